-- up to where each side has read, in conversations that a person serves
CREATE TABLE read_mark (
    conversation TEXT PRIMARY KEY,
    store        TEXT NOT NULL,
    consumer     BIGINT NOT NULL,
    agent        BIGINT NOT NULL
);
