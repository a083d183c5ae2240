import Domain
import Storage

extension PortalPage.Row {
    init(_ entry: PortalQueueEntry, mayRelease: Bool) {
        dossierCode = entry.code
        dossierHref = Link.dossier(entry.code)
        words = entry.words.isEmpty ? "Chờ đến lượt." : entry.words
        whenText = entry.state == .parked ? "" : "gửi tiếp từ \(entry.nextAt.vietnamese)"
        releaseAction = mayRelease && entry.state == .parked ? Link.portalReleases(entry.code) : nil
    }

    init(doubtOf entry: PortalQueueEntry) {
        dossierCode = entry.code
        dossierHref = Link.dossier(entry.code)
        words = "\(entry.delivery.heldSteps.count) bước xử lý chưa rõ."
        whenText = ""
        releaseAction = nil
    }

    init(untoldOf entry: PortalQueueEntry, maySettle: Bool) {
        dossierCode = entry.code
        dossierHref = Link.dossier(entry.code)
        let told = entry.untold.words
        words = told.prefix(1).uppercased() + told.dropFirst() + "."
        whenText = ""
        releaseAction = maySettle ? Link.portalCorrections(entry.code) : nil
    }

    static let sample = PortalPage.Row(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", words: "Thiếu số giấy tờ.", whenText: "9 giờ 05",
        releaseAction: "/")
}

extension PortalPage.Check {
    init(_ check: PortalCheck, differenceCount: Int) {
        checkHref = Link.portalCheck(check.id)
        checkedText = (check.finishedAt ?? check.requestedAt).vietnamese
        let isDone = check.finishedAt != nil
        let isWhole = isDone && check.trouble.isEmpty
        resultText =
            !isDone
            ? "Đang đối chiếu…"
            : isWhole ? "\(differenceCount) khác biệt trong \(check.compared) hồ sơ" : "Chưa đối chiếu hết"
        resultTone = (!isWhole ? Tone.waiting : differenceCount == 0 ? .done : .late).rawValue
    }
}

extension PortalPage.ExportForm {
    init(today: CivilDate) {
        exportAction = Link.portalExports
        fromDate = FormField("from", "Tiếp nhận từ ngày", value: today.description, type: "date")
        toDate = FormField("to", "đến ngày", value: today.description, type: "date")
        format = FormChoice(
            "format", "Loại tệp",
            options: PortalExportFormat.allCases.map { ($0.rawValue, $0.words) }, chosen: "xlsx")
    }
}
