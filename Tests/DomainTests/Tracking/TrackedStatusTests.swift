import Domain
import TestSupport
import Testing

@Suite struct TrackedStatusTests {
    @Test(arguments: DossierStatus.allCases)
    func `every state is told in finished sentences that name no officer`(status: DossierStatus) throws {
        for role in Role.allCases {
            let told = TrackedStatus(of: try dossier(status, at: role), at: noon)
            for sentence in [told.sentence, told.advice, told.apology].compactMap(\.self) {
                #expect(sentence.hasSuffix("."))
                #expect(sentence.first?.isUppercase == true)
                #expect(!sentence.contains("canbo"))
                #expect(!sentence.contains("Đồng ý cấp"))
            }
        }
    }

    @Test func `who has to sign is named by post`() throws {
        let told = TrackedStatus(of: try dossier(.processing, at: .leader), at: noon)
        #expect(told.sentence == "Hồ sơ của Ông/Bà đang chờ lãnh đạo ký.")
        #expect(told.stage == .signed)
    }

    @Test func `a dossier on its way is where it is going`() throws {
        var waiting = try dossier(.processing, at: .processing)
        waiting.offer = HandoverOffer(to: Holder(role: .leader, officerID: ""), step: 2)
        #expect(TrackedStatus(of: waiting, at: noon).sentence == "Hồ sơ của Ông/Bà đang chờ lãnh đạo ký.")
    }

    @Test(arguments: [(Role.processing, TrackedStage.examined), (.leader, .signed), (.reception, .received)])
    func `the step and the sentence tell of the same post`(post: Role, stage: TrackedStage) throws {
        var sent = try dossier(.received, at: .reception)
        if post != .reception { sent.offer = HandoverOffer(to: Holder(role: post, officerID: ""), step: 1) }
        #expect(TrackedStatus(of: sent, at: noon).stage == stage)
    }

    @Test func `on the day of the appointment it is not late, the day after it is, and the office says so`() throws {
        let running = try dossier(.processing, at: .processing)
        let evening = LocalInstant(running.dueAt.date, hour: 23)
        #expect(!TrackedStatus(of: running, at: evening).isLate)
        #expect(TrackedStatus(of: running, at: evening).apology == nil)
        let next = TrackedStatus(of: running, at: LocalInstant(running.dueAt.date.adding(days: 1), hour: 8))
        #expect(next.isLate)
        #expect(next.apology?.contains("quá ngày hẹn") == true)
        #expect(next.apology?.contains("xin lỗi") == true)
    }

    @Test(arguments: [
        DossierStatus.awaitingSupplement, .awaitingPayment, .suspended, .returned, .withdrawn, .closedIncomplete,
        .refused, .readyAtCounter,
    ])
    func `where no appointment stands none is shown, and nothing is late`(status: DossierStatus) throws {
        let told = TrackedStatus(of: try dossier(status, at: .processing), at: noon.adding(seconds: 90 * 86_400))
        #expect(told.dueAt == nil)
        #expect(!told.isLate)
    }

    @Test func `a result that came after its day is given with an apology`() throws {
        var ready = try dossier(.readyAtCounter, at: .reception)
        ready.finishedAt = ready.dueAt.adding(seconds: 2 * 86_400)
        #expect(TrackedStatus(of: ready, at: noon).apology?.contains("muộn hơn ngày hẹn") == true)
        ready.finishedAt = ready.dueAt.adding(seconds: -60)
        #expect(TrackedStatus(of: ready, at: noon).apology == nil)
    }

    @Test(arguments: ReturnChannel.allCases)
    func `who has a result ready is told how to get it`(channel: ReturnChannel) throws {
        var ready = try dossier(.readyAtCounter, at: .reception)
        ready.returnChannel = channel
        let advice = try #require(TrackedStatus(of: ready, at: noon).advice)
        let words = [ReturnChannel.counter: "Mời", .post: "bưu chính", .electronic: "bản điện tử"]
        #expect(advice.contains(words[channel] ?? "?"))
    }

    private let noon = LocalInstant(CivilDate(dayNumber: 20_781), hour: 12)

    private func dossier(_ status: DossierStatus, at role: Role) throws -> Dossier {
        let clerk = Officer(
            officeID: "o", id: "canbo", userName: "canbo", name: "Trần Văn Bình", title: "", roles: [.reception])
        var dossier = try ProcedureVersion.sample(limit: .workingDays(3)).receive(
            IntakeForm(procedureCode: "2.000815", owner: Person(name: "Nguyễn Văn Thử")),
            as: ReceptionNumbers(code: "H01.89.12-261124-0001", bookYear: 2026, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"),
            by: Act(officer: clerk, at: LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)), calendar: .sample
        ).dossier
        dossier.status = status
        dossier.holder = Holder(role: role, officerID: "canbo")
        dossier.outcome = Outcome(isPositive: true, summary: "Đồng ý cấp", grounds: "", draftedByID: "canbo")
        return dossier
    }
}
