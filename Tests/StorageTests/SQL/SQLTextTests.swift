import Domain
import Storage
import TestSupport
import Testing

@Suite struct SQLTextTests {
    private enum Status: String { case received, decided }

    @Test func `values are bound, never spliced`() {
        let name = "Hoa'; DROP TABLE dossier; --"
        let text: SQLText =
            "SELECT * FROM dossier WHERE name = \(name) AND number = \(7) AND status = \(Status.decided)"
        #expect(text.text == "SELECT * FROM dossier WHERE name = $1 AND number = $2 AND status = $3")
        #expect(text.values == [.text(name), .integer(7), .text("decided")])
    }

    @Test func `nothing is bound as NULL`() {
        let missing: String? = nil
        let noStatus: Status? = nil
        let text: SQLText = "VALUES (\(missing), \(noStatus), \(true))"
        #expect(text.values == [.null, .null, .boolean(true)])
    }

    @Test func `a part is renumbered behind what stands before it`() {
        let condition: SQLText = "code = \("a") OR code = \("b")"
        let text: SQLText = "SELECT 1 WHERE office_id = \("o") AND (\(condition)) LIMIT \(5)"
        #expect(text.text == "SELECT 1 WHERE office_id = $1 AND (code = $2 OR code = $3) LIMIT $4")
        #expect(text.values == [.text("o"), .text("a"), .text("b"), .integer(5)])
    }

    @Test func `the tenth mark is not taken for the first`() {
        let part: SQLText = "\(list: Array(1...12)) END"
        let text: SQLText = "\(0), \(part), \(13)"
        #expect(text.text == "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 END, $14")
        #expect(text.values == (0...13).map { .integer($0) })
    }

    @Test func `a mark that stands in the text itself is left alone`() {
        let part: SQLText = "price = 'Giá $1 và $2' AND code = \("a")"
        let text: SQLText = "SELECT 1 WHERE \(true) AND \(part)"
        #expect(text.text == "SELECT 1 WHERE $1 AND price = 'Giá $1 và $2' AND code = $2")
        #expect(text.values == [.boolean(true), .text("a")])
    }

    @Test func `parts within parts keep every value in its place`() {
        var chance = SeededChance(seed: 20_261_124)
        for _ in 0..<50 {
            var next: Int64 = 0
            let text = randomText(depth: 3, next: &next, using: &chance)
            let marks = text.text.split(separator: " ").filter { $0.hasPrefix("$") }.map(String.init)
            #expect(marks == text.values.indices.map { "$\($0 + 1)" })
            #expect(text.values == (0..<next).map { .integer($0) })
        }
    }

    @Test func `an empty list matches nothing`() {
        let text: SQLText = "code IN (\(list: [String]()))"
        #expect(text.text == "code IN (NULL)")
        #expect(text.values.isEmpty)
    }

    /// Text with `next` … counted up from left to right as its values.
    private func randomText(depth: Int, next: inout Int64, using chance: inout SeededChance) -> SQLText {
        var text: SQLText = " "
        for _ in 0..<Int.random(in: 1...5, using: &chance) {
            if depth > 0, Bool.random(using: &chance) {
                let part = randomText(depth: depth - 1, next: &next, using: &chance)
                text = "\(text) (ệ \(part) ) "
            } else {
                text = "\(text) \(SQLValue.integer(next)) "
                next += 1
            }
        }
        return text
    }
}
