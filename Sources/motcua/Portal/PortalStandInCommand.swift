import ArgumentParser
import Casework
import Domain
import Foundation
import PortalStandIn

/// `motcua portal-stand-in`: a made-up provincial portal on this machine, to try the product against.
struct PortalStandInCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "portal-stand-in",
        abstract: "Chạy cổng dịch vụ công giả lập để dùng thử và kiểm thử; không có dữ liệu thật.",
        discussion: "Xem docs/portal-stand-in.md.")

    @Option(help: "Địa chỉ mạng.") var host = "127.0.0.1"
    @Option(help: "Cổng; 0 là cổng trống bất kỳ.") var port = 8090
    @Option(help: "Hạt giống của các sự cố ngẫu nhiên.") var seed: UInt64 = 1
    @Option(help: "Bao nhiêu phần trăm yêu cầu gặp sự cố.") var percent = 0
    @Option(help: "Các loại sự cố, cách nhau bằng dấu phẩy (mặc định: tất cả, trừ down).") var faults: String?
    @Option(help: "Cách viết mã trả lời: text, number, padded.") var style = "text"
    @Option(help: "Bảng mã lỗi: distinct, coarse, misleading.") var codes = "distinct"
    @Option(help: "Mã đơn vị được gửi, cách nhau bằng dấu phẩy.") var units = "H99.01.15,H99"
    @Option(help: "Tên đăng nhập (client id).") var username = "motcua"
    @Option(help: "Mật khẩu (client secret); chỉ dùng để thử.") var password = "thu-nghiem"
    @Option(help: "Tiêu đề mang khóa cố định thay cho mã truy cập (b); khóa là mật khẩu.") var apiKeyHeader: String?
    @Flag(help: "Danh mục gồm mọi thủ tục kèm chương trình, thay cho bốn thủ tục mẫu.") var allProcedures = false

    func perform() async throws {
        try await StandInPortal(try settings()).serve(host: host, port: port) { address in
            // Written at once, unlike `print` into a pipe: scripts wait for this line.
            FileHandle.standardOutput.write(Data("Cổng giả lập đang chạy tại \(address)\n".utf8))
        }
    }

    private func settings() throws -> StandInSettings {
        var settings = StandInSettings()
        guard let style = AnswerStyle(rawValue: style), let codes = CodeMap.all.first(where: { $0.name == codes })
        else {
            throw CommandProblem("Không có cách viết mã hoặc bảng mã này. Xem motcua portal-stand-in --help.")
        }
        settings.style = style
        settings.codes = codes
        settings.units = Set(units.split(separator: ",").map(String.init))
        settings.username = username
        settings.password = password
        settings.keyHeader = apiKeyHeader
        settings.faults = FaultPlan(seed: seed, percent: percent, kinds: try kinds())
        if allProcedures { settings.procedures = try Self.shippedProcedures() }
        return settings
    }

    private func kinds() throws -> [PortalFault] {
        guard let faults else { return PortalFault.allCases.filter { $0 != .down } }
        return try faults.split(separator: ",").map { name in
            guard let fault = PortalFault(rawValue: String(name)) else {
                let known = PortalFault.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandProblem("Không có sự cố tên \(name). Các sự cố: \(known).")
            }
            return fault
        }
    }

    private static func shippedProcedures() throws -> [StandInProcedure] {
        try Shipped.procedures().entries.map { entry in
            let code = "\(entry.code).000.00.00.H99"
            return StandInProcedure(
                code: code, name: entry.definition.name,
                field: .init(
                    code: "LV-\(Folding.fold(entry.definition.field).replacing(" ", with: "-"))",
                    name: entry.definition.field),
                components: entry.definition.components.map {
                    .init(code: "\(entry.code)-TP\($0.number)", name: $0.name)
                },
                results: [.init(code: "KQ.\(entry.code)", name: entry.definition.result)],
                fees: entry.definition.fee.isFree ? [] : [.init(code: "LP.\(entry.code)", name: "Phí, lệ phí")])
        }
    }
}
