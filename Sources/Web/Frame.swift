import Casework
import Domain
import Hummingbird

/// What stands around every page: office, officer, doors, the sentence on top.
struct Frame: Sendable {
    /// The style sheet's address with its hash.
    let stylesheet: String
    /// The entry of the desk's scripts, likewise.
    let script: String
    let officeName: String
    let officeAddress: String?
    let officePhone: String?
    /// The telephone number as a link that dials.
    let officePhoneHref: String?
    /// «7 giờ 00 – 11 giờ 30 và 13 giờ 30 – 17 giờ 00».
    let officeHours: String?
    let hotlines: [Hotline]
    let hasHotlines: Bool
    /// The officer's name; nothing on public pages.
    let officerName: String?
    /// The officer's posts, in words.
    let officerRoles: String?
    /// The session's secret for hidden form fields; empty on public pages.
    let formToken: String
    let navigation: [NavigationItem]
    let isSearchOffered: Bool
    /// What was just done, said on top.
    let notice: String?

    /// One door in the bar on top.
    struct NavigationItem: Sendable {
        let href: String
        let label: String
        /// The letter that opens it together with Alt.
        let key: String?
        let isCurrent: Bool
    }
}

extension Site {
    /// The frame of a public page.
    func frame(office: Office?) -> Frame {
        frame(office: office, officer: nil, formToken: "", navigation: [], notice: nil)
    }

    /// The frame of a desk page, with the doors this officer may pass.
    func frame(_ visit: DeskVisit) -> Frame {
        let notice = (try? visit.query()).flatMap { Notice(rawValue: $0.text("notice")) }
        return frame(
            office: visit.office, officer: visit.officer, formToken: visit.formToken,
            navigation: Navigation.items(for: visit.officer, path: visit.request.uri.path), notice: notice?.sentence)
    }

    private func frame(
        office: Office?, officer: Officer?, formToken: String, navigation: [Frame.NavigationItem], notice: String?
    ) -> Frame {
        let phone = office?.phone.presence
        let hotlines = Hotline.all(in: office?.hotline ?? "")
        return Frame(
            stylesheet: publicFiles.address(of: "motcua.css"), script: publicFiles.address(of: "desk.js"),
            officeName: office?.name ?? "Một Cửa", officeAddress: office?.address.presence, officePhone: phone,
            officePhoneHref: office?.phoneHref,
            officeHours: office?.hours(on: work.surroundings.now().date).words, hotlines: hotlines,
            hasHotlines: !hotlines.isEmpty,
            officerName: officer?.name, officerRoles: officer?.posts, formToken: formToken, navigation: navigation,
            isSearchOffered: officer?.may(.viewDossiers) ?? false, notice: notice)
    }
}

extension Officer {
    /// The posts in words.
    var posts: String {
        Role.allCases.filter(roles.contains).map(\.vietnamese).joined(separator: ", ")
    }
}

extension Office {
    /// The telephone number as a link that dials.
    var phoneHref: String? { phone.presence.map { "tel:" + $0.filter { $0.isNumber || $0 == "+" } } }
}

extension String {
    /// The text, or nothing when it is empty: a template shows an absent value not at all.
    var presence: String? { isEmpty ? nil : self }
}

/// The doors of the desk: the first of them in the bar on top, all of them behind «Thêm» (`MenuPage`).
enum Navigation {
    /// So many doors stand on one line of the counter's screen of 1366 pixels.
    static let mostInBar = 9

    typealias Door = (href: String, label: String, key: String?, permission: Permission)

    /// In the order of a day's work: whatever is used least comes last.
    static let groups: [(title: String, doors: [Door])] = [
        (
            "Công việc trong ngày",
            [
                (Link.desk, "Việc hôm nay", "H", .useDesk),
                (Link.newReception, "Tiếp nhận", "N", .receiveDossiers),
                (Link.forms, "Viết hộ", nil, .writeForms),
                (Link.waiting, "Gọi số", nil, .receiveDossiers),
                (Link.filings, "Trực tuyến", nil, .receiveDossiers),
                (Link.cases, "Liên thông", nil, .viewDossiers),
                (Link.signing, "Ký duyệt", "K", .signOutcomes),
                (Link.numbering, "Vào số", "S", .numberOutcomes),
                (Link.returns, "Trả kết quả", "R", .returnResults),
                (Link.till, "Quỹ của tôi", nil, .receiveDossiers),
            ]
        ),
        (
            "Theo dõi, sổ và số liệu",
            [
                (Link.deadlines, "Thời hạn", nil, .viewDossiers),
                (Link.letters, "Xin lỗi", nil, .viewDossiers),
                (Link.register, "Sổ theo dõi", nil, .readRegisters),
                (Link.counts, "Số liệu", nil, .readOwnCounts),
                (Link.measures, "Đo lường", nil, .readReports),
                (Link.tills, "Thu phí", nil, .readReports),
                (Link.oddities, "Cần xem lại", nil, .readReports),
                (Link.portal, "Cổng", nil, .watchPortal),
                (Link.log, "Nhật ký", nil, .readLog),
                (Link.archive, "Lưu trữ", nil, .readRegisters),
            ]
        ),
        (
            "Thủ tục và quy định của cơ quan",
            [
                (Link.procedures, "Thủ tục", nil, .viewDossiers),
                (Link.models, "Mô hình", nil, .viewDossiers),
                (Link.calendar, "Lịch làm việc", nil, .viewDossiers),
                (Link.waitingSettings, "Phòng chờ", nil, .keepCatalogue),
                (Link.wording, "Ký hiệu giấy tờ", nil, .keepWording),
                (Link.places, "Địa danh", nil, .keepWording),
                (Link.accounts, "Tài khoản", nil, .keepAccounts),
            ]
        ),
        (
            "Của tôi",
            [
                (Link.absences, "Vắng mặt", nil, .viewDossiers),
                (Link.password, "Đổi mật khẩu", nil, .useDesk),
                (Link.tokens, "Mã truy cập", nil, .useDesk),
            ]
        ),
    ]

    /// The bar of an officer: all doors when they fit, else the first of them and «Thêm».
    static func items(for officer: Officer, path: String) -> [Frame.NavigationItem] {
        let all = doors(of: groups, for: officer, path: path)
        guard all.count > mostInBar else { return all }
        let bar = all.prefix(mostInBar)
        // Whoever is on a page behind «Thêm» sees where they are.
        let isBehind = path == Link.menu || all.dropFirst(mostInBar).contains(where: \.isCurrent)
        return bar + [Frame.NavigationItem(href: Link.menu, label: "Thêm", key: "E", isCurrent: isBehind)]
    }

    /// What an officer may open of some groups.
    static func doors(
        of groups: [(title: String, doors: [Door])], for officer: Officer, path: String
    ) -> [Frame.NavigationItem] {
        groups.flatMap(\.doors).filter { officer.may($0.permission) }.map {
            Frame.NavigationItem(href: $0.href, label: $0.label, key: $0.key, isCurrent: $0.href == path)
        }
    }
}

extension Frame {
    /// A frame with every part filled, for the tests that compare tags with properties.
    static let sample = Frame(
        stylesheet: "/public/motcua.css", script: "/public/desk.js", officeName: "Ủy ban nhân dân xã Hoà Bình",
        officeAddress: "Ấp Bình Hoà", officePhone: "02963 123 456", officePhoneHref: "tel:02963123456",
        officeHours: OfficeHours.standard.words, hotlines: Hotline.all(in: "0912 345 678, 0913 456 789"),
        hasHotlines: true,
        officerName: "Nguyễn Thị Hoa",
        officerRoles: Role.reception.vietnamese, formToken: "0f",
        navigation: [NavigationItem(href: Link.desk, label: "Việc hôm nay", key: "H", isCurrent: true)],
        isSearchOffered: true, notice: Notice.passwordChanged.sentence)
}
