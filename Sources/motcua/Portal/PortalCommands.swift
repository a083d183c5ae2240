import ArgumentParser
import Casework
import Domain
import Foundation
import PortalSync
import Storage

/// `motcua portal …`: the connection to the national portal.
struct PortalCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portal", abstract: "Kết nối với Cổng dịch vụ công.",
        subcommands: [PortalConfigure.self, PortalStatus.self, PortalReconcile.self, InboundCommands.self])
}

/// `motcua portal configure`: where the portal is, in which dialect, and where the password lies.
struct PortalConfigure: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "configure", abstract: "Cấu hình kết nối; máy chủ đang chạy nhận cấu hình mới trong vài giây.")

    @OptionGroup var settings: Settings
    @OptionGroup var target: PortalTarget
    @OptionGroup var paths: PortalPathOptions

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: target.office)
        let connection = PortalConnection(
            officeID: office.id, dialect: target.dialect.value, address: target.url, unitCode: target.unit,
            subsystem: target.dstcode, userName: target.username, keyHeader: target.apiKeyHeader,
            secretPlace: try target.secretPlace,
            paths: paths.paths(of: target.dialect.value), timeoutSeconds: target.timeout, linkDays: target.linkDays,
            codes: try target.codes, configuredAt: opened.work.surroundings.now())
        try await opened.work.portal.configure(connection, by: SystemActor.id)
        print("Đã cấu hình kết nối với \(try connection.checked().address), mã đơn vị \(target.unit).")
        if let warning = ReadableAddress.warning(target.url) { print(warning) }
    }
}

/// What a connection is made of, as typed.
struct PortalTarget: ParsableArguments {
    @Option(help: "Phương ngữ: a (phong bì dịch vụ), b (REST của tỉnh) hoặc c (nộp hồ sơ thế hệ 3).")
    var dialect: DialectOption
    @Option(help: "Địa chỉ cổng, ví dụ https://lgsp.tinh.gov.vn.") var url: String
    @Option(help: "Mã đơn vị (madonvi).") var unit: String
    @Option(help: "Tên đăng nhập; với b và c là client id; không cần khi dùng --api-key-header.") var username = ""
    @Option(help: "Tên tiêu đề mang khóa cố định của trục tỉnh (b), ví dụ X-API-Key; khóa nằm ở chỗ của mật khẩu.")
    var apiKeyHeader = ""
    @Option(help: "Tệp mật khẩu, chỉ người chạy chương trình đọc được.") var passwordFile: String?
    @Option(help: "Tên biến môi trường giữ mật khẩu, thay cho tệp.") var passwordVariable: String?
    @Option(help: "dstcode; mặc định VN:GOV:<mã đơn vị>:dvcqg.") var dstcode: String?
    @Option(help: "Thời gian chờ trả lời, giây.") var timeout = 15
    @Option(help: "Số ngày liên kết tải tệp còn hiệu lực.") var linkDays = 30
    @Option(help: "Tệp JSON: bảng mã của tỉnh.") var codeMap: String?
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    /// Where the password lies; it must be readable now, and by nobody else.
    var secretPlace: String {
        get throws {
            try SecretPlace.checked(file: passwordFile, variable: passwordVariable)
        }
    }

    var codes: PortalCodeMap {
        get throws {
            guard let codeMap else { return PortalCodeMap() }
            guard let content = FileManager.default.contents(atPath: codeMap),
                let codes = try? JSONDecoder().decode(PortalCodeMap.self, from: content)
            else { throw PortalRefusal.codeMapUnreadable }
            return codes
        }
    }
}

/// Paths below the address, where they are not the usual ones.
struct PortalPathOptions: ParsableArguments {
    @Option(help: "Đường dẫn đăng nhập (a).") var loginPath: String?
    @Option(help: "Đường dẫn danh mục (a, b).") var sharePath: String?
    @Option(help: "Đường dẫn dịch vụ (a).") var integrationPath: String?
    @Option(help: "Đường dẫn lấy mã truy cập (b, c).") var tokenPath: String?
    @Option(help: "Đường dẫn thêm hồ sơ (b, c).") var insertPath: String?
    @Option(help: "Đường dẫn cập nhật hồ sơ (b, c).") var updatePath: String?
    @Option(help: "Đường dẫn tiến độ (b, c).") var progressPath: String?
    @Option(help: "Đường dẫn tải tệp lên (c).") var uploadPath: String?

    func paths(of dialect: PortalDialect) -> PortalPaths {
        PortalPaths(
            of: dialect, login: loginPath, share: sharePath, integration: integrationPath, token: tokenPath,
            insert: insertPath, update: updatePath, progress: progressPath, upload: uploadPath)
    }
}

/// `a`, `b` or `c`.
struct DialectOption: ExpressibleByArgument {
    let value: PortalDialect

    init?(argument: String) {
        guard let value = PortalDialect(rawValue: argument.lowercased()) else { return nil }
        self.value = value
    }
}
