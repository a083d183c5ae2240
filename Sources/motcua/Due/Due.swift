import ArgumentParser
import Casework
import Domain
import Foundation

/// Answers due-date questions, one JSON object a line, without opening any database.
struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tính hạn trả kết quả: đọc từng dòng JSON, trả lời từng dòng JSON.",
        discussion: """
            Mỗi dòng vào: {"id":1,"receivedAt":"2019-12-24T09:00","limit":{"value":3,"unit":"working_day"},\
            "cutoff":"none","pauses":[{"from":"2019-12-25T09:00","to":"2019-12-25T10:00"}]}
            Đơn vị: same_day, hour, working_day, calendar_day.
            Quy tắc giờ chốt: none, sameDayRollsOver, limitStartsNextWorkingDay.
            Mỗi dòng ra: {"id":1,"dueAt":"2019-12-27T10:00","reasons":[…]} hoặc {"id":1,"error":"…"}.
            """
    )

    func run() throws {
        let answers = DueAnswers(calendar: WorkingCalendar(holidays: try Shipped.holidays().holidays))
        var input = InputLines()
        while try input.fill() {
            var output: [UInt8] = []
            input.takeLines { answers.answer($0, into: &output) }
            try Self.write(output)
        }
    }

    /// Writes at once and past every buffer, so that whoever asks through a pipe gets each answer before the next question.
    private static func write(_ output: [UInt8]) throws {
        var rest = output[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
