/// One dossier in a frozen report: where it came from, how it stood at the end, and the days that decide it.
public struct SnapshotLine: Hashable, Sendable {
    public let code: String
    /// `online`, `counterAndPost` or `carriedOver`.
    public let came: CountFigure
    /// `early`, `onTime`, `late`, `inTime` or `pendingLate`.
    public let stood: CountFigure
    public let receivedOn: CivilDate
    public let dueOn: CivilDate
    public let resolvedOn: CivilDate?

    /// The line of a dossier; nothing for one that does not stand in the report.
    public init?(code: String, life: CountedLife, in question: CountQuestion) {
        let ways: [CountFigure] = [.online, .counterAndPost, .carriedOver]
        let ends: [CountFigure] = [.early, .onTime, .late, .inTime, .pendingLate]
        guard let came = ways.first(where: { $0.contains(life, in: question) }),
            let stood = ends.first(where: { $0.contains(life, in: question) })
        else { return nil }
        self.code = code
        self.came = came
        self.stood = stood
        receivedOn = life.receivedOn
        dueOn = life.dueOn
        resolvedOn = CountFigure.resolved.contains(life, in: question) ? life.resolution?.on : nil
    }

    /// The line as it is hashed and kept: six words with spaces between, `-` for a day that is missing.
    public var text: String {
        [
            code, came.rawValue, stood.rawValue, receivedOn.description, dueOn.description,
            resolvedOn?.description ?? "-",
        ].joined(separator: " ")
    }

    /// Reads a line back.
    public init?(text: String) {
        let words = text.split(separator: " ").map { String($0) }
        guard words.count == 6, let came = CountFigure(rawValue: words[1]), let stood = CountFigure(rawValue: words[2]),
            let receivedOn = CivilDate(words[3]), let dueOn = CivilDate(words[4])
        else { return nil }
        code = words[0]
        (self.came, self.stood) = (came, stood)
        (self.receivedOn, self.dueOn) = (receivedOn, dueOn)
        resolvedOn = CivilDate(words[5])
    }

    /// «tiếp nhận trực tuyến, giải quyết đúng hạn ngày 05/11/2026», to show what a line says.
    public var words: String {
        let end = resolvedOn.map { " ngày \($0.slashed)" } ?? ""
        return "Tiếp nhận \(receivedOn.slashed), phải trả \(dueOn.slashed); \(stood.fullName.smallInitial)\(end)"
    }
}

/// The dossiers of a frozen report in the order of their codes.
public enum SnapshotList {
    /// The text whose hash the report carries: one line a dossier.
    public static func text(_ lines: [SnapshotLine]) -> String {
        lines.sorted { $0.code < $1.code }.map { $0.text + "\n" }.joined()
    }

    /// Reads the text back; nothing when a line is not one.
    public static func lines(_ text: String) -> [SnapshotLine]? {
        let read = text.split(separator: "\n").map { SnapshotLine(text: String($0)) }
        let lines = read.compactMap(\.self)
        return lines.count == read.count ? lines : nil
    }

    /// What differs between then and now, dossier by dossier.
    public static func differences(then: [SnapshotLine], now: [SnapshotLine]) -> [SnapshotDifference] {
        let old = Dictionary(then.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        let new = Dictionary(now.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        return Set(old.keys).union(new.keys).sorted().compactMap { code in
            old[code] == new[code] ? nil : SnapshotDifference(code: code, then: old[code], now: new[code])
        }
    }
}

/// A dossier that a frozen report says one thing of and the records another.
public struct SnapshotDifference: Hashable, Sendable {
    public let code: String
    /// Nothing when it was not in the report.
    public let then: SnapshotLine?
    /// Nothing when it no longer would be.
    public let now: SnapshotLine?
}

extension String {
    fileprivate var smallInitial: String { prefix(1).lowercased() + dropFirst() }
}
