import ArgumentParser
import Domain
import Foundation

/// `motcua doctor`: says what is fine and what is not, changes nothing; ends with 1 when something is bad.
struct Doctor: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Khám máy chủ: đĩa, khóa, đồng hồ, cơ sở dữ liệu, chương trình phụ, tệp, sao lưu.")

    @OptionGroup var settings: Settings

    func perform() async throws {
        let machine = MachineCheckup(settings: settings)
        let records = RecordsCheckup(settings: settings)
        let findings =
            machine.diskSpace() + [machine.keyFile(), machine.fileLimits(), machine.cardSearch()] + machine.programs()
            + [machine.virusSearch(), machine.workbooks()]
            + (await records.findings()) + [lastBackup()]
        for finding in findings { print(finding.line) }
        let bad = findings.count { $0.level == .bad }
        let doubtful = findings.count { $0.level == .doubtful }
        guard bad == 0 else { throw CommandProblem("Có \(bad) việc phải sửa ngay và \(doubtful) việc cần xem lại.") }
        print(doubtful == 0 ? "Mọi thứ đều tốt." : "Không có việc phải sửa ngay; có \(doubtful) việc cần xem lại.")
    }

    private func lastBackup() -> Finding {
        guard let moment = LastBackup(folder: settings.filesFolder).moment else {
            return .doubtful("Chưa có bản sao lưu nào. Hãy chạy motcua backup mỗi ngày và giữ bản sao ở nơi khác.")
        }
        let days = (MachineCheckup.now.epochSeconds - moment.epochSeconds) / 86_400
        guard days < 3 else {
            return .doubtful("Bản sao lưu gần nhất đã \(days) ngày (\(moment.vietnamese)). Hãy sao lưu mỗi ngày.")
        }
        return .fine("Bản sao lưu gần nhất: \(moment.vietnamese).")
    }
}
