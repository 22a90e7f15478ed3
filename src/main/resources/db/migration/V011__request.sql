CREATE TABLE request (
    store    TEXT NOT NULL,
    id       TEXT NOT NULL,
    purchase TEXT NOT NULL,
    consumer TEXT NOT NULL,
    state    TEXT NOT NULL,
    at       BIGINT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (store, id)
);

CREATE INDEX request_purchase ON request (store, purchase);
