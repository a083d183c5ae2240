import Domain
import Storage

extension ServiceModel {
    /// «Trùng buổi với mô hình số 2 …», of those approved or laid before the leader.
    func meetings(among models: [ServiceModel]) -> [String] {
        guard status != .sentBack else { return [] }
        return models.filter { $0.status == .approved && meets($0, among: models) }.map {
            "Trùng buổi với mô hình số \($0.number) «\($0.name)»: trong buổi trùng, mô hình có ngày áp dụng sau được dùng."
        }
    }

    /// The parts of the decision, a line each; procedures by their names as far as these are known.
    ///
    /// Another model of the office may have taken its place.
    func lines(_ names: [String: String], among models: [ServiceModel]) -> [String] {
        let named = { (codes: [String]) in
            codes.map { code in names[code].map { "\($0) (\(code))" } ?? code }.joined(separator: "; ")
        }
        let last = lastDay(among: models).flatMap { $0 < validFrom ? nil : $0 }
        let end = isCalledOff ? ", đã chấm dứt trước ngày đó" : last.map { " đến hết ngày \($0.slashed)" } ?? ""
        var lines = [
            "\(kindWords). \(dayWords), từ ngày \(validFrom.slashed)\(end).",
            "Quyết định số \(decisionNumber), ngày \(decidedOn.slashed).",
            procedures.isEmpty ? "Áp dụng cho mọi thủ tục." : "Thủ tục: \(named(procedures)).",
            "Trùng ngày nghỉ: \(holidayRule.vietnamese.withSmallInitial).",
        ]
        if !excludedProcedures.isEmpty { lines.append("Trừ thủ tục: \(named(excludedProcedures)).") }
        let left = ShortWayObstacle.allCases.filter(exclusions.contains).map(\.vietnamese.withSmallInitial)
        if !left.isEmpty { lines.append("Không áp dụng khi: \(left.joined(separator: "; ")).") }
        if let replaces { lines.append("Thay cho mô hình số \(replaces).") }
        if let next = successor(among: models) {
            lines.append("Từ ngày \(next.validFrom.slashed) được thay bằng mô hình số \(next.number) «\(next.name)».")
        }
        return lines
    }

    /// What the counter is told on a model day.
    var deskSentence: String {
        let duty = kinds.contains(.noWriting) ? "Công chức ghi tờ khai giúp người dân" : ""
        let way = kinds.contains(.noAppointment) ? "thủ tục trong danh mục được giải quyết ngay, không hẹn" : ""
        let parts = [duty, way].filter { !$0.isEmpty }.joined(separator: "; ")
        return "Hôm nay áp dụng mô hình «\(name)». \(parts.prefix(1).uppercased() + parts.dropFirst())."
    }
}

extension ServiceModelRecord {
    /// Who ended it, when and by which decision; nothing of a model that nobody has ended.
    var endingSentence: String? {
        guard model.status == .approved, let note = note.presence else { return nil }
        return note.prefix(1).uppercased() + note.dropFirst() + (note.hasSuffix(".") ? "" : ".")
    }
}
