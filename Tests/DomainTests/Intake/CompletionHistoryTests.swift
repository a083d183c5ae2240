import Domain
import Testing

/// Whose slip a slip is, and what counts as asked for before.
@Suite struct CompletionHistoryTests {
    @Test(arguments: [
        ("Nguyễn Văn An", "089090000123", "", "Nguyễn Văn Anh", "089090000123", "", true, "one number, one person"),
        (
            "Nguyễn Văn An", "089090000123", "0912", "Nguyễn Văn An", "089090000124", "0912", false,
            "two numbers are two people"
        ),
        ("Nguyễn Văn An", "", "", "NGUYỄN VĂN AN", "", "", true, "no number: the name"),
        ("Nguyễn Văn An", "", "", "Nguyễn Văn An", "089090000123", "0912", true, "leaving the number out helps nobody"),
        ("Nguyễn Văn An", "", "0912", "Nguyễn Văn An", "", "0987", false, "two telephones, two people"),
        ("Nguyễn Văn An", "", "0912", "Nguyễn Văn An", "", "", true, "one gave no telephone"),
        ("Nguyễn Văn An", "089090000123", "0912", "Nguyễn Văn An", "", "0912", true, "name and telephone agree"),
        ("Nguyễn Văn An", "089090000123", "", "Nguyễn Văn An", "", "", false, "the number tells namesakes apart"),
        ("Nguyễn Văn An", "089090000123", "0912", "Nguyễn Văn An", "", "0987", false, "and so does the telephone"),
        ("Nguyễn Văn An", "", "", "Nguyễn Văn Bình", "", "", false, "another name"),
        ("", "", "", "", "", "", false, "nobody is somebody"),
    ])
    func `a slip counts for whoever the counter must take for the same person`(
        name: String, number: String, phone: String, ofName: String, ofNumber: String, ofPhone: String, isTaken: Bool,
        why: String
    ) {
        let now = Person(name: name, personalNumber: number, phone: phone)
        let slip = Person(name: ofName, personalNumber: ofNumber, phone: ofPhone)
        #expect(now.isTaken(for: slip) == isTaken, "\(why)")
    }

    @Test(
        arguments: [
            (["Tờ khai"], ["Hộ chiếu"], nil), (["Tờ khai"], ["Hộ chiếu", "to  KHAI"], "to  KHAI"),
            ([], ["Tờ khai"], nil), (["—"], ["…"], nil), (["—"], ["—"], "—"),
        ] as [([String], [String], String?)])
    func `a thing is the same however it is written`(before: [String], now: [String], again: String?) {
        #expect(CompletionHistory(count: 1, items: before).askedBefore(in: now) == again)
    }

    @Test(
        arguments: [
            ([], nil), (["Tờ khai"], nil), (["Tờ khai", "Hộ chiếu", "TỜ KHAI"], "TỜ KHAI"),
        ] as [([String], String?)])
    func `one request holds each thing once`(items: [String], twice: String?) {
        #expect(CompletionHistory.repeated(in: items) == twice)
    }

    @Test(arguments: [(0, true), (1, true), (2, false), (3, false)])
    func `an applicant may be asked twice`(count: Int, mayAsk: Bool) {
        #expect(CompletionHistory(count: count).mayAskAgain == mayAsk)
    }
}
