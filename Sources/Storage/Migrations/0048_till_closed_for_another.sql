-- A till whose officer is away is closed by a leader, with the reason.

ALTER TABLE till_closing ADD COLUMN closed_by TEXT;
