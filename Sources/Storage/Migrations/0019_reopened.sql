-- Dossiers opened again for an error, found by when: they are few, and the page of what looks odd asks for those of a period.

CREATE INDEX dossier_reopened ON dossier (office_id, reopened_at) WHERE reopened_at IS NOT NULL;
