import Foundation

extension EventChain {
    /// The facts of a stored payload by their names.
    public static func facts(_ payload: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(payload.utf8))
    }

    /// The facts of a stored payload by the names a chain knows.
    ///
    /// - Throws: `SQLRowError.wrongType` for a name it does not know.
    static func facts<Name: RawRepresentable<String> & Hashable>(_ payload: String) throws -> [Name: String] {
        let raw: [String: String] = try facts(payload)
        return try Dictionary(
            uniqueKeysWithValues: raw.map { name, value in
                guard let fact = Name(rawValue: name) else { throw SQLRowError.wrongType(name) }
                return (fact, value)
            })
    }
}
