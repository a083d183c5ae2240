-- What was read aloud, printed and signed once is no draft any more, even while it is open again.

ALTER TABLE citizen_form ADD COLUMN first_confirmed_at TEXT;

UPDATE citizen_form SET first_confirmed_at = confirmed_at WHERE confirmed_at IS NOT NULL;
-- Of those that are open with a dossier nobody can tell any more: they stay as long as finished ones do.
UPDATE citizen_form SET first_confirmed_at = changed_at WHERE confirmed_at IS NULL AND dossier_code IS NOT NULL;
