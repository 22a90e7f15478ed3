-- who may speak for the store: 0 the bot, as from the beginning; 1 a person; 2 the bot again
ALTER TABLE conversation ADD COLUMN floor INTEGER NOT NULL DEFAULT 0;
