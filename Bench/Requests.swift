import Domain
import Foundation

/// Receptions as programs send them, each with a person and a key of its own.
struct ReceptionRequests {
    private var people: FictionalPeople
    private var sent = 0
    private let token: String
    private let run: String

    /// `run` tells the keys of this run from those of another on the same store.
    init(token: String, run: String) {
        self.token = token
        self.run = run
        people = FictionalPeople(seed: UInt64(run.utf8.count))
    }

    mutating func next() -> [UInt8] {
        sent += 1
        let person = people.next()
        let body = """
            {"procedureCode":"\(Self.procedures[sent % Self.procedures.count])","applicant":{"name":"\(person.name)",\
            "personalNumber":"\(person.personalNumber)","birthDate":"\(person.birthDate)",\
            "sex":"\(person.sex?.rawValue ?? "male")","address":"\(person.address)","phone":"\(person.phone)"},\
            "channel":"counter"}
            """
        let head = """
            POST /api/v1/receptions HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer \(token)\r
            Idempotency-Key: \(run)-\(sent)\r
            Content-Type: application/json\r
            Content-Length: \(body.utf8.count)\r
            \r\n
            """
        return Array(head.utf8) + Array(body.utf8)
    }

    /// What communes receive most, all with a limit of their own.
    static let procedures = ["2.000815", "2.000884", "2.000992", "2.000815", "2.001019"]
}

/// Forms as programs begin them.
enum FormRequests {
    static func begin(for person: Person, form: String, token: String) -> [UInt8] {
        let body = """
            {"procedureCode":"2.000815","form":"\(form)","applicant":{"name":"\(person.name)",\
            "personalNumber":"\(person.personalNumber)","birthDate":"\(person.birthDate)",\
            "sex":"\(person.sex?.rawValue ?? "male")","address":"\(person.address)"}}
            """
        let head = """
            POST /api/v1/forms HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer \(token)\r
            Content-Type: application/json\r
            Content-Length: \(body.utf8.count)\r
            \r\n
            """
        return Array(head.utf8) + Array(body.utf8)
    }
}

/// A page as a signed-in officer's browser asks for it.
enum PageRequest {
    static func get(_ path: String, session: String = "") -> [UInt8] {
        Array(
            """
            GET \(path) HTTP/1.1\r
            Host: 127.0.0.1\r
            Cookie: motcua_session=\(session)\r
            \r\n
            """.utf8)
    }
}
