/// A sum that the form demands, with both sides: shown to people, and checked by the program.
public struct CountIdentity: Hashable, Sendable {
    /// One number of a sum, with its words.
    public struct Part: Hashable, Sendable {
        public let words: String
        public let count: Int
    }

    public let left: [Part]
    public let right: [Part]

    public var leftSum: Int { left.reduce(0) { $0 + $1.count } }
    public var rightSum: Int { right.reduce(0) { $0 + $1.count } }
    public var holds: Bool { leftSum == rightSum }

    /// «tiếp nhận trong kỳ 120 + từ kỳ trước 4 = đã giải quyết 121 + đang giải quyết 3».
    public var sentence: String { "\(Self.sum(left)) \(holds ? "=" : "≠") \(Self.sum(right))" }

    /// «khớp», or by how much the sides differ.
    public var verdict: String { holds ? "khớp" : "lệch \(abs(leftSum - rightSum))" }

    private static func sum(_ parts: [Part]) -> String {
        parts.map { "\($0.words) \(Digits.grouped($0.count))" }.joined(separator: " + ")
    }
}

extension Counts {
    /// The sums that form 06/VPCP/KSTT demands (TT 01/2020/TT-VPCP).
    ///
    /// The sides come from different places: what came and went from the monthly tallies, what is pending and `ended`,
    /// the number that left, from the dossiers themselves. So a wrong tally shows.
    public func identities(ended: Int) -> [CountIdentity] {
        [
            CountIdentity(
                left: [
                    .init(words: "tiếp nhận trong kỳ", count: online + counterAndPost),
                    .init(words: "từ kỳ trước chuyển sang", count: carriedOver),
                ],
                right: [
                    .init(words: "đã giải quyết", count: resolved), .init(words: "đang giải quyết", count: pending),
                ]),
            CountIdentity(
                left: [
                    .init(words: "trước hạn", count: early), .init(words: "đúng hạn", count: onTime),
                    .init(words: "quá hạn", count: late),
                ],
                right: [.init(words: "đã giải quyết", count: ended)]),
        ]
    }
}
