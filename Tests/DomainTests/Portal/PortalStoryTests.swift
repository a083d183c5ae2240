import Domain
import TestSupport
import Testing

/// In which order the portal is told of a dossier, and where to go on after an accident.
@Suite struct PortalStoryTests {
    private static let reception = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9, minute: 5)

    /// A whole life: received, processed, completed once, signed, returned.
    private static let life: [(DossierEventKind, [Fact: String])] = [
        (.handoverOffered, [.role: "processing", .step: "1"]),
        (.handoverAccepted, [.role: "processing", .officer: "binh", .step: "1"]),
        (.supplementRequested, [.items: "Giấy chứng sinh"]),
        (.supplementReceived, [.dueAt: dueText]),
        (.outcomeDrafted, [.positive: "true", .summary: "Đồng ý", .officer: "binh"]),
        (.outcomeSigned, [.officer: "thuha"]),
        (.arrivedAtCounter, [:]),
        (.returned, [:]),
    ]
    private static let dueText = reception.adding(seconds: 4 * 86_400).utcText

    private static func events(_ count: Int = life.count) -> [DossierEvent] {
        let first = DossierEvent(
            sequence: 1, kind: .received, actorID: "hoa", enteredAt: reception, effectiveAt: reception,
            facts: [
                .procedure: "2.000815", .version: "1", .channel: "counter", .returnChannel: "counter",
                .receivedAt: reception.utcText, .dueAt: dueText, .bookYear: "2026", .bookNumber: "1", .sets: "1",
            ])
        return [first]
            + life.prefix(count).enumerated().map { index, act in
                let at = reception.adding(seconds: 60 * (index + 1))
                return DossierEvent(
                    sequence: index + 2, kind: act.0, actorID: "binh", enteredAt: at, effectiveAt: at, facts: act.1)
            }
    }

    private static func facts(_ events: [DossierEvent]) -> PortalFacts {
        PortalFacts(
            officeName: "Ủy ban nhân dân xã Hoà Bình", version: .sample(), events: events,
            owner: Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123"),
            procedure: PortalProcedure(code: "2.000815.000.00.00.H99", name: "Chứng thực"))
    }

    private static func story(_ count: Int = life.count) throws -> PortalStory {
        try PortalStory(facts(events(count)), code: "H01.89.12-261124-0001", officeID: "hoabinh")
    }

    /// Everything a well-behaved portal is sent, in order.
    private func calls(_ story: PortalStory, from delivery: PortalDelivery = PortalDelivery()) -> [PortalCall] {
        var (delivery, calls) = (delivery, [PortalCall]())
        while let call = story.next(after: delivery, in: .envelope), calls.count < 100 {
            calls.append(call)
            delivery = story.delivered(call, delivery)
        }
        return calls
    }

    @Test func `each status is told before the next, and the steps after the record they belong to`() throws {
        let story = try Self.story()
        #expect(story.chapters.map(\.status) == [2, 4, 5, 4, 9, 10])
        #expect(
            calls(story) == [
                .insert(through: 1), .progress([1]), .update(through: 3), .progress([3]), .update(through: 4),
                .progress([4]), .update(through: 6), .progress([5, 6]), .update(through: 8), .progress([7, 8]),
                .update(through: 9), .progress([9]),
            ])
    }

    @Test func `a call tells of the dossier as it stood then`() throws {
        let story = try Self.story()
        let early = try #require(story.dossier(through: 1))
        let late = try #require(story.dossier(through: 9))
        let facts = Self.facts(Self.events())
        let first = PortalDossier(early, facts: facts) { _ in "" }
        let last = PortalDossier(late, facts: facts) { _ in "" }
        #expect((first.status, first.supplements.count, first.endedAt) == (2, 0, nil))
        #expect((last.status, last.supplements.count) == (10, 1))
        #expect(last.supplements[0].receivedAt == Self.reception.adding(seconds: 240))
        #expect(last.endedAt == Self.reception.adding(seconds: 360))
    }

    @Test func `steps go in chunks of ten, and looking at a dossier is none of the portal's business`() throws {
        var events = Self.events(2)
        for sequence in 4..<30 {
            let at = Self.reception.adding(seconds: 60 * sequence)
            events.append(
                DossierEvent(
                    sequence: sequence, kind: sequence == 29 ? .personalDataRevealed : .outcomeSentBack,
                    actorID: "thuha",
                    enteredAt: at, effectiveAt: at, facts: [.role: "processing", .officer: "binh", .step: "1"]))
        }
        let story = try PortalStory(Self.facts(events), code: "H01.89.12-261124-0001", officeID: "hoabinh")
        let chunks = calls(story).compactMap { if case .progress(let steps) = $0 { steps.count } else { nil } }
        #expect(chunks == [1, 10, 10, 6])
        #expect(story.chapters.last?.through == 28)
    }

    @Test func `what happens after a returned dossier is opened again is not told`() throws {
        var events = Self.events()
        let at = Self.reception.adding(seconds: 6000)
        events.append(
            DossierEvent(
                sequence: 10, kind: .reopened, actorID: "thuha", enteredAt: at, effectiveAt: at,
                facts: [.dueAt: Self.dueText, .role: "processing", .officer: "binh", .step: "1"]))
        let story = try PortalStory(Self.facts(events), code: "H01.89.12-261124-0001", officeID: "hoabinh")
        #expect(story.isReopened)
        #expect(story.chapters.last?.status == 10)
    }

    @Test func `a dossier that was filed on the portal is never inserted`() throws {
        let first = calls(try Self.story(0), from: PortalDelivery(isThere: true)).first
        #expect(first == .update(through: 1))
    }

    @Test(arguments: [
        (PortalDelivery(), PortalDifference.Kind?.some(.missingThere)),
        (PortalDelivery(isThere: true, recordThrough: 1, progressThrough: 1), .status),
        (PortalDelivery(isThere: true, recordThrough: 9, progressThrough: 8), .progress),
        (PortalDelivery(isThere: true, recordThrough: 9, progressThrough: 9), nil),
        (PortalDelivery(isThere: true, recordThrough: 9, progressThrough: 9, heldSteps: [3]), nil),
        (PortalDelivery(isThere: true, recordThrough: 1, progressThrough: 1, heldSteps: [1]), .status),
        (PortalDelivery(isThere: true, recordThrough: 9, progressThrough: 9, heldSteps: [3], isAgain: true), .progress),
    ])
    func `what is not acknowledged is named by what is open, and a step in doubt is not`(
        delivery: PortalDelivery, kind: PortalDifference.Kind?
    ) throws {
        #expect(try Self.story().unacknowledged(after: delivery, in: .proxy) == kind)
    }

    @Test(arguments: PortalDialect.allCases, 1...9)
    func `told again at a person's word, the record goes out as it was last told, and steps in doubt do not`(
        dialect: PortalDialect, through: Int
    ) throws {
        let story = try Self.story()
        let chapter = try #require(story.chapters.first { $0.through >= through })
        let told = PortalDelivery(
            isThere: true, recordThrough: chapter.through, progressThrough: chapter.through, heldSteps: [1])
        let again = story.again(told)
        let call = PortalCall.update(through: chapter.through)
        #expect(story.next(after: again, in: dialect) == call && again.stepsInDoubt == [1])
        let after = story.delivered(call, again)
        #expect((after.recordThrough, after.heldSteps) == (told.recordThrough, told.heldSteps))
        let clear = PortalDelivery(isThere: true, recordThrough: 9, progressThrough: 9)
        #expect(story.next(after: story.again(clear), in: dialect) == .update(through: 9))
    }

    /// Any accident at any call, told by what the portal shows afterwards: nothing is sent twice, nothing left out.
    @Test(arguments: 1...200)
    func `after any accident every step arrives once and the last record is the present one`(seed: Int) throws {
        var chance = SeededChance(seed: UInt64(seed))
        let story = try Self.story()
        var (delivery, shown) = (PortalDelivery(), Set<PortalStepKey>())
        var (record, sent): (Int?, [Int]) = (nil, [])
        var calls = 0
        while let call = story.next(after: delivery, in: .envelope) {
            calls += 1
            try #require(calls < 500)
            let isStored = chance.next() % 2 == 0
            let isAnswered = isStored && chance.next() % 2 == 0
            if isStored {
                switch call {
                case .insert(let through), .update(let through):
                    record = story.chapters.first { $0.through >= through }?.status
                case .progress(let sequences):
                    sent += sequences
                    shown.formUnion(story.steps(sequences).map(\.key))
                }
            }
            delivery =
                isAnswered
                ? story.delivered(call, delivery)
                : story.aligned(to: record.map { PortalRecord(status: $0, steps: shown) }, delivery)
        }
        #expect(sent == story.steps.map(\.sequence))
        #expect(record == 10)
    }
}
