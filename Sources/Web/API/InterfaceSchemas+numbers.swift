import Domain

/// Figures of a period and of the service models.
extension InterfaceSchemas {
    static let numbers: [(String, JSONText)] = [("Counts", counts), ("ServiceModels", serviceModels)]

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
