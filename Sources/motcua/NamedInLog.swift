import ServiceLifecycle

/// A service that is called by its kind alone in the library's log: its parts hold the server's key and persons.
protocol NamedInLog: Service, CustomStringConvertible {}

extension NamedInLog {
    var description: String { "\(Self.self)" }
}
