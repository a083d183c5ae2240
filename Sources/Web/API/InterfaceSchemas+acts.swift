import Domain

/// What an act on a dossier takes.
extension InterfaceSchemas {
    static let acts: [(String, JSONText)] = [
        ("HandoverRequest", handover), ("DraftRequest", draft), ("ReturnRequest", giveBack),
        ("SupplementRequest", supplement), ("FaultRequest", fault), ("LetterRequest", letter),
        ("ForwardingRequest", forwarding), ("NumberingRequest", numbering), ("ReasonRequest", reason),
        ("AppointmentRequest", appointment), ("PlainRequest", plain), ("Persons", persons),
    ]

    private static let handover = object([("to", choice(Role.self)), ("receiver", text(60)), sequence])
    private static let draft = object(
        [
            ("positive", ["type": "boolean"]), ("summary", text(Outcome.longestSummary, shortest: 1)),
            ("grounds", text(Outcome.longestGrounds)), sequence,
        ], required: ["summary"])
    private static let giveBack = object(
        [
            ("evidence", choice(Dossier.CollectionEvidence.self)),
            ("collectorName", text(PersonName.maximumLength, shortest: 1)),
            ("collectorNumber", text(20)), ("authorisation", text(Representative.longestAuthorisation)),
            ("feeSettlement", choice(FeeSettlement.self)), sequence,
        ], required: ["collectorName"])
    /// What is asked for, all at once.
    static let items: JSONText = [
        "type": "array", "minItems": 1, "maxItems": 20, "items": text(CompletionHistory.longestItem, shortest: 1),
    ]
    private static let supplement = object([("items", items), sequence], required: ["items"])
    private static let fault = object(
        [("kind", choice(ApologyKind.self)), ("reason", text(1000, shortest: 1)), sequence],
        required: ["kind", "reason"])
    private static let letter = object(
        [
            ("kinds", ["type": "array", "maxItems": 5, "items": choice(ApologyKind.self)]),
            ("cause", choice(ApologyCause.self)), ("responsible", text(60, shortest: 1)),
            ("faults", text(2000, shortest: 1)), ("newDueOn", ["type": "string", "format": "date"]), sequence,
        ], required: ["responsible", "faults"])
    private static let forwarding = object(
        [("channel", choice(ApologyChannel.self)), ("note", text(300)), sequence], required: ["channel"])
    private static let reason = object(
        [("reason", text(Act.longestReason, shortest: 1)), sequence], required: ["reason"])
    private static let appointment = object(
        [("reason", text(ShortWayObstacle.longestReason, shortest: 1)), sequence], required: ["reason"])
    private static let certifiedPaper = object(
        [
            ("name", text(CertifiedPaper.longestName, shortest: 1)), ("copies", integer(1...999)),
            ("pages", integer(1...999)),
        ], required: ["name"])
    private static let outside = object(
        [
            ("place", text(CertifiedPaper.longestName, shortest: 1)),
            (
                "at",
                [
                    "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$",
                    "description": "Giờ Việt Nam, như 2026-11-24T08:07.",
                ]
            ),
        ], required: ["place", "at"])
    private static let numbering = object(
        [
            (
                "certifiedPapers",
                [
                    "type": "array", "maxItems": .number(CertifiedPaper.mostInOneVisit), "items": certifiedPaper,
                    "description":
                        "Chỉ dùng cho thủ tục chứng thực: mỗi loại giấy tờ một số. Không nêu thì ghi theo nội dung khi tiếp nhận.",
                ]
            ), ("outside", outside), sequence,
        ])
    private static let plain = object([sequence])
    private static let persons = object(
        [("persons", ["type": "array", "items": ["type": "object"]])], required: ["persons"], isClosed: false)
}
