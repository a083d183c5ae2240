import Casework
import Domain

/// The day in figures, as the board and the desk say it: how many were served, how long it took, no names.
struct DayLines: Sendable {
    /// «Hôm nay đã phục vụ 12 lượt, một nửa xong trong 9 phút»; no time where nobody stayed long enough.
    let served: String?
    /// «Ngày không hẹn: 5 hồ sơ có kết quả ngay, một nửa trong 14 phút; 1 hồ sơ hẹn trả sau».
    let onTheSpot: String?

    init(_ queue: WaitingQueue) {
        let (today, tally) = (queue.served, queue.withoutAppointment)
        let half = today.medianMinutes.map { ", một nửa xong trong \($0) phút" } ?? ""
        served = today.count > 0 ? "Hôm nay đã phục vụ \(today.count) lượt\(half)." : nil
        let fallbackCount = tally.fallbacks.reduce(0) { $0 + $1.count }
        let later = fallbackCount > 0 ? "; \(fallbackCount) hồ sơ hẹn trả sau" : ""
        let minutes = tally.medianMinutes.map { ", một nửa trong \($0) phút" } ?? ""
        onTheSpot =
            tally.dossierCount > 0
            ? "Ngày không hẹn: \(tally.onTheSpotCount) hồ sơ có kết quả ngay\(minutes)\(later)." : nil
    }
}

extension WaitEstimate.Turn {
    /// «chờ khoảng 25 phút», «đến lượt khoảng 13 giờ 50».
    var words: String {
        switch self {
        case .inMinutes(0): "sắp đến lượt"
        case .inMinutes(let minutes): "chờ khoảng \(minutes) phút"
        case .at(let moment): "đến lượt khoảng \(moment.vietnameseClock)"
        case .notToday: "có thể không kịp trong hôm nay, xin hỏi tại quầy"
        }
    }

    /// For programs, in minutes of the clock; nothing when it is not today.
    func minutes(after now: LocalInstant) -> Int? {
        switch self {
        case .inMinutes(let minutes): minutes
        case .at(let moment): (moment.epochSeconds - now.epochSeconds + 59) / 60
        case .notToday: nil
        }
    }
}
