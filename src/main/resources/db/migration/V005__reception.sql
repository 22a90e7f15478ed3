CREATE TABLE rating (
    conversation TEXT NOT NULL,
    position     BIGINT NOT NULL,
    store        TEXT NOT NULL,
    useful       INTEGER NOT NULL,
    at           BIGINT NOT NULL,
    PRIMARY KEY (conversation, position)
);

CREATE TABLE offline_message (
    id           TEXT PRIMARY KEY,
    store        TEXT NOT NULL,
    conversation TEXT NOT NULL,
    consumer     TEXT NOT NULL,
    name         TEXT NOT NULL,
    phone        TEXT NOT NULL,
    text         TEXT NOT NULL,
    at           BIGINT NOT NULL,
    answered_at  BIGINT,
    answer       TEXT
);

CREATE INDEX offline_message_waiting ON offline_message (store, at) WHERE answered_at IS NULL;
