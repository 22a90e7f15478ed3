CREATE TABLE staff (
    id         TEXT PRIMARY KEY,
    store      TEXT NOT NULL,
    login      TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    password   TEXT NOT NULL,
    roles      TEXT NOT NULL,
    groups     TEXT NOT NULL,
    capacity   INTEGER NOT NULL,
    weight     INTEGER NOT NULL,
    active     INTEGER NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX staff_store ON staff (store);

CREATE TABLE staff_session (
    token      TEXT PRIMARY KEY,
    staff      TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);

CREATE INDEX staff_session_staff ON staff_session (staff);

CREATE TABLE staff_link (
    token      TEXT PRIMARY KEY,
    store      TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    staff      TEXT,
    roles      TEXT NOT NULL,
    groups     TEXT NOT NULL,
    capacity   INTEGER NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);

CREATE TABLE skill_group (
    store     TEXT NOT NULL,
    id        TEXT NOT NULL,
    name      TEXT NOT NULL,
    scenarios TEXT NOT NULL,
    PRIMARY KEY (store, id)
);

CREATE TABLE audit (
    id      TEXT PRIMARY KEY,
    store   TEXT NOT NULL,
    at      BIGINT NOT NULL,
    staff   TEXT,
    name    TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL
);

CREATE INDEX audit_store ON audit (store, at);
