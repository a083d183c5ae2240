-- What the bank's list showed when a till was closed; closings of before were not asked.

ALTER TABLE till_closing ADD COLUMN transfer_counted BIGINT;
