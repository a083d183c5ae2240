import Domain
import Storage

/// Letters of apology that the head has signed and nobody has sent yet; each stays on «Thời hạn» until it is sent.
///
/// A signature alone tells the citizen nothing: the letter must be with them before the date passes.
struct UnsentLetters: Sendable {
    let howMany: String
    let letters: [Letter]
    /// That there are more, when there are.
    let moreLetters: String?

    /// One letter.
    struct Letter: Sendable {
        let letterCode: String
        let letterHref: String
        /// «Chờ văn thư vào số».
        let waitsFor: String
        let signedLine: String
        /// It is about something else, and no apology for the delay that is here can be begun before it is sent.
        let isHoldingUp: Bool
    }

    private static let most = 50

    static func read(at now: LocalInstant, office: String, in reader: any SQLReader) throws -> UnsentLetters? {
        let stages: [ApologyStage] = [.signed, .numbered]
        let counts = try ApologyStore.counts(office: office, in: reader)
        let count = stages.reduce(0) { $0 + (counts[$1] ?? 0) }
        guard count > 0 else { return nil }
        let letters = try stages.flatMap {
            try ApologyStore.apologies(at: $0, limit: most, office: office, in: reader)
        }
        let lines = try DossierList.lines(of: letters.map(\.dossierCode), office: office, in: reader)
        let heldUp = Set(lines.map(\.dossier).filter { $0.isApologyHeldUp(at: now) }.map(\.code))
        return UnsentLetters(letters, count: count, heldUp: heldUp)
    }

    private init(_ letters: [Apology], count: Int, heldUp: Set<String>) {
        howMany = String(count)
        let oldest = letters.sorted { ($0.signedAt ?? $0.openedAt) < ($1.signedAt ?? $1.openedAt) }.prefix(Self.most)
        self.letters = oldest.map { letter in
            Letter(
                letterCode: letter.dossierCode, letterHref: Link.letter(letter.dossierCode),
                waitsFor: letter.stage.vietnamese,
                signedLine: letter.signedAt.map { "Ký ngày \($0.date.slashed)" } ?? "",
                isHoldingUp: heldUp.contains(letter.dossierCode))
        }
        moreLetters =
            count > oldest.count ? "Đang hiện \(oldest.count) phiếu ký sớm nhất trong \(count) phiếu." : nil
    }

    private init(letter: Letter) {
        howMany = "2"
        letters = [letter]
        moreLetters = "Còn nữa."
    }

    static let sample = UnsentLetters(
        letter: Letter(
            letterCode: "H01.89.12-261124-0001", letterHref: "/", waitsFor: "Chờ văn thư vào số",
            signedLine: "Ký ngày 24/11/2026", isHoldingUp: true))
}
