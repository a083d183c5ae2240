public import Domain
import Storage

/// A line of the bank's statement with what it most probably paid.
public struct BankProposal: Sendable, Hashable {
    public var line: BankLine
    public var match: BankMatch
}

/// What became of a line that an officer has confirmed.
public struct BankTaking: Sendable {
    public var line: BankLine
    public var code: String
    /// The receipt, or why there is none.
    public var result: Result<MovedMoney, FeeRefusal>
}

/// The bank's own list of the day: proposes which transfers paid which dossiers, and writes the receipts that an officer confirms.
///
/// Nothing of the statement is kept. What is confirmed goes through the verb of the counter, so that a list that is read again
/// doubles nothing.
public struct BankMatching: Sendable {
    let database: any CaseDatabase
    let acts: DossierActs

    /// The proposals, in the order of the statement.
    public func propose(_ lines: [BankLine], by officer: Officer) async throws -> [BankProposal] {
        guard officer.may(.receiveDossiers) else { throw FeeRefusal.notYourPost }
        let office = officer.officeID
        return try await database.read { reader in
            let agency = try acts.rules.agencyCode(office: office, in: reader)
            let codes = lines.flatMap { line in
                let codes = BankCodes(in: line.description, agency: agency)
                return [codes.whole, codes.short].compactMap(\.self)
            }
            var targets: [String: BankTarget] = [:]
            for code in Set(codes) { targets[code] = try Self.target(code, office: office, in: reader) }
            return lines.matches(agency: agency, among: targets).map { BankProposal(line: $0.line, match: $0.match) }
        }
    }

    /// Writes the receipt of each line that still pays exactly what is due; one that is refused holds no other back.
    ///
    /// `exactOnly` passes over lines at which somebody should look first.
    public func take(_ lines: [BankLine], exactOnly: Bool = false, by officer: Officer) async throws -> [BankTaking] {
        var takings: [BankTaking] = []
        for proposal in try await propose(lines, by: officer) {
            guard let code = proposal.match.payable, proposal.match.isExact || !exactOnly else { continue }
            let way = MoneyWay(.transfer, reference: proposal.line.reference)
            do {
                let moved = try await acts.takeFee(of: code, way, expecting: proposal.line.amount, by: officer)
                takings.append(BankTaking(line: proposal.line, code: code, result: .success(moved)))
            } catch let refusal as FeeRefusal {
                takings.append(BankTaking(line: proposal.line, code: code, result: .failure(refusal)))
            }
        }
        return takings
    }

    private static func target(_ code: String, office: String, in reader: any SQLReader) throws -> BankTarget? {
        guard let dossier = try DossierStore.find(code, office: office, in: reader) else { return nil }
        let balance = try FeeBalance.read(dossier, in: reader)
        let payments = try FeePaymentStore.payments(of: code, office: office, in: reader)
        return BankTarget(
            code: code, outstanding: balance.withoutReceipt > 0 ? 0 : balance.outstanding,
            references: Set(payments.filter { $0.direction == .paid }.map { BankLine.key(of: $0.reference) }))
    }
}
