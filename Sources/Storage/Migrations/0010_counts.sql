-- What reports count: who answers for a dossier, how it first ended, and the monthly sums of what came and what left.

ALTER TABLE dossier ADD COLUMN received_by TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN specialist_id TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN case_code TEXT NOT NULL DEFAULT '';
-- Of the dossiers of one interlinked case only the leading one is counted.
ALTER TABLE dossier ADD COLUMN is_counted BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE dossier ADD COLUMN resolved_on TEXT;
ALTER TABLE dossier ADD COLUMN resolved_as TEXT CHECK (resolved_as IN ('early', 'onTime', 'late'));
-- Ended in a later month than it came: few do, and only they can have been pending at the end of a past month.
ALTER TABLE dossier ADD COLUMN crosses_month BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE dossier SET
    received_by = coalesce((
        SELECT CASE WHEN e.payload LIKE '%"importFile"%' THEN '' ELSE e.actor_id END FROM dossier_event AS e
        WHERE e.office_id = dossier.office_id AND e.dossier_code = dossier.code AND e.sequence = 1), ''),
    specialist_id = CASE
        WHEN outcome_positive IS NOT NULL THEN drafted_by WHEN holder_role = 'processing' THEN holder_id ELSE '' END,
    resolved_on = finished_on,
    resolved_as = CASE
        WHEN finished_on IS NULL THEN NULL
        WHEN status = 'withdrawn' THEN 'onTime'
        -- Offices are open when the day is the same in UTC.
        WHEN status = 'closedIncomplete' THEN CASE WHEN coalesce((
            SELECT max(substr(e.effective_at, 1, 10)) FROM dossier_event AS e
            WHERE e.office_id = dossier.office_id AND e.dossier_code = dossier.code
                AND e.kind = 'supplementRequested'), finished_on) > lawful_due_on THEN 'late' ELSE 'onTime' END
        WHEN finished_on < lawful_due_on THEN 'early' WHEN finished_on = lawful_due_on THEN 'onTime' ELSE 'late' END,
    crosses_month = coalesce(substr(finished_on, 1, 7) > substr(received_on, 1, 7), FALSE);

CREATE INDEX dossier_resolved ON dossier (office_id, resolved_on, procedure_code, is_counted)
    WHERE is_counted AND resolved_on IS NOT NULL;
CREATE INDEX dossier_crossing ON dossier (office_id, crosses_month, resolved_on, received_on)
    WHERE is_counted AND crosses_month;

-- Sums by month, kept in the transaction of each act. Every dossier has one receiver, so the receivers' sums together
-- are the office's; a specialist's are apart.
CREATE TABLE count_tally (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    part TEXT NOT NULL CHECK (part IN ('receiver', 'specialist')),
    month TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    procedure_version BIGINT NOT NULL,
    channel TEXT NOT NULL,
    received BIGINT NOT NULL,
    early BIGINT NOT NULL,
    on_time BIGINT NOT NULL,
    late BIGINT NOT NULL,
    PRIMARY KEY (office_id, part, month, officer_id, procedure_code, procedure_version, channel)
);

INSERT INTO count_tally (office_id, part, month, officer_id, procedure_code, procedure_version, channel, received,
    early, on_time, late)
SELECT office_id, part, month, officer_id, procedure_code, procedure_version, channel, sum(received), sum(early),
    sum(on_time), sum(late)
FROM (
    SELECT office_id, 'receiver' AS part, substr(received_on, 1, 7) AS month, received_by AS officer_id,
        procedure_code, procedure_version, channel, 1 AS received, 0 AS early, 0 AS on_time, 0 AS late
    FROM dossier
    UNION ALL
    SELECT office_id, 'specialist', substr(received_on, 1, 7), specialist_id, procedure_code, procedure_version,
        channel, 1, 0, 0, 0
    FROM dossier WHERE specialist_id <> ''
    UNION ALL
    SELECT office_id, 'receiver', substr(resolved_on, 1, 7), received_by, procedure_code, procedure_version, channel,
        0, CASE WHEN resolved_as = 'early' THEN 1 ELSE 0 END, CASE WHEN resolved_as = 'onTime' THEN 1 ELSE 0 END,
        CASE WHEN resolved_as = 'late' THEN 1 ELSE 0 END
    FROM dossier WHERE resolved_on IS NOT NULL
    UNION ALL
    SELECT office_id, 'specialist', substr(resolved_on, 1, 7), specialist_id, procedure_code, procedure_version,
        channel, 0, CASE WHEN resolved_as = 'early' THEN 1 ELSE 0 END,
        CASE WHEN resolved_as = 'onTime' THEN 1 ELSE 0 END, CASE WHEN resolved_as = 'late' THEN 1 ELSE 0 END
    FROM dossier WHERE resolved_on IS NOT NULL AND specialist_id <> ''
) AS counted
GROUP BY office_id, part, month, officer_id, procedure_code, procedure_version, channel;

-- Reports frozen and signed by a leader; nothing here is ever changed.
CREATE TABLE count_snapshot (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    snapshot_id TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL CHECK (period_to >= period_from),
    definition TEXT NOT NULL,
    field_counts TEXT NOT NULL,
    dossier_list TEXT NOT NULL,
    list_hash TEXT NOT NULL,
    dossier_count BIGINT NOT NULL CHECK (dossier_count >= 0),
    officer_id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    public_key TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (office_id, snapshot_id),
    UNIQUE (office_id, period_from, period_to)
);
