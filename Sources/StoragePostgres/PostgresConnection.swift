import CLibPQ
import Foundation
import Storage

/// One connection to the server, used by one thread, made anew whenever it breaks.
final class PostgresConnection {
    /// Tells connections apart, so that those that collided do not come back at the same moment.
    let number: Int
    /// What has doomed the present transaction although trying it again may help.
    private(set) var trouble: Trouble?

    private let url: String
    private var link: OpaquePointer?
    /// The names of prepared statements by their text.
    private var statements: [String: String] = [:]
    private var cursorCount = 0

    /// More than the program's own statements; lists of every length must not fill the server's memory.
    private static let largestStatementCount = 500

    init(url: String, number: Int) {
        self.url = url
        self.number = number
    }

    // MARK: - Connecting

    func connectIfNeeded() throws {
        trouble = nil
        guard link == nil else { return }
        guard let link = PostgresLink.open(url) else { throw lost("") }
        guard PQstatus(link) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(link))
            PQfinish(link)
            throw lost(message)
        }
        self.link = link
        PQsetNoticeProcessor(link, { _, _ in }, nil)
        guard PQparameterStatus(link, "server_encoding").map({ String(cString: $0) }) == "UTF8" else {
            disconnect()
            throw StorageFault.failed(code: "server_encoding", message: "the database's encoding is not UTF8")
        }
        try command("SET standard_conforming_strings = on; SET synchronous_commit = on; SET DateStyle = ISO")
    }

    func disconnect() {
        PQfinish(link)
        link = nil
        statements = [:]
    }

    // MARK: - Commands

    /// Runs statements without values, and gives the tag the server answers, such as `COMMIT`.
    @discardableResult
    func command(_ text: String) throws -> String {
        try checked(PQexec(link, text)).commandTag
    }

    /// Runs a statement with values, prepared once for each connection.
    func run(_ statement: SQLText) throws -> PostgresAnswer {
        try statement.requireStorableTexts()
        let isKnown = statements[statement.text] != nil
        let name = try nameOfPrepared(statement.text)
        do {
            return try checked(PostgresLink.execute(link, prepared: name, values: statement.values))
        } catch StorageFault.failed(code: "0A000", let message) where isKnown {
            // A migration changed what the statement gives since it was prepared.
            trouble = .staleStatement
            throw StorageFault.failed(code: "0A000", message: message)
        }
    }

    /// Runs a statement with values once, without preparing it.
    func runOnce(_ text: String, values: [SQLValue]) throws -> PostgresAnswer {
        try checked(PostgresLink.execute(link, text: text, values: values))
    }

    func newCursor() -> String {
        cursorCount += 1
        return "cursor_\(cursorCount)"
    }

    /// Forgets prepared statements; outside a transaction only.
    func forgetStatements() throws {
        statements = [:]
        try command("DEALLOCATE ALL")
    }

    var hasTooManyStatements: Bool { statements.count > Self.largestStatementCount }

    private func nameOfPrepared(_ text: String) throws -> String {
        if let known = statements[text] { return known }
        let name = "s\(statements.count)"
        _ = try checked(PQprepare(link, name, text, 0, nil))
        statements[text] = name
        return name
    }

    // MARK: - Answers

    private func checked(_ result: OpaquePointer?) throws -> PostgresAnswer {
        guard let result, PQstatus(link) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(link))
            PQclear(result)
            throw lost(message)
        }
        let answer = PostgresAnswer(result)
        guard let code = answer.failureCode else { return answer }
        if Trouble.meansLost(code) { throw lost(code) }
        trouble = trouble ?? Trouble(code: code)
        throw StorageFault(answer: answer, code: code)
    }

    private func lost(_ message: String) -> StorageFault {
        disconnect()
        trouble = .lost
        return .connectionLost(message)
    }
}
