import Casework
import Domain
import Storage

/// Locks, corrections, ratings, reminders, absences, and versions of procedures.
extension InterfaceSchemas {
    static let holding: [(String, JSONText)] = [
        ("Lock", lock), ("CorrectionRequest", correction), ("RatingRequest", rating), ("ReminderRequest", reminder),
        ("AbsenceRequest", absenceRequest), ("Absence", absence), ("AbsenceList", absenceList),
        ("ProcedureVersionRequest", versionRequest), ("ProcedureVersion", version),
        ("ProcedureVersionList", versionList),
    ]

    private static let lock = object(
        [("officer", string), ("takenAt", moment)], required: ["officer", "takenAt"], isClosed: false)

    /// A person of whom only what was wrong is sent.
    private static let changes = object([
        ("name", text(PersonName.maximumLength)), ("personalNumber", text(40)), ("birthDate", text(10)),
        ("sex", choice(Sex.self)), ("address", text(PersonEntry.longestAddress)), ("phone", text(40)),
        ("email", text(PersonEntry.longestEmail)), ("kind", choice(ApplicantKind.self)),
    ])
    private static let correction = object(
        [("part", choice(PersonPart.self)), ("changes", changes), ("reason", text(1000, shortest: 1)), sequence],
        required: ["changes", "reason"])
    private static let rating = object([("score", integer(1...5))], required: ["score"])
    private static let reminder = object([("way", choice(ReminderWay.self)), ("note", text(300))], required: ["way"])

    private static let day: JSONText = ["type": "string", "format": "date"]
    private static let absenceRequest = object(
        [
            ("officer", text(60, "Tên đăng nhập; không nêu là chủ của mã truy cập.")),
            ("deputy", text(60, shortest: 1, "Tên đăng nhập của người thay.")), ("from", day), ("to", day),
            ("reason", text(200)),
        ], required: ["deputy", "from", "to"])
    private static let absence = object(
        [
            ("id", string), ("officer", string), ("deputy", string), ("from", day), ("to", day), ("reason", string),
        ], required: ["id", "officer", "deputy", "from", "to", "reason"], isClosed: false)
    private static let absenceList = object(
        [("absences", ["type": "array", "items": reference("Absence")])], required: ["absences"], isClosed: false)

    /// As `motcua procedures export` writes one procedure; the file's own rules say what each part may be.
    private static let versionRequest: JSONText = [
        "type": "object", "required": ["code", "name_vi", "field_vi"], "additionalProperties": false,
        "properties": .object(CatalogueFile.keys.map { ($0, JSONText.object([])) }),
        "description": "Một thủ tục như tệp danh mục ghi; không nêu effective_from thì có hiệu lực từ ngày mai.",
    ]
    private static let version = object(
        [
            ("code", string), ("number", count), ("status", choice(VersionStatus.self)), ("effectiveFrom", day),
            ("effectiveTo", day), ("note", string), ("definition", ["type": "object"]),
        ], required: ["code", "number", "status", "effectiveFrom", "definition"], isClosed: false)
    private static let versionList = object(
        [("versions", ["type": "array", "items": reference("ProcedureVersion")])], required: ["versions"],
        isClosed: false)
}
