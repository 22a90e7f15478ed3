CREATE TABLE shelf_revision (
    store    TEXT PRIMARY KEY,
    revision BIGINT NOT NULL
);
