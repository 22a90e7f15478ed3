CREATE TABLE imported_row (
    store       TEXT NOT NULL,
    part        TEXT NOT NULL,
    id          TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (store, part, id)
);
