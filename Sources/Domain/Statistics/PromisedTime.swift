/// How long people can expect to wait: nine of ten dossiers of the last 30 days took no longer.
///
/// The 90th percentile by nearest rank, in working time from reception to the signed result, without the stretches in
/// which the clock stood still: those wait for the applicant. An average would promise what every second person does
/// not get.
public struct PromisedTime: Hashable, Sendable {
    /// Working minutes.
    public let minutes: Int
    public let sampleSize: Int

    /// How far back is looked, in days.
    public static let windowDays = 30

    /// Nothing is promised on fewer: below ten, nine of ten are all of them, and one dossier would be the promise [D].
    public static let smallestSample = 10

    /// The promise that so many working minutes of single dossiers make.
    public init?(minutes taken: [Int]) {
        guard taken.count >= Self.smallestSample else { return nil }
        let rank = (taken.count * 9 + 9) / 10
        minutes = taken.sorted()[rank - 1]
        sampleSize = taken.count
    }

    /// «trong 20 phút», «trong 3 giờ làm việc», «trong 2 ngày làm việc»: rounded up, never down.
    public var vietnamese: String {
        switch minutes {
        case ...60: "trong \(max(5, (minutes + 4) / 5 * 5)) phút"
        case ...480: "trong \((minutes + 59) / 60) giờ làm việc"
        default: "trong \((minutes + 479) / 480) ngày làm việc"
        }
    }

    /// The whole sentence, with what it rests on.
    public var sentence: String {
        "Trong \(Self.windowDays) ngày qua, cứ 10 hồ sơ thì ít nhất 9 hồ sơ có kết quả \(vietnamese) (tính trên "
            + "\(sampleSize) hồ sơ, không kể thời gian chờ bổ sung)."
    }
}

extension WorkingCalendar {
    /// Working minutes from one moment to another, without pauses; nothing where the calendar does not reach.
    public func workingMinutes(from start: LocalInstant, to end: LocalInstant, without pauses: [PauseRecord]) -> Int? {
        guard let whole = workingSeconds(from: start, to: end) else { return nil }
        var paused = 0
        for pause in pauses {
            let from = max(start, pause.from)
            let to = min(end, pause.to ?? end)
            guard from < to else { continue }
            guard let seconds = workingSeconds(from: from, to: to) else { return nil }
            paused += seconds
        }
        return max(0, whole - paused) / 60
    }
}
