CREATE TABLE store (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    name_en    TEXT NOT NULL,
    zone       TEXT NOT NULL,
    industries TEXT NOT NULL,
    greeting   TEXT NOT NULL,
    policy     TEXT NOT NULL,
    secret     TEXT NOT NULL
);

CREATE TABLE consumer (
    store     TEXT NOT NULL,
    id        TEXT NOT NULL,
    name      TEXT NOT NULL,
    phone     TEXT NOT NULL,
    level     TEXT NOT NULL,
    addresses TEXT NOT NULL,
    PRIMARY KEY (store, id)
);
