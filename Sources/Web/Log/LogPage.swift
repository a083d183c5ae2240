import Casework
import Domain
import Storage

/// `log/show`: one day's acts and looks, or all looks at one dossier.
struct LogPage: PageSample {
    static let template = "log/show"

    let heading: String
    let previousDayHref: String?
    let followingDayHref: String?
    let dayField: FormField
    let officer: FormChoice
    let dossierField: FormField
    let acts: [Act]
    let hasActs: Bool
    let isOfDay: Bool
    let looks: [Line]
    let hasLooks: Bool
    let pageSentence: String
    let previousHref: String?
    let followingHref: String?

    /// One act on accounts or books.
    struct Act: Sendable {
        let time: String
        let actorName: String
        let words: String
    }

    /// One look.
    struct Line: Sendable {
        let time: String
        let lookerName: String
        let what: String
        let subject: String
        /// Where the dossier is, when it is one.
        let subjectHref: String?
    }
}

extension LogPage {
    init(_ found: FoundLog, at address: LogAddress, today: CivilDate) {
        let names = OfficerNames(found.officers)
        isOfDay = address.subject.isEmpty
        heading =
            isOfDay
            ? address.day.slashedWithWeekday : "Những lượt xem hồ sơ \(address.subject), mới nhất trước"
        previousDayHref = isOfDay ? address.href(day: address.day.adding(days: -1)) : nil
        followingDayHref = isOfDay && address.day < today ? address.href(day: address.day.adding(days: 1)) : nil
        dayField = FormField("day", "Ngày", value: address.day.description, type: "date", limit: 10)
        officer = FormChoice(
            "officer", "Người xem", options: [("", "Mọi người")] + found.officers.map { ($0.id, $0.name) },
            chosen: address.officerID)
        dossierField = FormField("dossier", "Hoặc mã hồ sơ", value: address.subject, limit: 60)
        acts = found.acts.compactMap { Act($0, names) }
        hasActs = !acts.isEmpty
        looks = found.looks.prefix(LogAddress.pageSize).map { Line($0, names, withDay: !address.subject.isEmpty) }
        hasLooks = !looks.isEmpty
        pageSentence = "Trang \(address.page)"
        previousHref = address.page > 1 ? address.href(page: address.page - 1) : nil
        followingHref = found.looks.count > LogAddress.pageSize ? address.href(page: address.page + 1) : nil
    }

    static let sample = LogPage(
        heading: "Thứ Ba, 24/11/2026", previousDayHref: "/", followingDayHref: "/",
        dayField: FormField("day", "Ngày", help: "Ngày.", complaint: "Sai."), officer: .sample,
        dossierField: FormField("dossier", "Mã hồ sơ", help: "Mã.", complaint: "Sai."),
        acts: [Act(time: "9 giờ 05", actorName: "Hoàng Văn Nam", words: "Cấp lại mật khẩu cho Lê Thu Hà")],
        hasActs: true, isOfDay: true,
        looks: [
            Line(
                time: "9 giờ 05", lookerName: "Trần Văn Bình", what: "Xem hồ sơ",
                subject: "H01.89.12-261124-0001", subjectHref: "/")
        ], hasLooks: true, pageSentence: "Trang 1", previousHref: "/", followingHref: "/")
}

/// Officers by their names; who is no officer works on the machine itself.
struct OfficerNames: Sendable {
    private let names: [String: String]

    init(_ officers: [Officer]) {
        names = Dictionary(officers.map { ($0.id, $0.name) }) { first, _ in first }
    }

    subscript(_ id: String) -> String {
        names[id] ?? (id == SystemActor.id ? "Người giữ máy chủ" : "Chương trình")
    }
}

extension LogPage.Act {
    fileprivate init?(_ event: OfficeEvent, _ names: OfficerNames) {
        guard let words = LogWords.words(of: event, names) else { return nil }
        self.init(
            time: event.link.enteredAt.vietnameseClock, actorName: names[event.link.actorID], words: words)
    }
}

extension LogPage.Line {
    fileprivate init(_ look: Look, _ names: OfficerNames, withDay: Bool) {
        let code = DossierCode(look.dossierCode)?.description
        let isFiling = look.page == "online filing"
        self.init(
            time: withDay ? look.at.vietnamese : look.at.vietnameseClock, lookerName: names[look.officerID],
            what: LogWords.words(ofPage: look.page), subject: code ?? "",
            subjectHref: code.map { isFiling ? Link.filing($0) : Link.dossier($0) })
    }
}
