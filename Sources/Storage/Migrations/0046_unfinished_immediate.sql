-- Every morning the desk looks for dossiers that were to be finished at once on an earlier day and have no slip.

CREATE INDEX dossier_unfinished_immediate ON dossier (office_id, received_on) WHERE is_open AND is_immediate;
