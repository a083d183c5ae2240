import Hummingbird

extension InterfaceDescription {
    private static let queryNames = Dictionary(
        uniqueKeysWithValues: operations.map { operation in
            let names = operation.parameters.filter { $0.place == "query" }.map(\.name)
            return ("\(operation.method) \(operation.path)", Set(names))
        })

    /// Refuses what the description does not name: a misspelt filter must not be lost in silence.
    ///
    /// - Throws: `RequestProblem` for a parameter the operation does not have, or one sent twice.
    static func check(_ query: FormFields, at route: Route) throws(RequestProblem) {
        let known = queryNames["\(route.method.rawValue.lowercased()) \(route.path)"] ?? []
        var seen: Set<String> = []
        for pair in query.pairs {
            guard known.contains(pair.name) else { throw .parameterUnknown(name: pair.name) }
            guard seen.insert(pair.name).inserted else { throw .parameterTwice(name: pair.name) }
        }
    }
}
