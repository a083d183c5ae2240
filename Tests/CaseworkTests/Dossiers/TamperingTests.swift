import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Rows changed by hand behind the program's back: the check names the first broken link.
@Suite struct TamperingTests {
    @Test(arguments: Engine.available, Tampering.allCases)
    func `a row changed by hand is named by the check`(engine: Engine, tampering: Tampering) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            _ = try await office.newDossier()
            let code = try await office.drafted()
            _ = try await Verification(database: office.database).run()
            let id = office.office.id
            try await office.database.write { writer in
                for statement in tampering.statements(on: code, office: id) { try writer.execute(statement) }
            }
            await #expect(throws: tampering.found(on: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a year whose only dossier was taken away whole is named by its book`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let (code, id) = (try await office.newDossier().code, office.office.id)
            try await office.database.write { writer in
                for statement in Tampering.dossierTakenAway.statements(on: code, office: id) {
                    try writer.execute(statement)
                }
            }
            await #expect(throws: BrokenLink.numberBehind(series: "register 2026")) {
                try await Verification(database: office.database).run()
            }
        }
    }
}

/// What somebody with a database's own tools may try.
enum Tampering: String, CaseIterable, Sendable {
    case actorReplaced, timeMoved, factsEdited, eventTakenOut, lastEventTakenOut, eventRenumbered, linkRedrawn
    case allEventsTakenOut, stateEdited, personEdited, dossierTakenAway, counterTurnedBack, officeEventTakenOut
    case personsTakenAway, trackingReplaced, dayTurnedBack

    func statements(on code: String, office: String) -> [SQLText] {
        switch self {
        case .actorReplaced: [event(code, 2, "UPDATE dossier_event SET actor_id = 'ai đó'")]
        case .timeMoved: [event(code, 1, "UPDATE dossier_event SET effective_at = '2026-11-01T02:05:00Z'")]
        case .factsEdited: [event(code, 2, "UPDATE dossier_event SET payload = payload || ' '")]
        case .eventTakenOut: [event(code, 2, "DELETE FROM dossier_event")]
        case .lastEventTakenOut:
            [
                """
                DELETE FROM dossier_event WHERE dossier_code = \(code) AND sequence =
                    (SELECT max(sequence) FROM dossier_event WHERE dossier_code = \(code))
                """
            ]
        case .eventRenumbered: [event(code, 2, "UPDATE dossier_event SET sequence = 99")]
        case .linkRedrawn: [event(code, 2, "UPDATE dossier_event SET previous_hash = hash")]
        case .allEventsTakenOut: ["DELETE FROM dossier_event WHERE dossier_code = \(code)"]
        case .stateEdited: ["UPDATE dossier SET result_number = '01/2026' WHERE code = \(code)"]
        case .personEdited: ["UPDATE dossier_person SET name = 'Người Khác' WHERE dossier_code = \(code)"]
        case .dossierTakenAway:
            [
                "DELETE FROM reception_key WHERE dossier_code = \(code)",
                "DELETE FROM dossier_event WHERE dossier_code = \(code)",
                "DELETE FROM dossier_person WHERE dossier_code = \(code)", "DELETE FROM dossier WHERE code = \(code)",
            ]
        case .counterTurnedBack: ["UPDATE dossier_number SET last_number = 1 WHERE series = 'register 2026'"]
        case .officeEventTakenOut: ["DELETE FROM office_event WHERE office_id = \(office) AND sequence = 1"]
        case .personsTakenAway: ["DELETE FROM dossier_person WHERE dossier_code = \(code)"]
        case .trackingReplaced: ["UPDATE dossier SET tracking_hash = 'của người khác' WHERE code = \(code)"]
        case .dayTurnedBack: ["UPDATE dossier_number SET last_number = 1 WHERE series = 'day 2026-11-24'"]
        }
    }

    func found(on code: String) -> BrokenLink {
        switch self {
        case .actorReplaced, .factsEdited: .hashDiffers(subject: code, sequence: 2)
        case .timeMoved: .hashDiffers(subject: code, sequence: 1)
        case .eventTakenOut: .sequenceGap(subject: code, expected: 2, found: 3)
        case .eventRenumbered: .sequenceGap(subject: code, expected: 2, found: 3)
        case .linkRedrawn: .previousDiffers(subject: code, sequence: 2)
        case .lastEventTakenOut, .stateEdited: .stateDiffers(code: code)
        case .allEventsTakenOut: .codeMissingEvents(code: code)
        case .personEdited, .personsTakenAway: .personDiffers(code: code)
        case .trackingReplaced: .trackingDiffers(code: code)
        case .dayTurnedBack: .numberBehind(series: "day 2026-11-24")
        case .dossierTakenAway, .counterTurnedBack: .numberBehind(series: "register 2026")
        case .officeEventTakenOut: .sequenceGap(subject: "office", expected: 1, found: 2)
        }
    }

    private func event(_ code: String, _ sequence: Int, _ verb: SQLText) -> SQLText {
        "\(verb) WHERE dossier_code = \(code) AND sequence = \(sequence)"
    }
}
