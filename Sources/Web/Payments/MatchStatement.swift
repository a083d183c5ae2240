import Casework
import Domain
import Foundation
import Hummingbird
import Spreadsheets

/// `/desk/till/statement`: the bank's list of the day, matched with what dossiers owe; receipts by one press.
///
/// Nothing of the list is kept: the page carries its lines, and each press reads anew what is still due.
struct MatchStatement: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try site.page(StatementPage(nil, [], errors: FieldErrors()), for: visit)
    }

    /// A file was chosen.
    @Sendable func read(_ visit: DeskVisit) async throws -> Response {
        do {
            let form = try await UploadForm.read(visit)
            if let refusal = form.refusal { throw refusal }
            guard let file = form.files.first else { throw FileRefusal.nothingChosen }
            let reading = try await site.work.dossierFiles.read(file) { path in
                try BankStatement.read(try SpreadsheetFile.grid(at: URL(filePath: path)))
            }
            let proposals = try await site.work.bankMatching.propose(reading.lines, by: visit.officer)
            let statement = StatementPage.Statement(
                proposals: proposals, outgoingCount: reading.outgoingCount, faults: reading.faults)
            return try site.page(StatementPage(statement, [], errors: FieldErrors()), for: visit)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: StatementPage.fileField)
            return try site.page(
                StatementPage(nil, [], errors: errors), for: visit, status: ErrorPages.status(of: refusal.kind))
        }
    }

    /// One line, or all that pay exactly what is due, were confirmed.
    @Sendable func take(_ visit: DeskVisit) async throws -> Response {
        let lines = try visit.form.all("line").map { text in
            guard let line = BankLine(carried: text) else { throw RequestProblem.malformed }
            return line
        }
        guard !lines.isEmpty, lines.count <= BankStatement.mostLines else { throw RequestProblem.malformed }
        let (matching, word) = (site.work.bankMatching, visit.form.text("confirm"))
        let isAll = word == "all"
        guard let row = isAll ? 0 : Digits.value(word) else { throw RequestProblem.malformed }
        let takings = try await matching.take(
            isAll ? lines : lines.filter { $0.row == row }, exactOnly: isAll, by: visit.officer)
        let statement = StatementPage.Statement(
            proposals: try await matching.propose(lines, by: visit.officer), outgoingCount: 0, faults: [])
        return try site.page(StatementPage(statement, takings, errors: FieldErrors()), for: visit)
    }
}

extension BankLine {
    /// As the page carries it from one press to the next; its words are tidy, so that no tab is in them.
    var carried: String {
        [String(row), day.description, String(amount), reference, description].joined(separator: "\t")
    }

    init?(carried text: String) {
        let parts = text.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let row = Digits.value(parts[0]), let day = CivilDate(parts[1]),
            let amount = Digits.value(parts[2])
        else { return nil }
        self.init(row: row, day: day, amount: amount, description: parts[4], reference: parts[3])
    }
}
