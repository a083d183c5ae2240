import Domain
import Hummingbird
import Storage

/// `GET /desk/apologies/signing`: one letter after another for the head of the agency, by keys alone.
struct ShowLetterSigning: Sendable {
    let site: Site
    private static let most = 100

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let wanted = try visit.query().text("code")
        let codes = try await site.reader.read { reader in
            try ApologyStore.apologies(at: .reviewed, limit: Self.most, office: visit.office.id, in: reader)
                .map(\.dossierCode)
        }
        let index = codes.firstIndex(of: wanted) ?? 0
        guard codes.indices.contains(index) else { return try site.page(LetterSigningPage(), for: visit) }
        let file = try await DossierFile.read(codes[index], for: visit, page: "apology-signing")
        let following = codes.count > 1 ? codes[(index + 1) % codes.count] : nil
        let position = "Phiếu \(index + 1) trong \(codes.count) phiếu chờ ký"
        return try site.page(LetterSigningPage(file, position: position, following: following), for: visit)
    }
}

/// `apologies/sign`: the letter and its facts, sign or send back.
struct LetterSigningPage: PageSample {
    static let template = "apologies/sign"

    let position: String
    let current: Current?

    /// The letter on the desk.
    struct Current: Sendable {
        let dossierCode: String
        let dossierHref: String
        let procedureName: String
        let personName: String
        let seen: String
        let kindsText: String
        let faultsText: String
        let newDateLine: String
        let facts: [FactLine]
        let signAction: String?
        let sendBackHref: String
        let skipHref: String?
    }
}

extension LetterSigningPage {
    init() {
        (position, current) = ("", nil)
    }

    init(_ file: DossierFile, position: String, following: String?) {
        self.position = position
        current = file.letters.first.map { Current($0, file, following: following) }
    }

    static let sample = LetterSigningPage(
        position: "Phiếu 1 trong 2",
        current: Current(
            dossierCode: "H01.89.12-261124-0001", dossierHref: "/", procedureName: "Đăng ký khai sinh",
            personName: "Nguyễn Văn Thử", seen: "7", kindsText: "Giải quyết quá hạn", faultsText: "Chờ xác minh.",
            newDateLine: "Hẹn lại.", facts: [FactLine(term: "Nguyên nhân", fact: "Nội bộ")], signAction: "/",
            sendBackHref: "/", skipHref: "/"))
}

extension LetterSigningPage.Current {
    fileprivate init(_ letter: Apology, _ file: DossierFile, following: String?) {
        dossierCode = file.code
        dossierHref = Link.letter(file.code)
        procedureName = file.version.definition.name
        personName = file.owner?.person.name ?? ""
        seen = String(file.dossier.sequence)
        kindsText = letter.kinds.vietnamese
        faultsText = letter.faults
        newDateLine = letter.newDueAt.map { "Hẹn lại: \($0.vietnamese)." } ?? "Không hẹn lại ngày mới."
        facts = LetterPage.facts(letter.telling(file.dossier), file)
        signAction = file.steps.contains(.signApology) ? "\(Link.letter(file.code))/signatures" : nil
        sendBackHref = Link.dossier(file.code, "\(ReasonedAct.letterObjections.rawValue)/new")
        skipHref = following.map(Link.letterSigning(code:))
    }
}
