-- The filing that a slip was given for: what was asked for of one is not counted to another of the same person.

ALTER TABLE intake_notice ADD COLUMN filing_code TEXT NOT NULL DEFAULT '';
