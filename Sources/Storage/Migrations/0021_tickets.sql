-- The waiting room: the day's tickets, the counters of officers, and whether people take numbers by themselves.

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
    finished_at TEXT CHECK (finished_at >= called_at),
    PRIMARY KEY (office_id, ticket_id),
    UNIQUE (office_id, day, number)
);

-- Which ticket a dossier was received with; one visit may bring several dossiers.
CREATE TABLE dossier_ticket (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    FOREIGN KEY (office_id, ticket_id) REFERENCES ticket (office_id, ticket_id)
);

CREATE TABLE officer_counter (
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    counter TEXT NOT NULL,
    PRIMARY KEY (office_id, officer_id)
);

CREATE TABLE waiting_room (
    office_id TEXT NOT NULL PRIMARY KEY REFERENCES office (office_id),
    taking TEXT NOT NULL CHECK (taking IN ('counter', 'everybody'))
);
