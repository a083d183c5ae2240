import ArgumentParser
import Casework
import Domain

/// `motcua calendar …`: the working calendar as a file.
struct CalendarCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Nhập lịch nghỉ lễ, làm bù.", subcommands: [CalendarImport.self])
}

/// `motcua calendar import FILE`: takes over the days of a file.
struct CalendarImport: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Nhập lịch nghỉ từ tệp JSON.",
        discussion: """
            Ngày không có trong tệp thì giữ nguyên. Thời hạn chỉ được tính trong những năm đã có đủ các ngày nghỉ lễ theo \
            Bộ luật Lao động; năm nào tệp đã đủ mà lệnh chưa nhận ra thì ghi thêm --covers, như --covers 2028.
            """)

    @OptionGroup var settings: Settings
    @Argument(help: "Tệp JSON.") var file: String
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?
    @Option(help: "Năm mà lịch nghỉ đã đủ; ghi nhiều lần được.") var covers: [Int] = []

    func perform() async throws {
        guard covers.allSatisfy((1900...9998).contains) else {
            throw ValidationError("Năm trong --covers phải từ 1900 đến 9998.")
        }
        let holidays = try HolidayFile(json: InputFile.read(file))
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let count = try await opened.work.calendar.importFile(
            holidays, covering: Set(covers), office: office.id, by: SystemActor.id)
        print("Lịch nghỉ: \(count) ngày mới hoặc thay đổi, \(holidays.holidays.count - count) ngày giữ nguyên.")
        let years = try await opened.work.calendar.coveredYears(office: office.id)
        print("Tính thời hạn: \(years.calendarWords).")
    }
}
