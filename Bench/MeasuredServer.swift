/// A server under measurement, in a process of its own.
struct MeasuredServer {
    let port: Int
    private let program: ChildProgram

    /// The office's own server on a store.
    static func office(on store: Store, forms: String? = nil) throws -> MeasuredServer {
        try office(on: "sqlite:" + store.path, forms: forms)
    }

    /// The office's own server on any database.
    static func office(on address: String, forms: String? = nil) throws -> MeasuredServer {
        try MeasuredServer("motcua") {
            ["serve", "--port", String($0), "--database", address, "--key-file", Store.keyFile]
                + (forms.map { ["--forms", $0] } ?? [])
        }
    }

    /// A portal to send to, with every procedure of the catalogue; as if on another machine, it takes nothing of this one that
    /// anybody else wants.
    static func portalStandIn(isElsewhere: Bool = false) throws -> MeasuredServer {
        try MeasuredServer("motcua", isBehind: isElsewhere) {
            ["portal-stand-in", "--port", String($0), "--all-procedures"]
        }
    }

    /// The least that could do the same.
    static func floor(on store: Store) throws -> MeasuredServer {
        try MeasuredServer("bench") { ["floor-server", "--port", String($0), "--database", store.path] }
    }

    private init(_ name: String, isBehind: Bool = false, _ arguments: (Int) -> [String]) throws {
        port = try LoadClient.freePort()
        let words = [Programs.path(of: name)] + arguments(port)
        program =
            isBehind
            // Not `nice`: the threads of Swift's tasks set their own niceness, and the scheduling policy stays.
            ? try ChildProgram("/usr/bin/chrt", ["--idle", "0"] + words)
            : try ChildProgram(words[0], Array(words.dropFirst()))
        try LoadClient.waitForServer(port: port)
    }

    @discardableResult
    func stop() throws -> ChildProgram.Cost {
        try program.stop()
    }
}

/// The programs that were built for measuring.
enum Programs {
    static func path(of name: String) -> String { ".build/release/" + name }
}
