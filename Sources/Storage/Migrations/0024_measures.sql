-- What is measured of the way people are served: why they did not file online, how long they waited, what nobody typed.

ALTER TABLE dossier ADD COLUMN offline_reason TEXT;
ALTER TABLE dossier ADD COLUMN assisted_online BOOLEAN NOT NULL DEFAULT FALSE;
-- Both follow from other columns and are kept so that a year is summed along an index: `2019-10`, and the minutes of what
-- was resolved on the spot.
ALTER TABLE dossier ADD COLUMN received_month TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN visit_minutes BIGINT;

-- Times are UTC; the office's day ends at 17:00 of them.
UPDATE dossier SET
    received_month = substr(received_on, 1, 7),
    visit_minutes = CASE WHEN is_immediate AND (
        (substr(returned_at, 1, 10) = received_on AND substr(returned_at, 12, 2) < '17')
        OR (substr(returned_at, 1, 10) = substr(received_at, 1, 10)
            AND substr(returned_at, 12, 2) >= '17' AND substr(received_at, 12, 2) >= '17'))
    THEN (
        SELECT CASE WHEN visit.seconds < 0 THEN 0 ELSE (visit.seconds + 59) / 60 END FROM (
            SELECT (CAST(substr(dossier.returned_at, 12, 2) AS BIGINT) * 3600
                + CAST(substr(dossier.returned_at, 15, 2) AS BIGINT) * 60
                + CAST(substr(dossier.returned_at, 18, 2) AS BIGINT))
                - (CAST(substr(dossier.received_at, 12, 2) AS BIGINT) * 3600
                + CAST(substr(dossier.received_at, 15, 2) AS BIGINT) * 60
                + CAST(substr(dossier.received_at, 18, 2) AS BIGINT))
                + CASE WHEN substr(dossier.returned_at, 1, 10) > substr(dossier.received_at, 1, 10)
                    THEN 86400 ELSE 0 END AS seconds) AS visit)
    END;

CREATE INDEX dossier_measured ON dossier (office_id, received_month, service_model, channel, visit_minutes, is_counted)
    WHERE is_counted;
CREATE INDEX dossier_offline ON dossier (office_id, received_month, service_model, offline_reason, is_counted)
    WHERE is_counted AND offline_reason IS NOT NULL;
CREATE INDEX dossier_assisted ON dossier (
    office_id, received_month, service_model, procedure_code, is_counted, assisted_online)
    WHERE is_counted AND assisted_online;

-- How much of a form nobody typed, counted when it is confirmed; it stays when the answers are erased. Forms confirmed
-- before this have no month and are not measured.
ALTER TABLE citizen_form ADD COLUMN measured_month TEXT NOT NULL DEFAULT '';
ALTER TABLE citizen_form ADD COLUMN service_model BIGINT;
ALTER TABLE citizen_form ADD COLUMN asked_count BIGINT;
ALTER TABLE citizen_form ADD COLUMN answered_count BIGINT;
ALTER TABLE citizen_form ADD COLUMN untyped_count BIGINT;

CREATE INDEX citizen_form_measured ON citizen_form (
    office_id, measured_month, service_model, asked_count, answered_count, untyped_count) WHERE measured_month <> '';
CREATE INDEX citizen_form_of_procedure ON citizen_form (
    office_id, procedure_code, measured_month, asked_count, answered_count, untyped_count) WHERE measured_month <> '';
