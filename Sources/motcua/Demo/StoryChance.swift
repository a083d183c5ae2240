/// Repeatable chance: the same seed tells the same story in every run.
struct StoryChance {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True so many times of a hundred.
    mutating func happens(percent: Int) -> Bool { number(in: 0...99) < percent }

    /// One of the values, each as likely as its weight says.
    mutating func pick<Value>(_ weighted: [(value: Value, weight: Int)]) -> Value {
        var left = number(in: 1...max(1, weighted.reduce(0) { $0 + $1.weight }))
        for entry in weighted {
            left -= entry.weight
            if left <= 0 { return entry.value }
        }
        return weighted[weighted.count - 1].value
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(in: 0...(values.count - 1))] }
}
