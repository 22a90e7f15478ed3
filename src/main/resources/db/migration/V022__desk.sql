-- who serves the conversations that the bot does not serve alone
CREATE TABLE serving (
    conversation TEXT PRIMARY KEY,
    store        TEXT NOT NULL,
    served_by    TEXT NOT NULL,
    agent        TEXT,
    body         TEXT NOT NULL
);

CREATE TABLE presence (
    staff TEXT PRIMARY KEY,
    store TEXT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL
);

CREATE TABLE presence_log (
    staff   TEXT NOT NULL,
    store   TEXT NOT NULL,
    state   TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT,
    PRIMARY KEY (staff, from_at)
);

CREATE INDEX presence_log_store ON presence_log (store, from_at);

CREATE TABLE reception_mode (
    store   TEXT NOT NULL,
    skill   TEXT NOT NULL,
    mode    TEXT NOT NULL,
    reason  TEXT NOT NULL,
    staff   TEXT NOT NULL,
    since   BIGINT NOT NULL,
    PRIMARY KEY (store, skill)
);

CREATE TABLE reception_mode_log (
    store   TEXT NOT NULL,
    skill   TEXT NOT NULL,
    at      BIGINT NOT NULL,
    mode    TEXT NOT NULL,
    before  TEXT NOT NULL,
    set_by  TEXT NOT NULL,
    reason  TEXT NOT NULL,
    staff   TEXT NOT NULL
);

CREATE INDEX reception_mode_log_store ON reception_mode_log (store, at);

CREATE TABLE desk_settings (
    store TEXT PRIMARY KEY,
    body  TEXT NOT NULL
);

CREATE TABLE handoff (
    conversation TEXT NOT NULL,
    at           BIGINT NOT NULL,
    store        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (conversation, at)
);

CREATE INDEX handoff_store ON handoff (store, at);

-- what became of a wait or a service: assigned, form, stay, left; closed, given_back, transferred, away, unanswered
CREATE TABLE service (
    conversation TEXT NOT NULL,
    at           BIGINT NOT NULL,
    store        TEXT NOT NULL,
    agent        TEXT,
    outcome      TEXT NOT NULL,
    millis       BIGINT NOT NULL,
    PRIMARY KEY (conversation, at, outcome)
);

CREATE INDEX service_store ON service (store, at);

CREATE TABLE last_agent (
    store    TEXT NOT NULL,
    consumer TEXT NOT NULL,
    agent    TEXT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (store, consumer)
);
