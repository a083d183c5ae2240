import ServiceLifecycle

/// A service that is called by its kind alone in the library's log: its parts hold the server's key and persons.
protocol NamedService: Service, CustomStringConvertible {}

extension NamedService {
    var description: String { "\(Self.self)" }
}
