-- Files of filings whose time is over: named no more, and their contents removed some days later.

ALTER TABLE online_filing_file ADD COLUMN given_up_at TEXT;
