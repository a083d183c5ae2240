import Domain

/// A column of what was measured.
enum MeasureColumn: CaseIterable {
    case dossiers, onTheSpot, share, median, worst, ownOnline, assisted, forms, untyped, rated, satisfied

    var vietnamese: String {
        switch self {
        case .dossiers: "Hồ sơ"
        case .onTheSpot: "Tại chỗ"
        case .share: "Tỷ lệ tại chỗ"
        case .median: "Thời gian giữa"
        case .worst: "Lâu nhất"
        case .ownOnline: "Tự nộp trực tuyến"
        case .assisted: "Trực tuyến có giúp"
        case .forms: "Tờ khai viết hộ"
        case .untyped: "Ô tự điền"
        case .rated: "Đánh giá"
        case .satisfied: "Hài lòng"
        }
    }
}

/// A column of how a procedure came in.
enum OnlineColumn: CaseIterable {
    case dossiers, own, ownShare, assisted, assistedShare

    var vietnamese: String {
        switch self {
        case .dossiers: "Hồ sơ"
        case .own: "Tự nộp trực tuyến"
        case .ownShare: "Tỷ lệ tự nộp"
        case .assisted: "Trực tuyến có giúp"
        case .assistedShare: "Tỷ lệ có giúp"
        }
    }
}

extension MeasuresPage.Row {
    init(
        _ name: String, _ measure: ServiceMeasure, _ request: MeasureRequest, month: String? = nil,
        scope: MeasuredScope, isSum: Bool = false
    ) {
        func dossiers(_ part: MeasuredPart) -> String {
            Link.measuredDossiers(request.list(part, month: month, scope: scope))
        }
        let forms = Link.measuredForms(request.list(month: month, scope: scope))
        let spot = measure.onTheSpot
        let cells = MeasureColumn.allCases.map { column -> MeasuresPage.Cell in
            let of = column.vietnamese
            return switch column {
            case .dossiers: .count(measure.dossierCount, of, dossiers(.received))
            case .onTheSpot: .count(spot.total, among: measure.dossierCount, of, dossiers(.onTheSpot))
            case .share: .percent(measure.onTheSpotPercent, of)
            case .median: .minutes(spot.median, of)
            case .worst: .minutes(spot.worst, of)
            case .ownOnline:
                .count(
                    measure.onlineCount - measure.assistedCount, among: measure.dossierCount, of, dossiers(.ownOnline))
            case .assisted: .count(measure.assistedCount, among: measure.dossierCount, of, dossiers(.assisted))
            case .forms: .count(measure.forms.formCount, of, forms)
            case .untyped: .percent(measure.forms.effort.untypedPercent, of)
            case .rated: .count(measure.ratedCount, among: measure.dossierCount, of, dossiers(.rated))
            case .satisfied: .percent(measure.satisfiedPercent, of, dossiers(.satisfied))
            }
        }
        self.init(rowName: name, cells: cells, isSum: isSum)
    }

    /// One procedure; the model makes no difference to what comes online.
    init(_ measure: OnlineMeasure, _ request: MeasureRequest) {
        func list(_ part: MeasuredPart) -> String {
            Link.measuredDossiers(request.list(part, scope: .all, procedure: measure.procedureCode))
        }
        let cells = OnlineColumn.allCases.map { column -> MeasuresPage.Cell in
            let of = column.vietnamese
            return switch column {
            case .dossiers: .count(measure.dossierCount, of, list(.received))
            case .own: .count(measure.ownCount, among: measure.dossierCount, of, list(.ownOnline))
            case .ownShare: .percent(measure.ownPercent, of)
            case .assisted: .count(measure.assistedCount, among: measure.dossierCount, of, list(.assisted))
            case .assistedShare: .percent(measure.assistedPercent, of)
            }
        }
        self.init(rowName: "\(measure.procedureName) (\(measure.procedureCode))", cells: cells, isSum: false)
    }
}

extension MeasuresPage.Cell {
    /// A number of dossiers or forms; where there is none of the kind it is counted among, nothing is said.
    static func count(_ count: Int, among whole: Int? = nil, _ name: String, _ href: String) -> Self {
        guard whole ?? count > 0 else { return absent(name) }
        return Self(
            cellText: Digits.grouped(count), cellHref: count > 0 ? href : nil, cellName: name, isQuiet: count == 0)
    }

    static func percent(_ percent: Int?, _ name: String, _ href: String? = nil) -> Self {
        percent.map { Self(cellText: "\($0) %", cellHref: $0 > 0 ? href : nil, cellName: name, isQuiet: $0 == 0) }
            ?? absent(name)
    }

    static func minutes(_ minutes: Int?, _ name: String) -> Self {
        minutes.map {
            Self(cellText: "\(Digits.grouped($0)) phút", cellHref: nil, cellName: name, isQuiet: false)
        } ?? absent(name)
    }

    private static func absent(_ name: String) -> Self {
        Self(cellText: MeasuresPage.absent, cellHref: nil, cellName: name, isQuiet: true)
    }
}
