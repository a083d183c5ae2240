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
        abstract: "Cấu hình nhận hồ sơ trực tuyến; máy chủ đang chạy nhận cấu hình mới trong vài giây.")

    @OptionGroup var settings: Settings
    @Option(help: "Địa chỉ dịch vụ để lấy hồ sơ; bỏ trống khi cổng tự gửi đến.") var url = ""
    @Option(help: "Tên đăng nhập.") var username = ""
    @Option(help: "Tệp mật khẩu, chỉ người chạy chương trình đọc được.") var passwordFile: String?
    @Option(help: "Tên biến môi trường giữ mật khẩu, thay cho tệp.") var passwordVariable: String?
    @Option(help: "Mã đơn vị: chỉ lấy hồ sơ của đơn vị này khi danh sách gồm nhiều đơn vị.") var unit = ""
    @Option(help: "Số giây giữa hai lần lấy hồ sơ.") var every = 60
    @Option(help: "Đường dẫn lấy mã truy cập.") var tokenPath = InboundPaths().token
    @Option(help: "Đường dẫn danh sách hồ sơ.") var listPath = InboundPaths().list
    @Option(help: "Đường dẫn báo đã nhận.") var acknowledgementPath = InboundPaths().acknowledgement
    @Option(help: "Đường dẫn báo trạng thái.") var answerPath = InboundPaths().answer
    @Flag(help: "Cấp khóa mới để cổng gửi hồ sơ đến /api/portal/filings; khóa là từ cuối in ra.") var deliveryKey =
        false
    @Option(help: "Địa chỉ mạng được phép gửi đến, cách nhau bằng dấu phẩy; mặc định: mọi nơi có khóa.")
    var deliveryFrom = ""
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let id = try await opened.office(code: office).id
        var connection = InboundConnection(
            officeID: id, address: url, userName: username, secretPlace: try secretPlace, unitCode: unit,
            pollSeconds: every,
            deliveryAddresses: deliveryFrom.split(separator: ",").map(String.init),
            configuredAt: opened.work.surroundings.now())
        connection.paths.token = tokenPath
        connection.paths.list = listPath
        connection.paths.acknowledgement = acknowledgementPath
        connection.paths.answer = answerPath
        let key = try await opened.work.inbound.configure(connection, wantsDeliveryKey: deliveryKey)
        print("Đã cấu hình nhận hồ sơ trực tuyến.")
        if let key { print("Khóa gửi hồ sơ, chỉ hiện lần này: \(key)") }
    }

    /// Where the password lies; it must be readable now, and by nobody else.
    private var secretPlace: String {
        get throws {
            guard !url.isEmpty else { return "" }
            return try SecretPlace.checked(file: passwordFile, variable: passwordVariable)
        }
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
        let (known, waiting, state) = try await opened.database.read { reader in
            (
                try InboundConnectionStore.find(id, in: reader),
                try FilingStore.waiting(limit: 1000, office: id, in: reader),
                try InboundConnectionStore.state(of: id, in: reader)
            )
        }
        guard known != nil else { throw FilingRefusal.notConfigured }
        print("\(waiting.count) hồ sơ trực tuyến chờ trả lời.")
        for filing in waiting {
            print("\(filing.code)\t\(filing.answerBy.map { "trả lời trước \($0.vietnamese)" } ?? "")")
        }
        if let fetchedAt = state.fetchedAt { print("Lấy danh sách lần gần nhất: \(fetchedAt.vietnamese).") }
        if !state.trouble.isEmpty { print("Trở ngại: \(state.trouble)") }
    }
}
