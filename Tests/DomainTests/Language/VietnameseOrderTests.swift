import Domain
import Foundation
import Testing

@Suite struct VietnameseOrderTests {
    /// Already in the right order.
    static let list = [
        "Lê Văn An", "Nguyễn An", "Nguyễn Thị An", "Trần An", "Phạm Ân", "Lê Bình", "Trần Văn Bình",
        "Hồ Dũng", "Hồ Duy", "Lê Dự", "Trần Đào", "Lê Thu Hà", "Nguyễn Thị Hoa", "Lê Hoà", "Lê Hoả", "Lê Hoã",
        "Lê Hoá", "Lê Hoạ", "Lê Hoan", "Đỗ Ơn", "Võ Uyên", "Võ Ưng", "Bùi Yến",
    ]

    @Test func `people are listed by given name in the order of the Vietnamese alphabet`() {
        var shuffled = Self.list
        for index in shuffled.indices { shuffled.swapAt(index, (index * 7 + 3) % shuffled.count) }
        let sorted = shuffled.sorted { VietnameseOrder.key(forName: $0) < VietnameseOrder.key(forName: $1) }
        #expect(sorted == Self.list)
    }

    @Test func `the key is plain ASCII, so that both engines sort it alike`() {
        for name in Self.list { #expect(VietnameseOrder.key(forName: name).utf8.allSatisfy { $0 < 0x80 }) }
    }

    @Test func `the alphabet stands in its order`() {
        let letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".map { VietnameseOrder.key(forName: String($0)) }
        #expect(letters == letters.sorted())
        #expect(Set(letters).count == 33)
        let tones = "aàảãáạ".map { VietnameseOrder.key(forName: String($0)) }
        #expect(tones == tones.sorted())
    }

    @Test func `composed or not, a name has one key`() {
        for name in Self.list {
            #expect(
                VietnameseOrder.key(forName: name)
                    == VietnameseOrder.key(forName: name.decomposedStringWithCanonicalMapping))
        }
    }
}
