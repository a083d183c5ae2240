import Foundation
import Testing

/// `motcua due`, asked through pipes as other programs ask it.
@Suite struct DueTests {
    /// An answer as a program would read it.
    private struct Answer: Decodable, Equatable {
        var dueAt: String?
        var reasons: [String]?
        var error: String?
    }

    private let plain =
        #"{"id":1,"receivedAt":"2019-12-24T09:00","limit":{"value":3,"unit":"working_day"},"cutoff":"none","pauses":[]}"#

    @Test func `each question gets its answer before the next is asked`() throws {
        let program = try Program("due")
        for _ in 1...3 {
            try program.say(plain + "\n")
            let heard = program.hear(lines: 1)
            #expect(heard.count == 1)
            #expect(heard[0].hasPrefix(#"{"id":1,"dueAt":"2019-12-27T09:00","reasons":[""#))
            #expect(try answer(heard[0]).reasons?.last == "Hạn trả kết quả: 9 giờ 00, Thứ Sáu, 27/12/2019.")
        }
        let end = try program.hangUp()
        #expect(end.lines.isEmpty && end.exitCode == 0 && end.files.isEmpty)
    }

    @Test func `cutoff and pauses may be left out, and answers keep the order of questions`() throws {
        let answers = try ask([
            #"{"id":1,"receivedAt":"2019-04-26T09:00","limit":{"value":3,"unit":"working_day"}}"#, "", "   \r",
            #"{"limit":{"unit":"same_day"},"cutoff":"sameDayRollsOver","receivedAt":"2026-11-23T15:30:59","id":2}"#,
            #" { "id" : 3 , "receivedAt" : "2019-12-24T09:00" , "limit" : { "unit" : "hour" , "value" : 2.0 } } "#,
            #"{"id":4,"receivedAt":"2019-12-24T09:00","limit":{"value":1,"unit":"calendar_day"},"pauses":"#
                + #"[{"from":"2019-12-25T09:00","to":"2019-12-26T09:00"}],"note":[{"a":null},true]}"#,
        ])
        #expect(
            answers.map(\.dueAt) == ["2019-05-04T09:00", "2026-11-25T17:00", "2019-12-24T11:00", "2019-12-26T17:00"])
    }

    @Test(arguments: [
        "7", "-1.50", "12345678901234567890123", "1e5", #""""#, #""hồ sơ số 1""#, #""a\"b\\\u0041\n""#,
        #""\ud83d\ude00""#,
    ])
    func `the id comes back as it was written`(_ id: String) throws {
        let program = try Program("due")
        try program.say(plain.replacing(#""id":1,"#, with: #""id":\#(id),"#) + "\n")
        let good = program.hear(lines: 1)
        try program.say(#"{"id":\#(id),"receivedAt":1}"# + "\n")
        let bad = program.hear(lines: 1)
        _ = try program.hangUp()
        #expect(good.first?.hasPrefix(#"{"id":\#(id),"dueAt":"#) == true)
        #expect(bad.first?.hasPrefix(#"{"id":\#(id),"error":"#) == true)
    }

    @Test(arguments: [
        ("2018-12-31T09:00", "3", "working_day", "none"), ("2028-01-01T09:00", "3", "working_day", "none"),
        ("2019-12-24T09:00", "0", "working_day", "none"), ("2019-12-24T09:00", "-2", "hour", "none"),
        ("2019-12-24T09:00", "0", "same_day", "none"), ("2019-12-24T09:00", "1000000000", "working_day", "none"),
        ("2019-12-24T09:00", "1000000000", "hour", "none"), ("2019-12-24T09:00", "1000000000", "calendar_day", "none"),
        ("2019-12-24T09:00", "99999999999999999999999", "hour", "none"), ("2019-12-24T09:00", "1e999", "hour", "none"),
        ("2019-12-24T09:00", "1.5", "hour", "none"), ("2019-12-24T09:00", #""3""#, "hour", "none"),
        ("2019-12-24T09:00", "null", "hour", "none"), ("2019-12-24T09:00", "3", "week", "none"),
        ("2019-12-24T09:00", "3", "hour", "15:00"), ("2019-02-29T09:00", "3", "hour", "none"),
        ("2019-12-24", "3", "hour", "none"), ("2019-12-24T24:00", "3", "hour", "none"),
        ("24/12/2019 09:00", "3", "hour", "none"), ("2027-12-31T16:59", "1", "hour", "none"),
    ])
    func `a question without an answer gets a sentence with its id`(
        _ received: String, _ value: String, _ unit: String, _ cutoff: String
    ) throws {
        let question =
            #"{"id":"x","receivedAt":"\#(received)","limit":{"value":\#(value),"unit":"\#(unit)"},"cutoff":"\#(cutoff)"}"#
        let program = try Program("due")
        try program.say(question)
        let end = try program.hangUp()
        #expect(end.exitCode == 0)
        #expect(end.lines.count == 1 && end.lines.first?.hasPrefix(#"{"id":"x","error":""#) == true)
    }

    @Test(arguments: [
        "x", "[1]", "3", #""id""#, "{", #"{"id":1"#, #"{"id":1}}"#, #"{"id":01}"#, #"{"id":1,}"#, #"{'id':1}"#,
        "{\"id\":\"\t\"}",
        #"{"id":"\x"}"#, #"{"id":+1}"#, #"{"id":1.}"#, #"{"receivedAt":"2019-12-24T09:00"}"#, #"{"id":{}}"#,
        #"{"id":null}"#,
        #"{"id":nul}"#, #"{"id":1,"a":"# + String(repeating: "[", count: 50_000),
    ])
    func `an unreadable line is answered without an id and stops nothing`(_ line: String) throws {
        let program = try Program("due")
        try program.say(line + "\n" + plain + "\n")
        let end = try program.hangUp()
        #expect(end.exitCode == 0 && end.lines.count == 2)
        #expect(end.lines.first?.hasPrefix(#"{"id":null,"error":""#) == true)
        #expect(end.lines.last?.contains("2019-12-27T09:00") == true)
    }

    @Test func `bytes that are no text, and a line too long to hold, stop nothing either`() throws {
        let program = try Program("due")
        try program.say(Data([0x7B, 0xFF, 0xFE, 0x0A]))
        try program.say(String(repeating: "7", count: 3_000_000) + "\n" + plain)
        let end = try program.hangUp()
        #expect(try end.lines.map(answer).map { $0.error == nil } == [false, false, true])
        #expect(end.lines[1].hasPrefix(#"{"id":null,"#))
    }

    @Test func `many questions need no more memory than few`() throws {
        let program = try Program("due")
        let hundred = String(repeating: plain + "\n", count: 100)
        try program.say(hundred)
        #expect(program.hear(lines: 100).count == 100)
        let early = try program.peakMemory()
        for _ in 1...150 {
            try program.say(hundred)
            #expect(program.hear(lines: 100).count == 100)
        }
        let late = try program.peakMemory()
        #expect(early > 0 && late - early < 4096, "\(early) kB, then \(late) kB")
        #expect(try program.hangUp().exitCode == 0)
    }

    private func ask(_ lines: [String]) throws -> [Answer] {
        let program = try Program("due")
        try program.say(lines.joined(separator: "\n"))
        let end = try program.hangUp()
        #expect(end.exitCode == 0)
        return try end.lines.map(answer)
    }

    private func answer(_ line: String) throws -> Answer {
        try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
    }
}
