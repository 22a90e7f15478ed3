CREATE TABLE survey (
    conversation TEXT PRIMARY KEY,
    store        TEXT NOT NULL,
    consumer     TEXT NOT NULL,
    asked_at     BIGINT NOT NULL,
    mark         INTEGER,
    reasons      TEXT NOT NULL,
    comment      TEXT NOT NULL,
    answered_at  BIGINT
);

CREATE INDEX survey_consumer ON survey (store, consumer, asked_at);
CREATE INDEX survey_store ON survey (store, answered_at);

CREATE TABLE note (
    id           TEXT PRIMARY KEY,
    store        TEXT NOT NULL,
    conversation TEXT NOT NULL,
    staff        TEXT NOT NULL,
    name         TEXT NOT NULL,
    text         TEXT NOT NULL,
    at           BIGINT NOT NULL,
    whisper      INTEGER NOT NULL
);

CREATE INDEX note_conversation ON note (conversation, at);

CREATE TABLE consumer_tag (
    store    TEXT NOT NULL,
    consumer TEXT NOT NULL,
    tag      TEXT NOT NULL,
    PRIMARY KEY (store, consumer, tag)
);

CREATE TABLE canned_reply (
    id       TEXT PRIMARY KEY,
    store    TEXT NOT NULL,
    owner    TEXT,
    title    TEXT NOT NULL,
    shortcut TEXT NOT NULL,
    text     TEXT NOT NULL,
    category TEXT NOT NULL
);

CREATE INDEX canned_reply_store ON canned_reply (store);

CREATE TABLE wrap_up (
    conversation TEXT PRIMARY KEY,
    store        TEXT NOT NULL,
    staff        TEXT NOT NULL,
    at           BIGINT NOT NULL,
    summary      TEXT NOT NULL,
    disposition  TEXT NOT NULL
);

CREATE TABLE suggestion (
    id           TEXT PRIMARY KEY,
    store        TEXT NOT NULL,
    conversation TEXT NOT NULL,
    position     BIGINT NOT NULL,
    agent        TEXT NOT NULL,
    place        INTEGER NOT NULL,
    body         TEXT NOT NULL,
    intent       TEXT NOT NULL,
    confidence   DOUBLE PRECISION NOT NULL,
    shown_at     BIGINT NOT NULL,
    state        TEXT NOT NULL,
    settled_at   BIGINT,
    distance     INTEGER,
    auto         INTEGER NOT NULL
);

CREATE INDEX suggestion_conversation ON suggestion (conversation, position);
CREATE INDEX suggestion_store ON suggestion (store, shown_at);

ALTER TABLE offline_message ADD COLUMN owner TEXT;
ALTER TABLE offline_message ADD COLUMN answered_by TEXT;
CREATE INDEX conversation_store_opened ON conversation (store, opened_at);
