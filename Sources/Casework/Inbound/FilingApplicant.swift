import Domain

/// Finds the person in an electronic form.
///
/// Forms differ from procedure to procedure and nobody publishes their fields; the names here are those seen in public clients, the
/// more telling ones first. What does not pass the counter's own checks is left empty: the officer sees the form beside it.
struct FilingApplicant {
    let person: Person

    private static let names: [PersonEntry.Field: [String]] = [
        .name: [
            "hotennguoiyeucau", "nychoten", "chuhoso", "tenchuhs", "hoten", "hovaten", "tenthuongnhan", "tennguoinop",
            "nguoilienhe",
        ],
        .personalNumber: [
            "nycsodinhdanh", "nycsogiaytotuythan", "sodinhdanh", "sogiaytochuhoso", "socccd", "socmnd",
            "sogiaytotuythan", "masothue",
        ],
        .birthDate: ["nycngaysinh", "ngaysinh"],
        .sex: ["gioitinh"],
        .address: ["nycnoicutru", "noicutru", "diachichitiet", "diachi"],
        .phone: ["nycsodienthoai", "sodienthoai", "dienthoai"],
        .email: ["nycemail", "email", "thudientu"],
    ]

    init(_ leaves: [(path: [String], text: String)], today: CivilDate) {
        func leaf(_ field: PersonEntry.Field, among leaves: [(path: [String], text: String)]) -> (
            path: [String], text: String
        )? {
            for name in Self.names[field] ?? [] {
                let leaf = leaves.first { $0.path.last?.lowercased() == name && !$0.text.isEmpty }
                if let leaf { return leaf }
            }
            return nil
        }
        // A form names several people, a child and its mother: only what stands beside the name is this person's.
        let place = leaf(.name, among: leaves)?.path.dropLast()
        let beside = place.map { place in leaves.filter { $0.path.dropLast() == place } } ?? leaves
        func found(_ field: PersonEntry.Field) -> String { leaf(field, among: beside)?.text ?? "" }
        let birth = found(.birthDate)
        let entry = PersonEntry(
            name: found(.name), personalNumber: found(.personalNumber),
            birthDate: FilingMoment.read(birth)?.date.description ?? birth, sex: found(.sex),
            address: found(.address), phone: found(.phone), email: found(.email))
        person = entry.checked(born: today).person
    }
}
