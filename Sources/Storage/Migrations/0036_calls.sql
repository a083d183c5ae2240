-- When a ticket was called last, so that a board says every call in its order; and the one-time key of a press that called it.

ALTER TABLE ticket ADD COLUMN last_called_at TEXT;
ALTER TABLE ticket ADD COLUMN call_key TEXT;

UPDATE ticket SET last_called_at = called_at;

CREATE UNIQUE INDEX ticket_call_key ON ticket (office_id, call_key) WHERE call_key IS NOT NULL;
