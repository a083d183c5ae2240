public import Domain
public import Storage

/// Keeps the words of papers in which offices differ: the letters after numbers, the names of a fee receipt's sheets.
///
/// Papers issued before keep the words they were issued with.
public struct WordingKeeping: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Sets what has changed among these words, as typed; empty ones bring the usual back.
    public func set(_ typed: [PaperWordingStore.Subject: String], by officer: Officer) async throws {
        guard officer.may(.keepWording) else { throw PaperWordingRefusal.notYourPost }
        let words = try typed.map { (subject: $0, words: try Self.checked($1, for: $0)) }
            .sorted { $0.subject.name < $1.subject.name }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let known = try PaperWordingStore.all(office: office, in: writer)
            let changed = words.filter { $0.words != known[$0.subject.name] ?? "" }
            guard !changed.isEmpty else { return }
            for (subject, words) in changed {
                try PaperWordingStore.set(words, for: subject, office: office, in: writer)
            }
            try OfficeEventStore.append(
                .wordingSet, officeID: office, actorID: officer.id, at: now,
                facts: Dictionary(changed.map { ($0.subject.name, $0.words) }, uniquingKeysWith: { $1 }), in: writer)
        }
    }

    /// What is usual is not kept as the office's own.
    private static func checked(
        _ typed: String, for subject: PaperWordingStore.Subject
    ) throws(PaperWordingRefusal) -> String {
        switch subject {
        case .symbol(let kind, let regulation):
            let symbol = try PaperWording.symbol(typed)
            return symbol == regulation.symbol(for: kind) ? "" : symbol
        case .feeReceiptCopies:
            let copies = try PaperWording.copies(typed)
            return copies == FeeReceiptPaper.usualCopies ? "" : copies.joined(separator: "\n")
        }
    }
}
