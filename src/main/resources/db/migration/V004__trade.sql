CREATE TABLE purchase (
    store     TEXT NOT NULL,
    id        TEXT NOT NULL,
    consumer  TEXT NOT NULL,
    status    TEXT NOT NULL,
    placed_at BIGINT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (store, id)
);

CREATE INDEX purchase_consumer ON purchase (store, consumer, placed_at);

CREATE TABLE basket (
    store    TEXT NOT NULL,
    consumer TEXT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (store, consumer)
);
