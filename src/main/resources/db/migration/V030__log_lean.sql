-- A conversation's lines are found by the index that keeps their client ids apart: each line then dirties one page less.
DROP INDEX message_conversation;
