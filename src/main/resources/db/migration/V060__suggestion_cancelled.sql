-- the countdown of this suggestion was stopped by hand
ALTER TABLE suggestion ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0;
