import ArgumentParser
import Casework
import Domain
import Foundation
import PortalSync
import Storage

/// `motcua portal inbound …`: dossiers filed online, fetched from a list or delivered at the door.
struct InboundCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbound", abstract: "Nhận hồ sơ nộp trực tuyến.",
        subcommands: [InboundConfigure.self, InboundStatus.self])
}

/// `motcua portal inbound configure`: where they are fetched, and the key for deliveries.
struct InboundConfigure: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "configure",
        abstract: "Cấu hình nhận hồ sơ trực tuyến; máy chủ đang chạy nhận cấu hình mới trong vài giây.",
        discussion: "Mục nào không ghi thì giữ nguyên như lần cấu hình trước.")

    @OptionGroup var settings: Settings
    @Option(help: "Địa chỉ dịch vụ để lấy hồ sơ; để trống là cổng tự gửi đến.") var url: String?
    @Option(help: "Tên đăng nhập.") var username: String?
    @Option(help: "Tệp mật khẩu, chỉ người chạy chương trình đọc được.") var passwordFile: String?
    @Option(help: "Tên biến môi trường giữ mật khẩu, thay cho tệp.") var passwordVariable: String?
    @Option(help: "Mã đơn vị: chỉ lấy hồ sơ của đơn vị này khi danh sách gồm nhiều đơn vị.") var unit: String?
    @Option(help: "Số giây giữa hai lần lấy hồ sơ (mặc định 60).") var every: Int?
    @Option(help: "Đường dẫn lấy mã truy cập.") var tokenPath: String?
    @Option(help: "Đường dẫn danh sách hồ sơ.") var listPath: String?
    @Option(help: "Đường dẫn báo đã nhận.") var acknowledgementPath: String?
    @Option(help: "Đường dẫn báo trạng thái.") var answerPath: String?
    @Flag(help: "Cấp khóa mới để cổng gửi hồ sơ đến /api/portal/filings; khóa là từ cuối in ra.") var deliveryKey =
        false
    @Option(help: "Địa chỉ mạng được phép gửi đến, cách nhau bằng dấu phẩy; để trống là mọi nơi có khóa.")
    var deliveryFrom: String?
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let id = try await opened.office(code: office).id
        let before = try await opened.database.read { try InboundConnectionStore.find(id, in: $0) }
        var connection = InboundConnection(
            officeID: id, address: url ?? before?.address ?? "", userName: username ?? before?.userName ?? "",
            secretPlace: "", unitCode: unit ?? before?.unitCode ?? "", pollSeconds: every ?? before?.pollSeconds ?? 60,
            deliveryAddresses: deliveryFrom?.split(separator: ",").map(String.init) ?? before?.deliveryAddresses ?? [],
            configuredAt: opened.work.surroundings.now())
        connection.secretPlace = try secretPlace(for: connection, before: before)
        connection.paths = paths(before?.paths ?? InboundPaths())
        let key = try await opened.work.inbound.configure(connection, wantsDeliveryKey: deliveryKey)
        print("Đã cấu hình nhận hồ sơ trực tuyến.")
        if let warning = ReadableAddress.warning(connection.address) { print(warning) }
        if let key { print("Khóa gửi hồ sơ, chỉ hiện lần này: \(key)") }
    }

    /// Where the password lies; it must be readable now, and by nobody else.
    private func secretPlace(for connection: InboundConnection, before: InboundConnection?) throws -> String {
        guard !connection.address.isEmpty else { return "" }
        if passwordFile == nil, passwordVariable == nil, let kept = before?.secretPlace, !kept.isEmpty { return kept }
        return try SecretPlace.checked(file: passwordFile, variable: passwordVariable)
    }

    private func paths(_ before: InboundPaths) -> InboundPaths {
        var paths = before
        paths.token = tokenPath ?? before.token
        paths.list = listPath ?? before.list
        paths.acknowledgement = acknowledgementPath ?? before.acknowledgement
        paths.answer = answerPath ?? before.answer
        return paths
    }
}

/// `motcua portal inbound status`: what waits, and whether the list can be read.
struct InboundStatus: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Hồ sơ trực tuyến đang chờ trả lời.")

    @OptionGroup var settings: Settings
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let id = try await opened.office(code: office).id
        let (known, waiting, state, troubled) = try await opened.database.read { reader in
            (
                try InboundConnectionStore.find(id, in: reader),
                try FilingStore.waiting(limit: 1000, office: id, in: reader),
                try InboundConnectionStore.state(of: id, in: reader),
                try FilingReportStore.troubled(limit: 100, office: id, in: reader)
            )
        }
        guard known != nil else { throw FilingRefusal.notConfigured }
        print("\(waiting.count) hồ sơ trực tuyến chờ trả lời.")
        for filing in waiting {
            print("\(filing.code)\t\(filing.answerBy.map { "trả lời trước \($0.vietnamese)" } ?? "")")
        }
        if let fetchedAt = state.fetchedAt { print("Lấy danh sách lần gần nhất: \(fetchedAt.vietnamese).") }
        if !state.trouble.isEmpty { print("Trở ngại: \(state.trouble)") }
        for filing in troubled { print("Chưa báo được cho cổng: \(filing.code)\t\(filing.words)") }
    }
}
