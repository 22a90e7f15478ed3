-- what a member of staff has typed in a conversation and not sent
CREATE TABLE draft (
    staff        TEXT NOT NULL,
    conversation TEXT NOT NULL,
    text         TEXT NOT NULL,
    at           BIGINT NOT NULL,
    PRIMARY KEY (staff, conversation)
);
