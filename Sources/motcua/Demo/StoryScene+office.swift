import Domain

extension StoryScene {
    /// The office's dossiers today: one of each kind first, so that a small office shows most.
    static let all: [StoryScene] = {
        let kinds = [
            atTheCounter, atOnce, atTheSpecialist, late, forSignature, forNumber, ready, collected, paused, ended,
            wayOff,
        ]
        let longest = kinds.map(\.count).max() ?? 0
        return (0..<longest).flatMap { place in kinds.compactMap { place < $0.count ? $0[place] : nil } }
    }()

    static let birth = "1.001193", business = "1.001612"
    private static let copy = "2.000815", signature = "2.000884", marital = "1.004873"
    private static let correction = "1.004859", rebirth = "1.004884", disability = "1.001653"

    private static let atTheCounter =
        many(2) { StoryScene(procedure: marital, daysAgo: 0, isRepresented: $0 == 0) }
        + [
            StoryScene(procedure: correction, daysAgo: 0, channel: .post),
            StoryScene(procedure: marital, daysAgo: 0, steps: offered),
            StoryScene(procedure: birth, daysAgo: 0, steps: offered),
            StoryScene(procedure: business, daysAgo: 1, steps: offered),
        ]

    private static let atOnce =
        many(2) { StoryScene(procedure: $0 == 0 ? copy : signature, daysAgo: 0, isImmediate: true) }
        + many(4) { day in
            StoryScene(
                procedure: copy, daysAgo: day,
                steps: [
                    .act(.sign, after: 8), .act(.number(), after: 4), .giveBack(after: 3), .act(.rate(5), after: 1),
                ],
                isImmediate: true)
        }
        + [
            StoryScene(
                procedure: birth, daysAgo: 0, steps: [.act(.abandonImmediate(StoryWords.notNow), after: 10)],
                isImmediate: true)
        ]

    private static let atTheSpecialist =
        [
            // Due today: three working days ago, three working days long.
            StoryScene(procedure: marital, daysAgo: 3, steps: accepted),
            StoryScene(procedure: correction, daysAgo: 3, steps: accepted, isRepresented: true),
            StoryScene(procedure: birth, daysAgo: 0, steps: accepted),
            StoryScene(procedure: business, daysAgo: 1, steps: accepted + [.act(.openForWork, after: 20)]),
            StoryScene(
                procedure: correction, daysAgo: 1, steps: accepted + [.act(.reveal(StoryWords.check), after: 20)]),
        ]
        + many(3) { StoryScene(procedure: rebirth, daysAgo: 1 + $0, steps: accepted) }
        + many(2) { day in
            StoryScene(
                procedure: disability, daysAgo: 2 + day,
                steps: [.act(.offer(toAbsent: true), after: 15), .act(.accept(byAbsent: true), after: 20)])
        }

    private static let late =
        [
            StoryScene(procedure: marital, daysAgo: 6, steps: accepted),
            StoryScene(procedure: correction, daysAgo: 7),
            StoryScene(procedure: rebirth, daysAgo: 9, steps: accepted),
            StoryScene(procedure: marital, daysAgo: 5, steps: drafted),
        ]

    private static let forSignature =
        [
            StoryScene(procedure: marital, daysAgo: 2, steps: drafted),
            StoryScene(
                procedure: correction, daysAgo: 2, steps: accepted + [.act(.draft(StoryWords.negative), after: 60)]),
            StoryScene(
                procedure: rebirth, daysAgo: 3, steps: drafted + [.act(.sendBack(StoryWords.spelling), after: 45)]),
        ]
        + many(2) { StoryScene(procedure: marital, daysAgo: 1 + $0, steps: drafted) }

    private static let forNumber =
        many(3) { StoryScene(procedure: marital, daysAgo: 1 + $0, steps: signed) }
        + many(2) { StoryScene(procedure: correction, daysAgo: 2 + $0, steps: numbered) }

    private static let ready =
        many(6) { StoryScene(procedure: [marital, birth, correction][$0 % 3], daysAgo: 2 + $0, steps: arrived) }

    private static let collected = many(9) { place in
        var scene = returned(daysAgo: 3 + 2 * place, procedure: [copy, marital, birth, signature, business][place % 5])
        if place % 5 == 1 || place % 5 == 2 { scene.channel = .online }
        if place % 2 == 0 { scene.steps.append(.act(.rate(5 - place % 3), after: 2)) }
        return scene
    }

    private static let paused =
        many(3) { StoryScene(procedure: rebirth, daysAgo: 2 + $0, steps: supplement) }
        + [
            StoryScene(procedure: marital, daysAgo: 4, steps: supplement + [.act(.receiveSupplement, after: 700)]),
            StoryScene(
                procedure: rebirth, daysAgo: 3, steps: accepted + [.act(.requestPayment(StoryWords.payment), after: 90)]
            ),
            StoryScene(
                procedure: rebirth, daysAgo: 4,
                steps: accepted + [
                    .act(.requestPayment(StoryWords.payment), after: 90), .act(.confirmPayment, after: 480),
                ]),
            StoryScene(
                procedure: rebirth, daysAgo: 4, steps: accepted + [.act(.suspend(StoryWords.suspension), after: 120)]),
            StoryScene(
                procedure: correction, daysAgo: 5,
                steps: accepted + [.act(.suspend(StoryWords.suspension), after: 120), .act(.resume, after: 960)]),
        ]

    private static let ended = [
        StoryScene(
            procedure: marital, daysAgo: 4, steps: accepted + [.act(.withdraw(StoryWords.withdrawal), after: 300)]),
        StoryScene(procedure: business, daysAgo: 2, steps: [.act(.withdraw(StoryWords.withdrawal), after: 120)]),
        StoryScene(
            procedure: rebirth, daysAgo: 25,
            steps: supplement + [.act(.closeIncomplete(StoryWords.notCompleted), after: 8200)]),
    ]

    /// Proposals that wait, extensions, letters of apology, a mistake that is put right.
    private static let wayOff = [
        StoryScene(
            procedure: rebirth, daysAgo: 1,
            steps: accepted + [.act(.requestSupplement(StoryWords.missing, isApproved: false), after: 60)]),
        StoryScene(
            procedure: correction, daysAgo: 2,
            steps: accepted + [.act(.requestExtension(StoryWords.verification), after: 300)]),
        StoryScene(
            procedure: marital, daysAgo: 5,
            steps: accepted + [.act(.watch, after: 960), .act(.apologise(.forwarded, newDays: 9), after: 60)]),
        StoryScene(
            procedure: marital, daysAgo: 6,
            steps: numbered + [.giveBack(after: 60), .act(.reopen(StoryWords.mistake), after: 900)]),
        StoryScene(
            procedure: correction, daysAgo: 1,
            steps: accepted + [.act(.requestExtension(StoryWords.verification, isApproved: false), after: 90)]),
        StoryScene(
            procedure: marital, daysAgo: 6,
            steps: accepted + [.act(.watch, after: 1000), .act(.apologise(.reviewed, newDays: 10), after: 60)]),
        StoryScene(
            procedure: marital, daysAgo: 9,
            steps: accepted + [
                .act(.watch, after: 960), .act(.apologise(.forwarded, newDays: 7), after: 60),
                .act(.draft(StoryWords.positive), after: 1400), .act(.sign, after: 60), .act(.number(), after: 20),
                .giveBack(after: 30),
            ]),
    ]
}
