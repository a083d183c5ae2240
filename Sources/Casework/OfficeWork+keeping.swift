/// Verbs that keep nothing between two calls, made as they are asked for.
extension OfficeWork {
    /// The office's own words on papers.
    public var wording: WordingKeeping {
        WordingKeeping(database: database, surroundings: surroundings)
    }

    /// What the agencies have agreed on.
    public var agreements: AgreementKeeping {
        AgreementKeeping(database: database, surroundings: surroundings)
    }

    /// Opens our own legs of interlinked cases by itself.
    public var caseWatch: CaseWatch {
        CaseWatch(database: database, surroundings: surroundings, rules: rules, intake: intake)
    }

    /// «Ngày không viết», «Ngày không hẹn» and their like.
    public var serviceModels: ServiceModelKeeping {
        ServiceModelKeeping(database: database, surroundings: surroundings, rules: rules)
    }

    /// The day's queue of the waiting room.
    public var waitingRoom: WaitingRoom {
        WaitingRoom(database: database, surroundings: surroundings, rules: rules)
    }

    /// The four certification registers.
    public var certifications: CertificationKeeping {
        CertificationKeeping(database: database, surroundings: surroundings, rules: rules)
    }

    /// Closing tills, and the account for transfers.
    public var tills: TillKeeping {
        TillKeeping(database: database, surroundings: surroundings)
    }

    /// The daily seal over every chain.
    public var sealing: Sealing {
        Sealing(database: database, surroundings: surroundings)
    }

    /// Signed forms scanned before there is a dossier.
    public var formSheets: FormSheets {
        FormSheets(files: dossierFiles)
    }

    /// The bank's list of transfers, matched with what dossiers owe.
    public var bankMatching: BankMatching {
        BankMatching(database: database, acts: acts)
    }

    /// What is finished, by how long it is kept.
    public var finished: FinishedDossiers {
        FinishedDossiers(rules: rules)
    }

    public var absences: Absences {
        Absences(database: database, surroundings: surroundings)
    }
}
