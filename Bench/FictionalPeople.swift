import Domain

/// Chance that repeats from run to run.
struct RepeatableChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// People who do not exist, with names as frequent as they are: two in five are called Nguyễn.
struct FictionalPeople {
    private var chance: RepeatableChance

    init(seed: UInt64) {
        chance = RepeatableChance(seed: seed)
    }

    mutating func next() -> Person {
        let isMan = Bool.random(using: &chance)
        let middle = isMan ? ["Văn", "Hữu", "Minh", "Quốc", "Đức"] : ["Thị", "Ngọc", "Thu", "Kim", "Bích"]
        let name = [pick(Self.families), pick(middle), pick(Self.syllables), pick(Self.syllables)]
        let year = Int.random(in: 1950...1999, using: &chance)
        let day = CivilDate(year: year, month: number(1...12), day: number(1...28))
        return Person(
            name: name.joined(separator: " "),
            personalNumber: "089\(isMan ? 0 : 1)\(Digits.padded(year % 100, to: 2))" + digits(6),
            birthDate: day?.description ?? "", sex: isMan ? .male : .female,
            address: "Ấp \(pick(Self.syllables)) \(pick(Self.syllables)), xã Hoà Bình", phone: "09" + digits(8))
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(number(0...9)) }.joined()
    }

    private mutating func pick(_ texts: [String]) -> String { texts[number(0...texts.count - 1)] }

    private static let families = [
        "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng",
    ]
    private static let syllables = [
        "An", "Bình", "Châu", "Dũng", "Đào", "Giang", "Hạnh", "Hoà", "Khánh", "Lan", "Long", "Mai", "Nghĩa", "Oanh",
        "Phúc", "Quyên", "Sơn", "Thảo", "Trường", "Uyên", "Vinh", "Xuân", "Yến", "Đạt", "Liên", "Tâm", "Hưng", "Ngân",
    ]
}
