CREATE TABLE product (
    store TEXT NOT NULL,
    id    TEXT NOT NULL,
    rank  BIGINT NOT NULL,
    body  TEXT NOT NULL,
    PRIMARY KEY (store, id)
);

CREATE TABLE promotion (
    store TEXT NOT NULL,
    id    TEXT NOT NULL,
    rank  BIGINT NOT NULL,
    body  TEXT NOT NULL,
    PRIMARY KEY (store, id)
);
