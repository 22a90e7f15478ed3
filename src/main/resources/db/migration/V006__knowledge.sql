CREATE TABLE entry (
    store      TEXT NOT NULL,
    id         TEXT NOT NULL,
    body       TEXT NOT NULL,
    version    INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (store, id)
);
