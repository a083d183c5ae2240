import Domain

extension JSONFields {
    /// A person as typed, to be checked later.
    mutating func person() -> PersonEntry {
        PersonEntry(
            name: raw("name"), personalNumber: raw("personalNumber"), birthDate: raw("birthDate"), sex: raw("sex"),
            address: raw("address"), phone: raw("phone"), email: raw("email"), kind: raw("kind"))
    }
}

extension PersonEntry {
    /// The person, with a sentence in `errors` for each field below `path` that cannot be taken.
    func checked(_ path: String, on today: CivilDate, _ errors: inout FieldErrors) -> Person {
        let (person, wrong) = checked(born: today)
        for error in wrong { errors.add(error.message, by: "\(path).\(error.field.rawValue)") }
        return person
    }
}
