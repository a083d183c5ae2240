import Domain

/// Figures of a period and of the service models.
extension InterfaceSchemas {
    static let numbers: [(String, JSONText)] = [
        ("Counts", counts), ("ServiceModels", serviceModels), ("Measures", measures),
    ]

    private static let measures = object(
        [
            ("year", count), ("months", ["type": "array", "items": measuredMonth]),
            (
                "procedures",
                [
                    "type": "array",
                    "items": object(
                        [
                            ("procedureCode", string), ("dossiers", count), ("ownOnline", count),
                            ("assistedOnline", count),
                        ], required: ["procedureCode", "dossiers", "ownOnline", "assistedOnline"], isClosed: false),
                ]
            ),
        ], required: ["year", "months", "procedures"], isClosed: false)

    /// One month under one model; without `model` outside of every model, without minutes nothing on the spot.
    private static let measuredMonth = object(
        [
            ("month", string), ("model", count), ("dossiers", count), ("counter", count), ("onTheSpot", count),
            ("medianMinutes", count), ("worstMinutes", count), ("ownOnline", count), ("assistedOnline", count),
            (
                "reasons",
                [
                    "type": "array",
                    "items": object(
                        [("reason", choice(OfflineReason.self)), ("dossiers", count)],
                        required: ["reason", "dossiers"], isClosed: false),
                ]
            ), ("unasked", count), ("forms", group(["finished", "asked", "answered", "untyped"])),
            ("rated", count), ("satisfied", count),
        ],
        required: [
            "month", "dossiers", "counter", "onTheSpot", "ownOnline", "assistedOnline", "reasons", "unasked", "forms",
            "rated", "satisfied",
        ], isClosed: false)

    private static let serviceModels = object(
        [
            (
                "models",
                [
                    "type": "array",
                    "items": object(
                        [("number", count), ("name", string), ("inForce", ["type": "boolean"]), ("dossiers", count)],
                        required: ["number", "name", "inForce", "dossiers"], isClosed: false),
                ]
            )
        ], required: ["models"], isClosed: false)

    private static let counts = object(
        [
            ("received", group(["online", "counterAndPost", "carriedOver", "total"])),
            ("resolved", group(["early", "onTime", "late", "total"])),
            ("pending", group(["inTime", "late", "total"])),
            (
                "onTimeRate",
                [
                    "type": ["number", "null"], "minimum": 0, "maximum": 1,
                    "description": .text(Counts.onTimeRateDefinition),
                ]
            ),
        ], required: ["received", "resolved", "pending", "onTimeRate"], isClosed: false)

    private static func group(_ names: [String]) -> JSONText {
        object(names.map { ($0, count) }, required: names, isClosed: false)
    }
}
