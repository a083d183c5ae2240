-- Why a till was closed for who is away, apart from why its sum differs.

ALTER TABLE till_closing ADD COLUMN stand_in_reason TEXT;
