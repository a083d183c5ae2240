import Domain
import Storage

/// `workflow/today`: figures, then groups of dossiers.
struct TodayPage: PageSample {
    static let template = "workflow/today"

    let dayText: String
    let greeting: String
    let figures: [FigureBlock]
    let groups: [Group]
    /// Letters of apology that wait for the viewer.
    let letters: [LetterRow]
    let hasLetters: Bool
    let lettersCount: String
    /// Where the others stand, when there are more than are shown.
    let lettersHref: String?
    /// «Có 2 phiên bản thủ tục chờ Ông/Bà phê duyệt.», and where they stand.
    let versionSentence: String?
    let versionHref: String
    let calendarSentence: String?
    let calendarHref: String
    /// «Số liệu tháng 10 năm 2026 chưa được chốt.», and where it is done.
    let freezeSentence: String?
    let freezeHref: String
    /// Dossiers filed online that wait for the counter's answer.
    let filings: [FilingRow]
    let hasFilings: Bool
    /// What was to be finished at once on an earlier day and has no slip.
    let unslipped: [UnslippedRow]
    let hasUnslipped: Bool
    /// What interlinked cases need, the worst first.
    let concerns: [ConcernRow]
    let hasConcerns: Bool
    let isAnyCaseLate: Bool
    let concernsCount: String
    let isEmpty: Bool
    let emptySentence: String
    let startHref: String?
    let startLabel: String?

    /// A dossier whose citizen left without a slip.
    struct UnslippedRow: Sendable {
        let code: String
        let dossierHref: String
        let procedureName: String
        let receivedText: String
        let appointHref: String
    }

    /// One list of the page.
    struct Group: Sendable {
        let heading: String
        let howMany: String
        let isLate: Bool
        let caption: String
        /// The most urgent ones.
        let rows: [DossierRow]
        /// That there are more, when there are.
        let more: String?
    }
}

extension TodayPage {
    init(_ day: WorkDay) {
        let viewer = day.scene.viewer
        dayText = day.scene.now.date.slashedWithWeekday
        greeting = Self.greeting(day)
        figures = viewer.may(.viewDossiers) ? Self.figures(day) : []
        groups = WorkDay.Group.allCases.compactMap { group in
            let rows = day.rows(group)
            guard !rows.isEmpty else { return nil }
            let howMany = Self.howMany(day, group)
            return Group(
                heading: group.heading, howMany: howMany, isLate: group == .late,
                caption: "\(group.heading): \(group.rule)", rows: Array(rows.prefix(WorkDay.shown)),
                more: day.count(group).known > WorkDay.shown
                    ? "Đang hiện \(WorkDay.shown) hồ sơ gấp nhất trong \(howMany) hồ sơ; xin tìm theo mã hoặc tên để mở hồ sơ khác."
                    : nil)
        }
        letters = day.letters.rows
        hasLetters = !letters.isEmpty
        lettersCount = String(day.letters.count)
        lettersHref = day.letters.count > letters.count ? Link.letters : nil
        versionSentence =
            day.versionCount > 0 ? "Có \(day.versionCount) phiên bản thủ tục chờ Ông/Bà phê duyệt." : nil
        versionHref = Link.procedures
        calendarSentence =
            day.calendarCount > 0 ? "Có \(day.calendarCount) đề xuất về lịch làm việc chờ Ông/Bà phê duyệt." : nil
        calendarHref = Link.calendar
        freezeSentence = day.unfrozenMonth.map {
            "Số liệu \($0.vietnamese.withSmallInitial) chưa được chốt; xin xem báo cáo và chốt số liệu."
        }
        freezeHref = day.unfrozenMonth.map { Link.counts(CountRequest(period: $0)) } ?? Link.counts
        filings = day.filings
        hasFilings = !filings.isEmpty
        unslipped = day.withoutSlip.map(UnslippedRow.init)
        hasUnslipped = !unslipped.isEmpty
        concerns = day.concerns.prefix(WorkDay.shown).map(ConcernRow.init)
        hasConcerns = !concerns.isEmpty
        isAnyCaseLate = day.concerns.contains { $0.tone == .late }
        concernsCount = String(day.concerns.count)
        isEmpty =
            groups.isEmpty && unslipped.isEmpty && letters.isEmpty && filings.isEmpty && concerns.isEmpty
            && day.versionCount == 0
            && day.calendarCount == 0
            && freezeSentence == nil
        emptySentence = Self.emptySentence(viewer)
        (startHref, startLabel) = Self.start(day)
    }

    private static func greeting(_ day: WorkDay) -> String {
        guard day.scene.viewer.may(.viewDossiers) else { return "Xin chào \(day.scene.viewer.name)." }
        let cases = day.scene.viewer.may(.receiveDossiers) ? day.concerns.count(where: \.isOurMove) : 0
        let mine = day.tasks.count(where: \.row.isMine) + day.letters.count + day.filings.count + cases
        let absentees = day.scene.deputisesFor.map(day.scene.name(of:)).sorted()
        let standsIn = absentees.isEmpty ? "" : " Ông/Bà đang làm thay \(absentees.joined(separator: ", "))."
        let howMany = day.cutGroup == nil ? "\(mine)" : "hơn \(mine)"
        let opening = mine == 0 ? "Không có việc nào đang chờ Ông/Bà." : "Có \(howMany) việc đang chờ Ông/Bà."
        return opening + standsIn
    }

    /// «12», or «hơn 40» when not all were read.
    private static func howMany(_ day: WorkDay, _ group: WorkDay.Group) -> String {
        let count = day.count(group)
        return count.isMore ? "hơn \(count.known)" : "\(count.known)"
    }

    private static func figures(_ day: WorkDay) -> [FigureBlock] {
        var figures = [WorkDay.Group.late, .dueToday, .dueSoon].map { group in
            FigureBlock(
                count: howMany(day, group), figureLabel: group.heading.withSmallInitial, rule: group.rule,
                isBad: group == .late && day.count(group).known > 0)
        }
        if day.scene.viewer.may(.returnResults) {
            figures.append(
                FigureBlock(
                    count: String(day.readyCount), figureLabel: "kết quả chờ trả",
                    rule: "đã về quầy, chờ người nộp đến nhận", isBad: false))
        }
        return figures
    }

    private static func emptySentence(_ viewer: Officer) -> String {
        guard viewer.may(.viewDossiers) else {
            return
                "Vị trí của Ông/Bà không xử lý hồ sơ. Tài khoản của cán bộ được mở, đổi vị trí và đóng ở mục «Tài khoản»."
        }
        return "Không còn việc nào. Hồ sơ được chuyển đến Ông/Bà sẽ hiện ở đây, việc gấp nhất đứng đầu."
    }

    /// The one thing to begin with: the counter receives, a leader signs, a clerk numbers, the others take the first row.
    private static func start(_ day: WorkDay) -> (href: String?, label: String?) {
        if day.scene.viewer.may(.keepAccounts), !day.scene.viewer.may(.viewDossiers) {
            return (Link.accounts, "Quản lý tài khoản")
        }
        let waiting = day.tasks.filter(\.row.isMine).map(\.row)
        if waiting.contains(where: { $0.actLabel == NextStep.sign.vietnamese }) { return (Link.signing, "Ký duyệt") }
        if waiting.contains(where: { $0.actLabel == NextStep.number.vietnamese }) {
            return (Link.numbering, "Vào số, đóng dấu")
        }
        if let first = waiting.first { return (first.dossierHref, "Bắt đầu việc gấp nhất") }
        return day.scene.viewer.may(.receiveDossiers) ? (Link.newReception, "Tiếp nhận hồ sơ") : (nil, nil)
    }

    static var sample: TodayPage {
        TodayPage(
            dayText: "Thứ Ba, 24/11/2026", greeting: "Có 1 việc đang chờ Ông/Bà.",
            figures: [FigureBlock(count: "1", figureLabel: "quá hạn", rule: "đã qua ngày hẹn trả", isBad: true)],
            groups: [
                Group(
                    heading: "Quá hạn", howMany: "1", isLate: true, caption: "Quá hạn", rows: [.sample],
                    more: "Còn nữa.")
            ],
            letters: [.sample], hasLetters: true, lettersCount: "7", lettersHref: "/",
            versionSentence: "Có 1 phiên bản.", versionHref: "/", calendarSentence: "Có 1 đề xuất.",
            calendarHref: "/", freezeSentence: "Chưa chốt.", freezeHref: "/", filings: [.sample],
            hasFilings: true,
            unslipped: [
                UnslippedRow(
                    code: "H01.89.12-261124-0001", dossierHref: "/", procedureName: "Đăng ký khai sinh",
                    receivedText: "16 giờ 40, 23/11/2026", appointHref: "/")
            ], hasUnslipped: true, concerns: [.sample], hasConcerns: true, isAnyCaseLate: true, concernsCount: "1",
            isEmpty: true,
            emptySentence: "Không còn việc nào.", startHref: "/",
            startLabel: "Ký duyệt")
    }
}

extension TodayPage.UnslippedRow {
    init(_ line: DossierLine) {
        code = line.dossier.code
        dossierHref = Link.dossier(code)
        procedureName = line.procedureName
        receivedText = "\(line.dossier.receivedAt.vietnameseClock), \(line.dossier.receivedAt.date.slashed)"
        appointHref = Link.dossier(code, "appointments/new")
    }
}
