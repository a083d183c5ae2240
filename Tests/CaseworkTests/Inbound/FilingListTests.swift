import Casework
import Foundation
import Testing

/// The list from which dossiers filed online are fetched is read as it comes.
@Suite struct FilingListTests {
    @Test func `a key with marks of its own is a part of an address, and a line without one is counted`() throws {
        let text = """
            {"data":[{"id":"H99.01.15/7","maHoSo":"A-1"},{"id":"..","maHoSo":"A-2"},{"maHoSo":"A-3"},
                {"id":12,"maHoSo":"A-4"},{"id":"x y","maHoSo":"A-5"},{"id":"ổ","maHoSo":"A-6"}]}
            """
        let list = try #require(FilingList(Data(text.utf8)))
        #expect(list.lines.map(\.code) == ["A-1", "A-4", "A-6"])
        #expect(list.lines.map(\.pathPart) == ["H99.01.15%2F7", "12", "%E1%BB%95"])
        #expect(list.unreadable == 3)
        #expect(list.trouble.contains("3 dòng"))
    }

    @Test func `what is no list is nothing, and an empty one is no trouble`() throws {
        #expect(FilingList(Data("[1".utf8)) == nil)
        #expect(FilingList(Data(#"{"message":"Token hết hạn"}"#.utf8)) == nil)
        #expect(try #require(FilingList(Data(#"{"data":[]}"#.utf8))).trouble.isEmpty)
    }
}
