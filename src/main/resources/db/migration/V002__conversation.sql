CREATE TABLE log_head (
    id       INTEGER PRIMARY KEY,
    position BIGINT NOT NULL
);

INSERT INTO log_head (id, position) VALUES (1, 0);

CREATE TABLE message (
    position     BIGINT PRIMARY KEY,
    conversation TEXT NOT NULL,
    store        TEXT NOT NULL,
    consumer     TEXT NOT NULL,
    speaker      TEXT NOT NULL,
    name         TEXT NOT NULL,
    client_id    TEXT NOT NULL,
    reply_to     BIGINT NOT NULL,
    contents     TEXT NOT NULL,
    chips        TEXT NOT NULL,
    why          TEXT,
    at           BIGINT NOT NULL
);

CREATE UNIQUE INDEX message_client_id ON message (conversation, client_id);
CREATE INDEX message_conversation ON message (conversation, position);

CREATE TABLE conversation (
    id            TEXT PRIMARY KEY,
    store         TEXT NOT NULL,
    consumer      TEXT NOT NULL,
    opened_at     BIGINT NOT NULL,
    closed_at     BIGINT,
    last_position BIGINT NOT NULL,
    last_at       BIGINT NOT NULL,
    asked         BIGINT NOT NULL,
    answered      BIGINT NOT NULL
);

CREATE INDEX conversation_consumer ON conversation (store, consumer, opened_at);
CREATE INDEX conversation_recent ON conversation (store, last_at);
CREATE INDEX conversation_unanswered ON conversation (asked) WHERE asked > answered;
