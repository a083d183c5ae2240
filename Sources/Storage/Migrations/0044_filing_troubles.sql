-- The service for filings and the record of a filing are told apart, and each may be in trouble by itself. How many rounds of
-- completion the service has heard of; of those before this, nobody knows, and they are left as they were told.

ALTER TABLE online_filing ADD COLUMN record_trouble TEXT NOT NULL DEFAULT '';
ALTER TABLE online_filing ADD COLUMN told_rounds BIGINT NOT NULL DEFAULT 0 CHECK (told_rounds >= 0);
UPDATE online_filing SET told_rounds = 2 WHERE dossier_code IS NOT NULL AND told IS NOT NULL;
