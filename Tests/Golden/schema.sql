CREATE TABLE absence (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    absence_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    deputy_id TEXT NOT NULL CHECK (deputy_id <> officer_id),
    away_from TEXT NOT NULL,
    away_to TEXT NOT NULL CHECK (away_to >= away_from),
    reason TEXT NOT NULL,
    PRIMARY KEY (office_id, absence_id)
);

CREATE INDEX absence_deputy ON absence (office_id, deputy_id, away_to);

CREATE TABLE access_log (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    access_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    page TEXT NOT NULL,
    accessed_at TEXT NOT NULL,
    PRIMARY KEY (office_id, access_id)
);

CREATE INDEX access_log_dossier ON access_log (office_id, dossier_code, accessed_at);

CREATE INDEX access_log_time ON access_log (office_id, accessed_at);

CREATE TABLE api_token (
    office_id TEXT NOT NULL,
    token_id TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    officer_id TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    revoked_at TEXT,
    PRIMARY KEY (office_id, token_id),
    FOREIGN KEY (office_id, officer_id) REFERENCES officer (office_id, officer_id)
);

CREATE INDEX api_token_of_officer ON api_token (office_id, officer_id);

CREATE TABLE apology (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    ordinal BIGINT NOT NULL CHECK (ordinal >= 1),
    stage TEXT NOT NULL CHECK (stage IN (
        'opened', 'drafted', 'reviewed', 'signed', 'numbered', 'forwarded', 'dropped')),
    kinds TEXT NOT NULL CHECK (kinds <> ''),
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    due_at TEXT NOT NULL,
    cause TEXT CHECK (cause IN ('internal', 'otherAgency', 'system', 'forceMajeure')),
    responsible_id TEXT NOT NULL,
    faults TEXT NOT NULL,
    new_due_at TEXT,
    drafted_by TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at TEXT,
    signed_on TEXT,
    book_year BIGINT,
    book_number BIGINT CHECK (book_number >= 1),
    channel TEXT CHECK (channel IN ('paper', 'email', 'textMessage', 'phone')),
    forwarded_at TEXT,
    forwarding_note TEXT NOT NULL,
    objection TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, ordinal),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE UNIQUE INDEX apology_number ON apology (office_id, book_year, book_number);

CREATE INDEX apology_signed ON apology (office_id, signed_on);

CREATE INDEX apology_stage ON apology (office_id, stage, opened_at);

CREATE UNIQUE INDEX apology_underway ON apology (office_id, dossier_code)
    WHERE stage NOT IN ('forwarded', 'dropped');

CREATE TABLE calendar_revision (
    office_id TEXT NOT NULL PRIMARY KEY REFERENCES office (office_id),
    revision BIGINT NOT NULL
);

CREATE TABLE case_event (
    office_id TEXT NOT NULL,
    case_code TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    effective_at TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, case_code, sequence),
    FOREIGN KEY (office_id, case_code) REFERENCES interlinked_case (office_id, code)
);

CREATE TABLE case_week_count (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    agency TEXT NOT NULL,
    monday TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    theirs TEXT NOT NULL CHECK (theirs <> ''),
    ours TEXT NOT NULL,
    typed_by TEXT NOT NULL,
    typed_at TEXT NOT NULL,
    PRIMARY KEY (office_id, agency, monday, number)
);

CREATE TABLE certification_correction (
    office_id TEXT NOT NULL,
    book TEXT NOT NULL,
    book_year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    paper_name TEXT NOT NULL CHECK (paper_name <> ''),
    copies BIGINT NOT NULL CHECK (copies BETWEEN 1 AND 999),
    pages BIGINT NOT NULL CHECK (pages BETWEEN 1 AND 999),
    fee BIGINT CHECK (fee >= 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    officer_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    PRIMARY KEY (office_id, book, book_year, number, sequence),
    FOREIGN KEY (office_id, book, book_year, number)
        REFERENCES certification_entry (office_id, book, book_year, number)
);

CREATE TABLE certification_entry (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    book TEXT NOT NULL CHECK (book IN ('SCT/BS', 'SCT/CK,ĐC', 'SCT/CKND', 'SCT/HĐ,GD')),
    book_year BIGINT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    dossier_code TEXT NOT NULL,
    paper_name TEXT NOT NULL CHECK (paper_name <> ''),
    copies BIGINT NOT NULL CHECK (copies BETWEEN 1 AND 999),
    pages BIGINT NOT NULL CHECK (pages BETWEEN 1 AND 999),
    fee BIGINT CHECK (fee >= 0),
    signer_id TEXT NOT NULL,
    certified_at TEXT NOT NULL,
    entered_on TEXT NOT NULL,
    outside_place TEXT,
    outside_at TEXT CHECK ((outside_at IS NULL) = (outside_place IS NULL)),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL CHECK (entered_at >= certified_at),
    PRIMARY KEY (office_id, book, book_year, number),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE INDEX certification_of_dossier ON certification_entry (office_id, dossier_code);

CREATE TABLE citizen_form (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    form_id TEXT NOT NULL,
    definition TEXT NOT NULL,
    definition_from TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    procedure_version BIGINT NOT NULL,
    person_hash TEXT NOT NULL,
    content TEXT,
    content_hash TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    confirmed_by TEXT,
    confirmed_at TEXT,
    locked_by TEXT,
    locked_at TEXT,
    dossier_code TEXT, measured_month TEXT NOT NULL DEFAULT '', service_model BIGINT, asked_count BIGINT, answered_count BIGINT, untyped_count BIGINT, first_confirmed_at TEXT,
    PRIMARY KEY (office_id, form_id),
    FOREIGN KEY (office_id, procedure_code, procedure_version)
        REFERENCES procedure_version (office_id, procedure_code, number),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CHECK ((confirmed_at IS NULL) = (content_hash = '')),
    CHECK ((locked_at IS NULL) = (locked_by IS NULL))
);

CREATE INDEX citizen_form_dossier ON citizen_form (office_id, dossier_code) WHERE dossier_code IS NOT NULL;

CREATE INDEX citizen_form_finished ON citizen_form (office_id, confirmed_at) WHERE confirmed_at IS NOT NULL;

CREATE INDEX citizen_form_measured ON citizen_form (
    office_id, measured_month, service_model, asked_count, answered_count, untyped_count) WHERE measured_month <> '';

CREATE INDEX citizen_form_of_procedure ON citizen_form (
    office_id, procedure_code, measured_month, asked_count, answered_count, untyped_count) WHERE measured_month <> '';

CREATE INDEX citizen_form_person ON citizen_form (office_id, person_hash, changed_at) WHERE person_hash <> '';

CREATE INDEX citizen_form_unfinished ON citizen_form (office_id, changed_at) WHERE confirmed_at IS NULL;

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

CREATE TABLE citizen_form_signer (
    office_id TEXT NOT NULL,
    form_id TEXT NOT NULL,
    person_hash TEXT NOT NULL CHECK (person_hash <> ''),
    PRIMARY KEY (office_id, form_id, person_hash),
    FOREIGN KEY (office_id, form_id) REFERENCES citizen_form (office_id, form_id)
);

CREATE INDEX citizen_form_signer_person ON citizen_form_signer (office_id, person_hash, form_id);

CREATE TABLE coordination_agreement (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    procedure_code TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    effective_from TEXT NOT NULL,
    decision TEXT NOT NULL,
    terms TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decision_note TEXT NOT NULL,
    PRIMARY KEY (office_id, procedure_code, number),
    CHECK ((status = 'proposed') = (decided_at IS NULL))
);

CREATE UNIQUE INDEX coordination_agreement_waiting ON coordination_agreement (office_id, procedure_code)
    WHERE status = 'proposed';

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

CREATE TABLE covered_year (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    year BIGINT NOT NULL CHECK (year BETWEEN 1 AND 9998),
    PRIMARY KEY (office_id, year)
);

CREATE TABLE dossier (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    code TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    procedure_version BIGINT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'post', 'online')),
    return_channel TEXT NOT NULL CHECK (return_channel IN ('counter', 'post', 'electronic')),
    status TEXT NOT NULL CHECK (status IN (
        'submitted', 'returnedForCompletion', 'refused', 'received', 'processing', 'awaitingSupplement',
        'closedIncomplete', 'awaitingPayment', 'suspended', 'withdrawn', 'decided', 'readyAtCounter', 'returned',
        'reopened')),
    is_open BOOLEAN NOT NULL,
    received_at TEXT NOT NULL,
    received_on TEXT NOT NULL,
    due_at TEXT NOT NULL CHECK (due_at >= received_at),
    due_on TEXT NOT NULL,
    original_due_at TEXT NOT NULL CHECK (original_due_at >= received_at),
    book_year BIGINT NOT NULL,
    book_number BIGINT NOT NULL CHECK (book_number >= 1),
    set_count BIGINT NOT NULL CHECK (set_count >= 1),
    fee_due BIGINT CHECK (fee_due >= 0),
    is_immediate BOOLEAN NOT NULL,
    step BIGINT NOT NULL,
    holder_role TEXT NOT NULL,
    holder_id TEXT NOT NULL,
    offer_role TEXT,
    offer_id TEXT,
    offer_step BIGINT,
    outcome_positive BOOLEAN,
    outcome_summary TEXT NOT NULL,
    outcome_grounds TEXT NOT NULL,
    drafted_by TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    finished_at TEXT CHECK (finished_at >= received_at),
    finished_on TEXT,
    result_number TEXT NOT NULL,
    returned_at TEXT CHECK (returned_at >= finished_at),
    rating BIGINT CHECK (rating BETWEEN 1 AND 5),
    pauses TEXT NOT NULL,
    supplement_count BIGINT NOT NULL CHECK (supplement_count BETWEEN 0 AND 2),
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    tracking_hash TEXT NOT NULL, lawful_due_at TEXT NOT NULL DEFAULT '', lawful_due_on TEXT NOT NULL DEFAULT '', received_by TEXT NOT NULL DEFAULT '', specialist_id TEXT NOT NULL DEFAULT '', case_code TEXT NOT NULL DEFAULT '', is_counted BOOLEAN NOT NULL DEFAULT TRUE, resolved_on TEXT, resolved_as TEXT CHECK (resolved_as IN ('early', 'onTime', 'late')), crosses_month BOOLEAN NOT NULL DEFAULT FALSE, proposed_by TEXT NOT NULL DEFAULT '', proposal_items TEXT NOT NULL DEFAULT '', proposal_reason TEXT NOT NULL DEFAULT '', is_extended BOOLEAN NOT NULL DEFAULT FALSE, requested_items TEXT NOT NULL DEFAULT '', grace_until TEXT, apology_stage TEXT
    CHECK (apology_stage IN ('opened', 'drafted', 'reviewed', 'signed', 'numbered')), apology_kinds TEXT NOT NULL DEFAULT '', apology_drafted_by TEXT NOT NULL DEFAULT '', apology_new_due_at TEXT, apology_count BIGINT NOT NULL DEFAULT 0, apologised_for TEXT NOT NULL DEFAULT '', is_re_appointed BOOLEAN NOT NULL DEFAULT FALSE, is_delay_explained BOOLEAN NOT NULL DEFAULT FALSE, reopened_at TEXT, service_model BIGINT, fallback TEXT NOT NULL DEFAULT '', offline_reason TEXT, assisted_online BOOLEAN NOT NULL DEFAULT FALSE, received_month TEXT NOT NULL DEFAULT '', visit_minutes BIGINT, link_edition BIGINT NOT NULL DEFAULT 0, authority TEXT NOT NULL DEFAULT '', proposal_kind TEXT
    CHECK (proposal_kind IN ('supplement', 'verification', 'suspension')),
    PRIMARY KEY (office_id, code),
    FOREIGN KEY (office_id, procedure_code, procedure_version)
        REFERENCES procedure_version (office_id, procedure_code, number)
);

CREATE INDEX dossier_assisted ON dossier (
    office_id, received_month, service_model, procedure_code, is_counted, assisted_online)
    WHERE is_counted AND assisted_online;

CREATE UNIQUE INDEX dossier_book ON dossier (office_id, book_year, book_number);

CREATE INDEX dossier_case ON dossier (office_id, case_code) WHERE case_code <> '';

CREATE INDEX dossier_crossing ON dossier (office_id, crosses_month, resolved_on, received_on)
    WHERE is_counted AND crosses_month;

CREATE INDEX dossier_fallback ON dossier (office_id, received_month, service_model, fallback, is_counted)
    WHERE is_counted AND fallback <> '';

CREATE INDEX dossier_grace ON dossier (office_id, grace_until) WHERE grace_until IS NOT NULL;

CREATE INDEX dossier_holder ON dossier (office_id, holder_role, holder_id, due_at) WHERE is_open;

CREATE INDEX dossier_measured ON dossier (office_id, received_month, service_model, channel, visit_minutes, is_counted)
    WHERE is_counted;

CREATE INDEX dossier_offer ON dossier (office_id, offer_role, due_at) WHERE offer_role IS NOT NULL;

CREATE INDEX dossier_offline ON dossier (office_id, received_month, service_model, offline_reason, is_counted)
    WHERE is_counted AND offline_reason IS NOT NULL;

CREATE INDEX dossier_open_due ON dossier (office_id, due_at) WHERE is_open;

CREATE INDEX dossier_open_lawful ON dossier (office_id, lawful_due_on) WHERE is_open;

CREATE INDEX dossier_proposal ON dossier (office_id, due_at) WHERE proposal_kind IS NOT NULL;

CREATE INDEX dossier_rated ON dossier (office_id, received_month, service_model, rating, is_counted)
    WHERE is_counted AND rating IS NOT NULL;

CREATE INDEX dossier_received ON dossier (office_id, received_on, procedure_code);

CREATE INDEX dossier_reopened ON dossier (office_id, reopened_at) WHERE reopened_at IS NOT NULL;

CREATE INDEX dossier_resolved ON dossier (office_id, resolved_on, procedure_code, is_counted)
    WHERE is_counted AND resolved_on IS NOT NULL;

CREATE INDEX dossier_service_model ON dossier (office_id, service_model, received_on) WHERE service_model IS NOT NULL;

CREATE UNIQUE INDEX dossier_tracking ON dossier (office_id, tracking_hash);

CREATE INDEX dossier_unfinished_immediate ON dossier (office_id, received_on) WHERE is_open AND is_immediate;

CREATE TABLE dossier_event (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    effective_at TEXT NOT NULL CHECK (effective_at <= entered_at),
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, sequence),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE dossier_file (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    component_number BIGINT NOT NULL CHECK (component_number >= 0),
    place BIGINT NOT NULL CHECK (place >= 1),
    is_continuation BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'tiff')),
    size BIGINT NOT NULL CHECK (size >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    page_count BIGINT NOT NULL CHECK (page_count >= 1),
    signatures TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_by TEXT,
    removed_at TEXT,
    removal_reason TEXT, is_card_picture BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (office_id, dossier_code, file_id),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((removed_at IS NULL) = (removed_by IS NULL)),
    CHECK ((removed_at IS NULL) = (removal_reason IS NULL))
);

CREATE INDEX dossier_file_card ON dossier_file (office_id, removed_at) WHERE is_card_picture;

CREATE TABLE dossier_lock (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE dossier_number (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    series TEXT NOT NULL,
    last_number BIGINT NOT NULL CHECK (last_number >= 1),
    PRIMARY KEY (office_id, series)
);

CREATE TRIGGER person_search_delete AFTER DELETE ON dossier_person BEGIN
    INSERT INTO person_search (person_search, rowid, words)
    VALUES ('delete', old.rowid, 'office' || replace(old.office_id, '-', '') || ' ' || old.folded_name);
END;

CREATE TRIGGER person_search_insert AFTER INSERT ON dossier_person BEGIN
    INSERT INTO person_search (rowid, words)
    VALUES (new.rowid, 'office' || replace(new.office_id, '-', '') || ' ' || new.folded_name);
END;

CREATE TRIGGER person_search_update AFTER UPDATE OF folded_name ON dossier_person BEGIN
    INSERT INTO person_search (person_search, rowid, words)
    VALUES ('delete', old.rowid, 'office' || replace(old.office_id, '-', '') || ' ' || old.folded_name);
    INSERT INTO person_search (rowid, words)
    VALUES (new.rowid, 'office' || replace(new.office_id, '-', '') || ' ' || new.folded_name);
END;

CREATE TABLE dossier_person (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('owner', 'representative', 'collector')),
    salt TEXT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT CHECK (sex IN ('male', 'female')),
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    authorisation TEXT NOT NULL, applicant_kind TEXT
    CHECK (applicant_kind IN ('person', 'enterprise', 'agency', 'organisation')),
    PRIMARY KEY (office_id, dossier_code, part),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE INDEX dossier_person_name ON dossier_person (office_id, name, dossier_code);

CREATE INDEX dossier_person_number ON dossier_person (office_id, personal_number, dossier_code)
    WHERE personal_number <> '';

CREATE TABLE dossier_person_former (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('owner', 'representative', 'collector')),
    replaced_by BIGINT NOT NULL,
    salt TEXT NOT NULL,
    name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT CHECK (sex IN ('male', 'female')),
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    authorisation TEXT NOT NULL, applicant_kind TEXT
    CHECK (applicant_kind IN ('person', 'enterprise', 'agency', 'organisation')),
    PRIMARY KEY (office_id, dossier_code, part, replaced_by),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE dossier_ticket (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    FOREIGN KEY (office_id, ticket_id) REFERENCES ticket (office_id, ticket_id)
);

CREATE TABLE fee_account (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    bank_code TEXT NOT NULL,
    account_number TEXT NOT NULL,
    holder TEXT NOT NULL,
    bank TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at TEXT NOT NULL,
    PRIMARY KEY (office_id, number)
);

CREATE TABLE fee_payment (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('paid', 'refunded')),
    means TEXT NOT NULL CHECK (means IN ('cash', 'transfer')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    reference TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    paid_at TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    closing_id TEXT,
    PRIMARY KEY (office_id, dossier_code, sequence),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    FOREIGN KEY (office_id, closing_id) REFERENCES till_closing (office_id, closing_id)
);

CREATE INDEX fee_payment_closing ON fee_payment (office_id, closing_id) WHERE closing_id IS NOT NULL;

CREATE INDEX fee_payment_open ON fee_payment (office_id, officer_id) WHERE closing_id IS NULL;

CREATE INDEX fee_payment_reference ON fee_payment (office_id, upper(replace(reference, ' ', ''))) WHERE reference <> '';

CREATE TABLE filing_link_use (
    office_id TEXT NOT NULL,
    use_id TEXT NOT NULL,
    filing_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    used_at TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (office_id, use_id),
    FOREIGN KEY (office_id, filing_code) REFERENCES online_filing (office_id, code)
);

CREATE TABLE filing_round (
    office_id TEXT NOT NULL,
    filing_code TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round >= 1),
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    request TEXT NOT NULL,
    completed_at TEXT,
    PRIMARY KEY (office_id, filing_code, round),
    FOREIGN KEY (office_id, filing_code) REFERENCES online_filing (office_id, code)
);

CREATE TABLE holiday (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    held_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'compensatory_day_off', 'compensatory_working_day')),
    name TEXT NOT NULL,
    PRIMARY KEY (office_id, held_on)
);

CREATE TABLE hours_change (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    change_id TEXT NOT NULL,
    hours TEXT NOT NULL,
    applies_from TEXT NOT NULL,
    document TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decision_note TEXT NOT NULL,
    PRIMARY KEY (office_id, change_id)
);

CREATE TABLE imported_line (
    office_id TEXT NOT NULL,
    line_key TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    row_number BIGINT NOT NULL CHECK (row_number >= 1),
    dossier_code TEXT NOT NULL,
    PRIMARY KEY (office_id, line_key),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE inbound_connection (
    office_id TEXT PRIMARY KEY REFERENCES office (office_id),
    address TEXT NOT NULL,
    user_name TEXT NOT NULL,
    secret_place TEXT NOT NULL,
    token_path TEXT NOT NULL,
    list_path TEXT NOT NULL,
    acknowledgement_path TEXT NOT NULL,
    answer_path TEXT NOT NULL,
    poll_seconds BIGINT NOT NULL CHECK (poll_seconds BETWEEN 5 AND 86400),
    delivery_key_hash TEXT NOT NULL,
    delivery_addresses TEXT NOT NULL,
    configured_at TEXT NOT NULL,
    fetched_at TEXT,
    trouble TEXT NOT NULL
, unit_code TEXT NOT NULL DEFAULT '', visited_at TEXT, visitor TEXT NOT NULL DEFAULT '', visitor_until TEXT);

CREATE UNIQUE INDEX inbound_connection_key ON inbound_connection (delivery_key_hash) WHERE delivery_key_hash <> '';

CREATE TABLE intake_notice (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    notice_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('completion', 'refusal')),
    book_year BIGINT NOT NULL,
    book_number BIGINT NOT NULL CHECK (book_number >= 1),
    procedure_code TEXT NOT NULL,
    procedure_version BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    items TEXT NOT NULL,
    reason TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    issued_at TEXT NOT NULL, dossier_code TEXT, filing_code TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (office_id, notice_id),
    UNIQUE (office_id, kind, book_year, book_number),
    FOREIGN KEY (office_id, procedure_code, procedure_version)
        REFERENCES procedure_version (office_id, procedure_code, number)
);

CREATE INDEX intake_notice_number ON intake_notice (office_id, personal_number, procedure_code);

CREATE INDEX intake_notice_open ON intake_notice (office_id, procedure_code, issued_at)
    WHERE kind = 'completion' AND dossier_code IS NULL;

CREATE TABLE interlinked_case (
    office_id TEXT NOT NULL,
    code TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    whole_due_at TEXT NOT NULL,
    closed_at TEXT,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    PRIMARY KEY (office_id, code),
    FOREIGN KEY (office_id, code) REFERENCES dossier (office_id, code)
);

CREATE INDEX interlinked_case_closed ON interlinked_case (office_id, closed_at) WHERE closed_at IS NOT NULL;

CREATE INDEX interlinked_case_open ON interlinked_case (office_id, whole_due_at) WHERE closed_at IS NULL;

CREATE TABLE "issued_paper" (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    paper_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'receipt', 'supplementRequest', 'refusal', 'apology', 'stopNotice', 'controlSheet', 'register',
        'resultHandover', 'feeReceipt', 'feeRefund', 'feeExemption', 'tillClosing', 'certificationBook', 'apologyRegister',
        'noneArose')),
    regulation TEXT NOT NULL CHECK (regulation IN ('tt01_2018', 'tt03_2025')),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    symbol TEXT NOT NULL,
    dated_on TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    content TEXT,
    content_hash TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    html_hash TEXT,
    pdf_hash TEXT,
    filed_at TEXT,
    replaced_by TEXT,
    ended_at TEXT,
    withdrawal_reason TEXT,
    subject TEXT NOT NULL,
    PRIMARY KEY (office_id, paper_id),
    CHECK ((pdf_hash IS NULL) = (filed_at IS NULL)),
    CHECK ((ended_at IS NULL) = (replaced_by IS NULL AND withdrawal_reason IS NULL)),
    CHECK (replaced_by IS NULL OR withdrawal_reason IS NULL)
);

CREATE UNIQUE INDEX issued_paper_number ON issued_paper (office_id, kind, year, number)
    WHERE kind NOT IN ('receipt', 'controlSheet');

CREATE INDEX issued_paper_subject ON issued_paper (office_id, kind, issued_at) WHERE subject <> '';

CREATE UNIQUE INDEX issued_paper_token ON issued_paper (office_id, token_hash);

CREATE INDEX issued_paper_waiting ON issued_paper (office_id, issued_at) WHERE pdf_hash IS NULL;

CREATE TABLE "issued_paper_dossier" (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, paper_id),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    FOREIGN KEY (office_id, paper_id) REFERENCES "issued_paper" (office_id, paper_id)
);

CREATE INDEX issued_paper_of ON issued_paper_dossier (office_id, paper_id);

CREATE TABLE migration (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

CREATE TABLE office (
    office_id TEXT PRIMARY KEY,
    agency_code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    province TEXT NOT NULL,
    hours TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    hotline TEXT NOT NULL,
    created_at TEXT NOT NULL
, apology_notice_days BIGINT NOT NULL DEFAULT 1 CHECK (apology_notice_days BETWEEN 1 AND 3), supplement_grace_days BIGINT NOT NULL DEFAULT 15
    CHECK (supplement_grace_days BETWEEN 1 AND 60), hour_changes TEXT NOT NULL DEFAULT '', retention_years BIGINT NOT NULL DEFAULT 20 CHECK (retention_years BETWEEN 1 AND 100), hand_over_years BIGINT NOT NULL DEFAULT 1 CHECK (hand_over_years BETWEEN 0 AND 10));

CREATE TABLE office_closure (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    closure_id TEXT NOT NULL,
    closed_from TEXT NOT NULL,
    closed_to TEXT NOT NULL CHECK (closed_to >= closed_from),
    document TEXT NOT NULL,
    reason TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'approved'
    CHECK (status IN ('proposed', 'approved', 'sentBack', 'revoked')), proposed_by TEXT NOT NULL DEFAULT '', proposed_at TEXT NOT NULL DEFAULT '', decided_by TEXT, decided_at TEXT, decision_note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (office_id, closure_id)
);

CREATE TABLE office_event (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    effective_at TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, sequence)
);

CREATE INDEX office_event_time ON office_event (office_id, entered_at);

CREATE TABLE office_host (
    host TEXT PRIMARY KEY,
    office_id TEXT NOT NULL REFERENCES office (office_id)
);

CREATE TABLE office_place (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    place BIGINT NOT NULL CHECK (place >= 1),
    name TEXT NOT NULL,
    PRIMARY KEY (office_id, place)
);

CREATE TABLE officer (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    officer_id TEXT NOT NULL,
    user_name TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (office_id, officer_id)
);

CREATE TABLE officer_counter (
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    counter TEXT NOT NULL,
    PRIMARY KEY (office_id, officer_id)
);

CREATE TABLE officer_role (
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    role TEXT NOT NULL
        CHECK (role IN ('reception', 'processing', 'leader', 'head', 'clerk', 'control', 'administrator')),
    PRIMARY KEY (office_id, officer_id, role),
    FOREIGN KEY (office_id, officer_id) REFERENCES officer (office_id, officer_id)
);

CREATE TABLE online_filing (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    code TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('pulled', 'pushed')),
    portal_id TEXT NOT NULL,
    technical_id TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    entries TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    arrived_at TEXT NOT NULL,
    answer_by TEXT,
    status TEXT NOT NULL CHECK (status IN ('submitted', 'returnedForCompletion', 'refused', 'received')),
    round BIGINT NOT NULL CHECK (round >= 1),
    words TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT,
    dossier_code TEXT,
    content_hash TEXT NOT NULL,
    acknowledged_at TEXT,
    told BIGINT CHECK (told BETWEEN 1 AND 7),
    tell_at TEXT NOT NULL,
    tell_attempts BIGINT NOT NULL CHECK (tell_attempts >= 0),
    trouble TEXT NOT NULL,
    record_told TEXT NOT NULL DEFAULT '',
    record_at TEXT NOT NULL DEFAULT '', portal_procedure_code TEXT NOT NULL DEFAULT '', record_trouble TEXT NOT NULL DEFAULT '', told_rounds BIGINT NOT NULL DEFAULT 0 CHECK (told_rounds >= 0),
    PRIMARY KEY (office_id, code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((status = 'submitted') = (decided_at IS NULL)),
    CHECK ((status = 'received') = (dossier_code IS NOT NULL))
);

CREATE INDEX online_filing_answered ON online_filing (office_id, decided_at) WHERE status <> 'submitted';

CREATE UNIQUE INDEX online_filing_dossier ON online_filing (office_id, dossier_code) WHERE dossier_code IS NOT NULL;

CREATE INDEX online_filing_waiting ON online_filing (office_id, answer_by) WHERE status = 'submitted';

CREATE TABLE online_filing_file (
    office_id TEXT NOT NULL,
    filing_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round >= 1),
    place BIGINT NOT NULL CHECK (place >= 1),
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    component_number BIGINT NOT NULL CHECK (component_number >= 0),
    kind TEXT,
    size BIGINT NOT NULL CHECK (size >= 0),
    hash TEXT NOT NULL,
    page_count BIGINT NOT NULL CHECK (page_count >= 0),
    refusal TEXT NOT NULL,
    scan TEXT NOT NULL CHECK (scan IN ('clean', 'infected', 'unchecked')), component_code TEXT NOT NULL DEFAULT '', given_up_at TEXT,
    PRIMARY KEY (office_id, filing_code, file_id),
    FOREIGN KEY (office_id, filing_code) REFERENCES online_filing (office_id, code),
    CHECK ((hash = '') = (refusal <> '')),
    CHECK ((hash = '') = (kind IS NULL))
);

CREATE TABLE outbox_message (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    written_at TEXT NOT NULL,
    delivered_at TEXT,
    PRIMARY KEY (office_id, dossier_code, sequence),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE INDEX outbox_delivered ON outbox_message (office_id, delivered_at) WHERE delivered_at IS NOT NULL;

CREATE INDEX outbox_waiting ON outbox_message (office_id, written_at) WHERE delivered_at IS NULL;

CREATE TABLE paper_wording (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (office_id, subject)
);

CREATE VIRTUAL TABLE person_search USING fts5 (words, content = '', detail = none, prefix = '2 3');

CREATE TABLE 'person_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'person_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'person_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'person_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE portal_check (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    check_id TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    finished_at TEXT,
    compared BIGINT NOT NULL CHECK (compared >= 0),
    trouble TEXT NOT NULL,
    PRIMARY KEY (office_id, check_id)
);

CREATE INDEX portal_check_time ON portal_check (office_id, requested_at);

CREATE TABLE portal_connection (
    office_id TEXT PRIMARY KEY REFERENCES office (office_id),
    dialect TEXT NOT NULL CHECK (dialect IN ('a', 'b', 'c')),
    address TEXT NOT NULL CHECK (address <> ''),
    unit_code TEXT NOT NULL CHECK (unit_code <> ''),
    subsystem TEXT NOT NULL,
    user_name TEXT NOT NULL,
    secret_place TEXT NOT NULL,
    login_path TEXT NOT NULL,
    share_path TEXT NOT NULL,
    integration_path TEXT NOT NULL,
    token_path TEXT NOT NULL,
    insert_path TEXT NOT NULL,
    update_path TEXT NOT NULL,
    progress_path TEXT NOT NULL,
    timeout_seconds BIGINT NOT NULL CHECK (timeout_seconds BETWEEN 1 AND 120),
    link_days BIGINT NOT NULL CHECK (link_days BETWEEN 1 AND 365),
    code_map TEXT NOT NULL,
    is_paused BOOLEAN NOT NULL,
    configured_at TEXT NOT NULL,
    answered_at TEXT,
    trouble TEXT NOT NULL DEFAULT ''
, key_header TEXT NOT NULL DEFAULT '', upload_path TEXT NOT NULL DEFAULT '');

CREATE TABLE portal_difference (
    office_id TEXT NOT NULL,
    check_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    kind TEXT NOT NULL,
    ours TEXT NOT NULL,
    theirs TEXT NOT NULL,
    PRIMARY KEY (office_id, check_id, dossier_code, kind),
    FOREIGN KEY (office_id, check_id) REFERENCES portal_check (office_id, check_id)
);

CREATE TABLE portal_dossier (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    portal_code TEXT NOT NULL,
    technical_id TEXT NOT NULL,
    is_from_portal BOOLEAN NOT NULL,
    portal_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'parked', 'delivered')),
    is_there BOOLEAN NOT NULL,
    record_through BIGINT NOT NULL CHECK (record_through >= 0),
    progress_through BIGINT NOT NULL CHECK (progress_through >= 0),
    held_steps TEXT NOT NULL,
    is_again BOOLEAN NOT NULL,
    call_underway TEXT NOT NULL,
    doubt TEXT,
    lease_owner TEXT,
    lease_until TEXT,
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    next_at TEXT NOT NULL,
    words TEXT NOT NULL,
    delivered_at TEXT,
    exchange_count BIGINT NOT NULL CHECK (exchange_count >= 0), told_files TEXT, filed_through BIGINT NOT NULL DEFAULT 0, untold TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (office_id, dossier_code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((lease_owner IS NULL) = (lease_until IS NULL))
);

CREATE UNIQUE INDEX portal_dossier_code ON portal_dossier (office_id, portal_code);

CREATE INDEX portal_dossier_doubted ON portal_dossier (office_id, dossier_code) WHERE held_steps <> '';

CREATE INDEX portal_dossier_due ON portal_dossier (office_id, next_at, dossier_code) WHERE state = 'waiting';

CREATE INDEX portal_dossier_parked ON portal_dossier (office_id, next_at) WHERE state = 'parked';

CREATE INDEX portal_dossier_untold ON portal_dossier (office_id, dossier_code) WHERE untold <> '';

CREATE TABLE portal_exchange (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    at TEXT NOT NULL,
    call TEXT NOT NULL,
    outcome TEXT NOT NULL,
    words TEXT NOT NULL,
    times BIGINT NOT NULL CHECK (times >= 1),
    PRIMARY KEY (office_id, dossier_code, number),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE portal_link_use (
    office_id TEXT NOT NULL,
    use_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    used_at TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (office_id, use_id),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE portal_procedure (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    procedure_code TEXT NOT NULL,
    entry TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    PRIMARY KEY (office_id, procedure_code)
);

CREATE TABLE portal_upload (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    address TEXT NOT NULL CHECK (address <> ''),
    portal_file_id TEXT NOT NULL CHECK (portal_file_id <> ''),
    portal_hash TEXT NOT NULL,
    uploaded_at TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, file_id, address),
    FOREIGN KEY (office_id, dossier_code, file_id) REFERENCES dossier_file (office_id, dossier_code, file_id)
);

CREATE TABLE procedure_version (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    procedure_code TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    effective_from TEXT NOT NULL,
    effective_to TEXT CHECK (effective_to >= effective_from),
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    field TEXT NOT NULL,
    definition TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decision_note TEXT NOT NULL,
    PRIMARY KEY (office_id, procedure_code, number)
);

CREATE TABLE reception_key (
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    PRIMARY KEY (office_id, officer_id, key),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE seal (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    sealed_at TEXT NOT NULL,
    dossier_count BIGINT NOT NULL CHECK (dossier_count >= 0),
    event_count BIGINT NOT NULL CHECK (event_count >= 0),
    head_count BIGINT NOT NULL CHECK (head_count >= 0),
    head_digest TEXT NOT NULL CHECK (length(head_digest) = 64),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    public_key TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (office_id, number)
);

CREATE TABLE sealed_head (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    seal_number BIGINT NOT NULL CHECK (seal_number >= 1),
    place BIGINT NOT NULL CHECK (place >= 1),
    subject TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, seal_number, place),
    UNIQUE (office_id, subject, sequence)
);

CREATE TABLE "service_model" (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    replaces BIGINT,
    name TEXT NOT NULL,
    decision_number TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    weekdays TEXT NOT NULL,
    sessions TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to >= valid_from OR status = 'approved'),
    kinds TEXT NOT NULL,
    procedures TEXT NOT NULL,
    excluded_procedures TEXT NOT NULL,
    exclusions TEXT NOT NULL,
    holiday_rule TEXT NOT NULL CHECK (holiday_rule IN ('dropped', 'nextWorkingDay', 'previousWorkingDay')),
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (office_id, number)
);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    locked BOOLEAN NOT NULL,
    CHECK (created_at < expires_at),
    FOREIGN KEY (office_id, officer_id) REFERENCES officer (office_id, officer_id)
);

CREATE INDEX session_by_end ON session (expires_at);

CREATE INDEX session_of_officer ON session (office_id, officer_id);

CREATE TABLE sign_in_failure (
    failure_id TEXT PRIMARY KEY,
    user_key TEXT NOT NULL,
    address_key TEXT NOT NULL,
    failed_at TEXT NOT NULL
);

CREATE INDEX sign_in_failure_by_time ON sign_in_failure (failed_at);

CREATE INDEX sign_in_failure_of_address ON sign_in_failure (address_key, failed_at);

CREATE INDEX sign_in_failure_of_user ON sign_in_failure (user_key, failed_at);

CREATE TABLE ticket (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    ticket_id TEXT NOT NULL,
    day TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    priority TEXT CHECK (priority IN ('elderly', 'disabled', 'pregnant', 'merit')),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'called', 'absent', 'done')),
    taken_at TEXT NOT NULL,
    counter TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    first_called_at TEXT CHECK (first_called_at >= taken_at),
    called_at TEXT,
    call_count BIGINT NOT NULL CHECK (call_count >= 0),
    finished_at TEXT CHECK (finished_at >= called_at), last_called_at TEXT, call_key TEXT,
    PRIMARY KEY (office_id, ticket_id),
    UNIQUE (office_id, day, number)
);

CREATE UNIQUE INDEX ticket_call_key ON ticket (office_id, call_key) WHERE call_key IS NOT NULL;

CREATE TABLE till_closing (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    closing_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    closed_on TEXT NOT NULL,
    payment_count BIGINT NOT NULL CHECK (payment_count >= 1),
    cash BIGINT NOT NULL CHECK (cash >= 0),
    cash_refunded BIGINT NOT NULL CHECK (cash_refunded >= 0),
    transfer BIGINT NOT NULL CHECK (transfer >= 0),
    transfer_refunded BIGINT NOT NULL CHECK (transfer_refunded >= 0),
    counted BIGINT NOT NULL CHECK (counted >= 0),
    explanation TEXT NOT NULL,
    paper_id TEXT NOT NULL, transfer_counted BIGINT, closed_by TEXT, stand_in_reason TEXT,
    PRIMARY KEY (office_id, closing_id)
);

CREATE INDEX till_closing_day ON till_closing (office_id, closed_on);

CREATE TABLE tracking_miss (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    subject_key TEXT NOT NULL,
    missed_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (office_id, subject_key)
);

CREATE INDEX tracking_miss_by_time ON tracking_miss (office_id, seen_at);

CREATE TABLE waiting_room (
    office_id TEXT NOT NULL PRIMARY KEY REFERENCES office (office_id),
    taking TEXT NOT NULL CHECK (taking IN ('counter', 'everybody'))
);
