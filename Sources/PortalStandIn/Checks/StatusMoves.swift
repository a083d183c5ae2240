/// Which status may follow which; the allowed moves are not published, these are the ones the project assumes.
enum StatusMoves {
    private static let next: [Int: Set<Int>] = [
        1: [2, 3, 5, 6, 7], 2: [4, 5, 6, 7, 8, 9, 10], 4: [5, 6, 7, 8, 9, 10], 5: [1, 2, 3, 4, 7, 8],
        6: [2, 4, 5, 7, 8, 9, 10], 7: [4, 8, 10], 8: [4, 9, 10], 9: [4, 10],
    ]

    static let codes = Set((1...10).map(String.init))

    /// Staying where it is is no move.
    static func mayFollow(_ new: Int, _ old: Int) -> Bool { new == old || next[old, default: []].contains(new) }

    static func check(_ new: Int, after old: Int, code: String) throws(Objection) {
        guard !mayFollow(new, old) else { return }
        throw Objection(
            .transition, "Hồ sơ \(code): logic xử lý không hợp lệ, không thể chuyển trạng thái từ \(old) sang \(new).")
    }
}
