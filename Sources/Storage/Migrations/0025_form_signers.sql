-- Who signed a citizen's form beside the applicant, as keyed hashes of their personal numbers: their next forms find it.

-- Rows stand only while the form is confirmed and its answers are kept.
CREATE TABLE citizen_form_signer (
    office_id TEXT NOT NULL,
    form_id TEXT NOT NULL,
    person_hash TEXT NOT NULL CHECK (person_hash <> ''),
    PRIMARY KEY (office_id, form_id, person_hash),
    FOREIGN KEY (office_id, form_id) REFERENCES citizen_form (office_id, form_id)
);

CREATE INDEX citizen_form_signer_person ON citizen_form_signer (office_id, person_hash, form_id);
