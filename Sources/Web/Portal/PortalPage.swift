import Domain
import Storage

/// `portal/show`: the state of the queue, what is held up and why, and what can be done about it.
struct PortalPage: PageSample {
    static let template = "portal/show"

    /// One sentence that says how things stand.
    let verdict: String
    let verdictTone: Tone.RawValue
    let isConnected: Bool
    let facts: [FactLine]
    let figures: [FigureBlock]
    let pauseAction: String?
    let resumeAction: String?
    let checkAction: String?
    let parked: [Row]
    let hasParked: Bool
    /// Steps of which nobody knows whether the portal has them.
    let doubted: [Row]
    let hasDoubted: Bool
    /// Changes after the filing that the portal cannot be told.
    let untold: [Row]
    let hasUntold: Bool
    /// Dossiers filed online of which the portal could not be told.
    let filings: [Row]
    let hasFilings: Bool
    let waiting: [Row]
    let hasWaiting: Bool
    let checks: [Check]
    let hasChecks: Bool
    /// A stretch of days to carry away as a file, for whoever may see the persons.
    let export: ExportForm?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One dossier in the queue.
    struct Row: Sendable {
        let dossierCode: String
        let dossierHref: String
        /// The portal's own words, or why it waits.
        let words: String
        let whenText: String
        let releaseAction: String?
    }

    /// Which days, as which file.
    struct ExportForm: Sendable {
        let exportAction: String
        let fromDate: FormField
        let toDate: FormField
        let format: FormChoice
    }

    /// One comparison with the portal.
    struct Check: Sendable {
        let checkHref: String
        let checkedText: String
        let resultText: String
        let resultTone: Tone.RawValue
    }
}

extension PortalPage {
    init(_ overview: PortalOverview, officer: Officer, now: LocalInstant, errors: FieldErrors) {
        let connection = overview.connection
        (verdict, verdictTone) = Self.verdict(overview)
        isConnected = connection != nil
        facts = Self.facts(overview)
        figures = Self.figures(overview, now: now)
        let isPaused = connection?.isPaused ?? false
        let mayPause = connection != nil && officer.may(.pausePortal)
        pauseAction = mayPause && !isPaused ? Link.portalPauses : nil
        resumeAction = mayPause && isPaused ? Link.portalResumptions : nil
        checkAction = connection != nil && officer.may(.mendPortal) ? Link.portalChecks : nil
        parked = overview.parked.map { Row($0, mayRelease: officer.may(.mendPortal)) }
        hasParked = !parked.isEmpty
        doubted = overview.doubted.map { Row(doubtOf: $0) }
        hasDoubted = !doubted.isEmpty
        untold = overview.untold.map { Row(untoldOf: $0, maySettle: officer.may(.mendPortal)) }
        hasUntold = !untold.isEmpty
        filings = overview.filings.map { filing in
            Row(
                dossierCode: filing.code, dossierHref: Link.filing(filing.code), words: filing.words, whenText: "",
                releaseAction: officer.may(.mendPortal) ? Link.filingReports(filing.code) : nil)
        }
        hasFilings = !filings.isEmpty
        waiting = overview.waiting.map { Row($0, mayRelease: false) }
        hasWaiting = !waiting.isEmpty
        checks = zip(overview.checks, overview.differenceCounts).map { Check($0, differenceCount: $1) }
        hasChecks = !checks.isEmpty
        export = officer.personalReach == .office ? ExportForm(today: now.date) : nil
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    private static func verdict(_ overview: PortalOverview) -> (String, Tone.RawValue) {
        guard let connection = overview.connection else {
            return ("Cơ quan chưa kết nối với cổng dịch vụ công.", Tone.waiting.rawValue)
        }
        if connection.isPaused {
            return ("Đang tạm dừng gửi. Hồ sơ phát sinh vẫn được giữ trong hàng đợi.", Tone.waiting.rawValue)
        }
        if overview.counts.parked > 0 {
            return (
                "Cổng từ chối \(overview.parked.count) hồ sơ. Xin sửa theo lời của cổng rồi gửi lại.",
                Tone.late.rawValue
            )
        }
        if !overview.health.trouble.isEmpty { return (overview.health.trouble, Tone.soon.rawValue) }
        if overview.counts.doubted > 0 {
            return (
                "\(overview.counts.doubted) hồ sơ có bước xử lý chưa rõ cổng đã nhận hay chưa. Xin xem trên cổng rồi xác nhận.",
                Tone.soon.rawValue
            )
        }
        if !overview.untold.isEmpty {
            return (
                "\(overview.untold.count) hồ sơ thay đổi sau khi nộp. Xin sửa tay trên cổng rồi xác nhận.",
                Tone.soon.rawValue
            )
        }
        if !overview.filings.isEmpty {
            return (
                "Cổng chưa nhận tin về \(overview.filings.count) hồ sơ nộp trực tuyến. Xin xem lời của cổng ở dưới.",
                Tone.soon.rawValue
            )
        }
        let isEmpty = overview.counts.waiting + overview.counts.sending == 0
        return isEmpty
            ? ("Mọi hồ sơ đã lên cổng.", Tone.done.rawValue) : ("Đang gửi lên cổng.", Tone.going.rawValue)
    }

    private static func facts(_ overview: PortalOverview) -> [FactLine] {
        guard let connection = overview.connection else { return [] }
        return [
            FactLine(term: "Địa chỉ cổng", fact: connection.address),
            FactLine(term: "Cách kết nối", fact: connection.dialect.vietnamese),
            FactLine(
                term: "Thay đổi sau khi nộp",
                fact: connection.dialect.replacesRecords
                    ? "Cổng nhận bản cập nhật toàn bộ hồ sơ."
                    : "Cổng không có lệnh sửa hồ sơ đã nộp; thay đổi về giấy tờ và người nộp phải sửa tay trên cổng."),
            FactLine(term: "Mã đơn vị", fact: connection.unitCode),
            FactLine(
                term: "Cổng trả lời lần cuối", fact: overview.health.answeredAt?.vietnamese ?? "Chưa lần nào"),
        ]
    }

    private static func figures(_ overview: PortalOverview, now: LocalInstant) -> [FigureBlock] {
        let counts = overview.counts
        let isWaiting = counts.waiting + counts.sending > 0
        let since = isWaiting ? overview.oldest.map { "lâu nhất từ \($0.vietnamese)" } : nil
        let oldest = since ?? "không có gì đang chờ"
        let delays = overview.delays
        let median = delays.isEmpty ? "–" : Self.words(seconds: delays[delays.count / 2])
        let worst = delays.last.map(Self.words(seconds:)) ?? "–"
        return [
            FigureBlock(
                count: Digits.grouped(counts.waiting + counts.sending), figureLabel: "đang chờ gửi", rule: oldest,
                isBad: false),
            FigureBlock(
                count: Digits.grouped(counts.parked), figureLabel: "bị cổng từ chối",
                rule: "giữ lại đến khi có người sửa và gửi lại", isBad: counts.parked > 0),
            FigureBlock(
                count: Digits.grouped(counts.delivered), figureLabel: "đã gửi",
                rule: "mỗi thay đổi của hồ sơ tính một lần", isBad: false),
            FigureBlock(
                count: median, figureLabel: "thường mất", rule: "7 ngày qua; chậm nhất \(worst)", isBad: false),
        ]
    }

    /// «2 giây», «5 phút», «3 giờ».
    static func words(seconds: Int) -> String {
        switch seconds {
        case ..<60: "\(max(0, seconds)) giây"
        case ..<3600: "\(seconds / 60) phút"
        case ..<172_800: "\(seconds / 3600) giờ"
        default: "\(seconds / 86_400) ngày"
        }
    }

    static let sample = PortalPage(
        verdict: "Cổng từ chối 1 hồ sơ.", verdictTone: Tone.late.rawValue, isConnected: true,
        facts: [FactLine(term: "Địa chỉ cổng", fact: "https://cong.example")],
        figures: [FigureBlock(count: "1", figureLabel: "đang chờ gửi", rule: "lâu nhất từ 9 giờ 05", isBad: true)],
        pauseAction: "/", resumeAction: "/", checkAction: "/", parked: [.sample], hasParked: true,
        doubted: [.sample], hasDoubted: true, untold: [.sample], hasUntold: true, filings: [.sample], hasFilings: true,
        waiting: [.sample],
        hasWaiting: true,
        checks: [
            Check(checkHref: "/", checkedText: "17 giờ 30", resultText: "0 khác biệt", resultTone: Tone.done.rawValue)
        ], hasChecks: true, export: ExportForm(today: CivilDate(dayNumber: 20_781)),
        errors: [ErrorLine(field: "content", message: "Không được.")],
        hasErrors: true)
}
