CREATE TABLE knowledge_version (
    store   TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);

INSERT INTO knowledge_version (store, version) SELECT store, MAX(changed_at) + SUM(version) FROM entry GROUP BY store;
