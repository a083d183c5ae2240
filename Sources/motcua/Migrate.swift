import ArgumentParser

/// `motcua migrate`: brings the schema up to date and does nothing else.
struct Migrate: OfficeCommand {
    static let configuration = CommandConfiguration(abstract: "Cập nhật cấu trúc cơ sở dữ liệu.")

    @OptionGroup var settings: Settings

    func perform() async throws {
        _ = try await settings.open(mayMake: true)
        print("Cấu trúc cơ sở dữ liệu đã được cập nhật.")
    }
}
