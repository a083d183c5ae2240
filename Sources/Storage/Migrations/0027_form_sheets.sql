-- Scans of signed forms that wait for their dossier: at the reception a scan becomes a file of the dossier and leaves here.

-- `given_up_at` tells when a scan was taken off or its form erased: then `name` is empty, nothing names the content any
-- more, and both go two days later, when no backup that began before can still ask for it.
CREATE TABLE citizen_form_sheet (
    office_id TEXT NOT NULL,
    form_id TEXT NOT NULL,
    file_id TEXT NOT NULL,
    component_number BIGINT NOT NULL CHECK (component_number >= 1),
    place BIGINT NOT NULL CHECK (place >= 1),
    is_continuation BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'tiff')),
    size BIGINT NOT NULL CHECK (size >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    page_count BIGINT NOT NULL CHECK (page_count >= 1),
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    given_up_at TEXT,
    PRIMARY KEY (office_id, form_id, file_id),
    FOREIGN KEY (office_id, form_id) REFERENCES citizen_form (office_id, form_id)
);

CREATE INDEX citizen_form_sheet_given_up ON citizen_form_sheet (office_id, given_up_at) WHERE given_up_at IS NOT NULL;
