-- A leader reads day by day who saw what, and what was done to accounts.

CREATE INDEX access_log_time ON access_log (office_id, accessed_at);

CREATE INDEX office_event_time ON office_event (office_id, entered_at);
