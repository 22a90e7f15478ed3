-- who answered (answered_by is their name), when the answer to a message left had become a line, and where it went: 'line' or 'elsewhere' (by phone); a stop in between leaves told_at empty
ALTER TABLE offline_message ADD COLUMN answerer TEXT;
ALTER TABLE offline_message ADD COLUMN told_at BIGINT;
ALTER TABLE offline_message ADD COLUMN told_by TEXT;
UPDATE offline_message SET told_at = answered_at, told_by = 'line' WHERE answered_at IS NOT NULL;
CREATE INDEX offline_message_untold ON offline_message (answered_at) WHERE answered_at IS NOT NULL AND told_at IS NULL;
