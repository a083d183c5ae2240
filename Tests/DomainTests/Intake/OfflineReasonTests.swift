import Domain
import TestSupport
import Testing

/// Why people come instead of filing online: where it may be noted, and what is never guessed.
@Suite struct OfflineReasonTests {
    private static let morning = LocalInstant(CivilDate(dayNumber: 20_783), hour: 9)
    private static let officer = Officer(
        officeID: "hoabinh", id: "hoa", userName: "hoa", name: "Nguyễn Thị Hoa", title: "", roles: [.reception])

    private static func form(
        _ channel: Channel, _ reason: OfflineReason? = nil, isAssisted: Bool = false
    ) -> IntakeForm {
        IntakeForm(
            procedureCode: "2.000815", owner: Person(name: "Nguyễn Văn Thử"), channel: channel, offlineReason: reason,
            isAssistedOnline: isAssisted)
    }

    private static func received(_ form: IntakeForm) throws -> Acted {
        try ProcedureVersion.sample().receive(
            form, as: ReceptionNumbers(code: "H01.89.12-261126-0001", bookYear: 2026, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"), by: Act(officer: officer, at: morning),
            calendar: .sample)
    }

    private static func refusal(_ form: IntakeForm) -> IntakeRefusal? {
        do { try ProcedureVersion.sample().check(form) } catch { return error }
        return nil
    }

    @Test(arguments: Channel.allCases)
    func `a reason belongs to who came in person, help to who filed online`(channel: Channel) {
        for reason in OfflineReason.allCases {
            #expect(
                Self.refusal(Self.form(channel, reason)) == (channel == .counter ? nil : .offlineReasonNotAsked))
        }
        #expect(
            Self.refusal(Self.form(channel, isAssisted: true)) == (channel == .online ? nil : .assistanceOnlyOnline))
        #expect(Self.refusal(Self.form(channel)) == nil)
    }

    @Test(arguments: OfflineReason.allCases.map { Optional($0) } + [nil])
    func `the reception tells what was asked, and nothing when nobody asked`(reason: OfflineReason?) throws {
        let acted = try Self.received(Self.form(.counter, reason))
        #expect(acted.dossier.offlineReason == reason)
        #expect(acted.events[0].facts[.offlineReason] == reason?.rawValue)
        #expect(acted.events[0].facts[.assistedOnline] == nil)
        #expect(
            try Dossier.replaying(acted.events, code: acted.dossier.code, officeID: "hoabinh") == acted.dossier)
    }

    @Test func `it can be noted after the reception, changed and taken back while the dossier is open`() throws {
        var acted = try Self.received(Self.form(.counter))
        let act = Act(officer: Self.officer, at: Self.morning.adding(seconds: 60))
        for reason in [OfflineReason.uneasy, .simNotOwn, nil] {
            let next = try acted.dossier.noteFilingWay(.atCounter(reason), by: act)
            #expect(next.dossier.offlineReason == reason)
            #expect(next.events.map(\.kind) == [.filingWayNoted])
            #expect(try next.dossier.noteFilingWay(.atCounter(reason), by: act).events.isEmpty, "noted already")
            acted.follow(with: next)
        }
        #expect(
            try Dossier.replaying(acted.events, code: acted.dossier.code, officeID: "hoabinh") == acted.dossier)
    }

    @Test func `help is noted of what came online, and of nothing else`() throws {
        let act = Act(officer: Self.officer, at: Self.morning)
        let online = try Self.received(Self.form(.online)).dossier
        #expect(try online.noteFilingWay(.online(isAssisted: true), by: act).dossier.isAssistedOnline)
        #expect(throws: IntakeRefusal.offlineReasonNotAsked, "help is not taken back by a form of the counter") {
            try online.noteFilingWay(.atCounter(nil), by: act)
        }
        #expect(throws: IntakeRefusal.offlineReasonNotAsked) {
            try online.noteFilingWay(.atCounter(.uneasy), by: act)
        }
        let posted = try Self.received(Self.form(.post)).dossier
        #expect(throws: IntakeRefusal.assistanceOnlyOnline) {
            try posted.noteFilingWay(.online(isAssisted: true), by: act)
        }
        #expect(!posted.takesFilingWay(by: Self.officer))
    }

    @Test func `only the counter notes it, and nobody once the dossier has ended`() throws {
        var specialist = Self.officer
        specialist.roles = [.processing]
        var dossier = try Self.received(Self.form(.counter)).dossier
        let act = Act(officer: Self.officer, at: Self.morning)
        #expect(throws: WorkflowRefusal.notYourPost) {
            try dossier.noteFilingWay(.atCounter(.other), by: Act(officer: specialist, at: Self.morning))
        }
        dossier.status = .withdrawn
        #expect(throws: WorkflowRefusal.wrongStatus(.withdrawn)) {
            try dossier.noteFilingWay(.atCounter(.other), by: act)
        }
        #expect(!dossier.takesFilingWay(by: Self.officer))
    }
}
