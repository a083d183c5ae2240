import ArgumentParser
import Casework

/// `motcua verify`: walks every chain of every office; ends with 1 and the first broken link's sentence, if any.
struct Verify: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra toàn vẹn: chuỗi sự kiện, số thứ tự, trạng thái hồ sơ.")

    @OptionGroup var settings: Settings

    func perform() async throws {
        let opened = try await settings.open()
        do {
            let count = try await Verification(database: opened.database, files: opened.work.files).run()
            print(
                "Toàn vẹn: đã kiểm tra \(count.dossiers) hồ sơ, \(count.events) sự kiện, \(count.files) tệp, không có sai lệch."
            )
        } catch let broken as BrokenLink {
            throw CommandProblem(broken.sentence)
        }
    }
}
