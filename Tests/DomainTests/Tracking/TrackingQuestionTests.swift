import Domain
import Testing

@Suite struct TrackingQuestionTests {
    @Test(arguments: [
        "H01.89.12-261124-0001", " h01.89.12-261124-0001 ", "H01.89.12 261124 0001", "261124-0001", "2611240001",
        "261124 0001", "H01.89.12–261124–0001", "261124 - 0001",
    ])
    func `a code is read however it is typed on a telephone`(text: String) throws {
        #expect(try TrackingQuestion.readCode(text, agency: "H01.89.12") == "H01.89.12-261124-0001")
    }

    @Test(arguments: ["khong-co", "1", "../../etc", "<b>", "26112-0001", "đơn của tôi"])
    func `what is no code is kept to be answered like an unknown one`(text: String) throws {
        let read = try TrackingQuestion.readCode(text, agency: "H01.89.12")
        #expect(!read.isEmpty)
        #expect(DossierCode(read) == nil)
        #expect(read == read.uppercased())
    }

    @Test func `a code of endless length is cut`() throws {
        let read = try TrackingQuestion.readCode(String(repeating: "x", count: 100_000), agency: "H01.89.12")
        #expect(read.count == 60)
    }

    @Test(arguments: ["5678", " 56 78 ", "0912345678", "0912.345.678", "089090005678"])
    func `the last four digits count, even of the whole number`(text: String) throws {
        #expect(try TrackingQuestion.readDigits(text) == "5678")
    }

    @Test(arguments: ["", "567", "abcd", "56a8", "123456789012345678901", "٥٦٧٨"])
    func `what are no four digits is refused with a sentence`(text: String) {
        #expect(throws: TrackingRefusal.digitsMalformed) { try TrackingQuestion.readDigits(text) }
    }

    @Test func `no code at all is refused with a sentence`() {
        #expect(throws: TrackingRefusal.codeMissing) { try TrackingQuestion.readCode(" \n ", agency: "H01.89.12") }
    }

    @Test func `people are known by telephone and number, and by nothing when both are missing`() {
        let owner = Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123", phone: "0912345678")
        #expect(TrackingQuestion.digits(knownOf: [owner]) == ["5678", "0123"])
        #expect(TrackingQuestion.digits(knownOf: [Person(name: "Nguyễn Văn Thử")]).isEmpty)
    }
}
