import ArgumentParser
import Casework
import Domain
import Foundation

/// `motcua verify`: walks every chain of every office; ends with 1 and the first broken link's sentence, if any.
struct Verify: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra toàn vẹn: chuỗi sự kiện, số thứ tự, trạng thái hồ sơ.",
        discussion: """
            Không có --seals, kết quả chỉ cho biết dữ liệu nhất quán với chính nó. Với tệp đã xuất bằng motcua seal export \
            và giữ ở nơi khác, mọi sửa đổi đối với những gì đã niêm phong đều bị phát hiện.
            """)

    @OptionGroup var settings: Settings
    @Option(help: "Tệp niêm phong đã xuất bằng motcua seal export.") var seals: String?
    @Option(help: "Khóa công khai đã ký tệp niêm phong, khi không phải khóa của máy chủ này; ghi được nhiều lần.")
    var publicKey: [String] = []

    func perform() async throws {
        if let seals, !FileManager.default.isReadableFile(atPath: seals) {
            throw CommandProblem("Không đọc được tệp «\(seals)». Hãy kiểm tra đường dẫn và quyền đọc.")
        }
        let opened = try await settings.open()
        do {
            let proof = try await prove(opened)
            let count = try await Verification(database: opened.database, files: opened.work.files).run()
            print(Self.words(proof, of: count))
            print(
                "Toàn vẹn: đã kiểm tra \(count.dossiers) hồ sơ, \(count.events) sự kiện, \(count.files) tệp, không có sai lệch."
            )
        } catch let broken as BrokenLink {
            throw CommandProblem(broken.sentence)
        }
    }

    /// By the file of seals first: it names what a rewritten chain would hide.
    private func prove(_ opened: OpenedOffice) async throws -> SealProof? {
        guard let seals else { return nil }
        let keys = try publicKey.isEmpty ? [opened.work.surroundings.sealKey] : publicKey.map { $0.lowercased() }
        do {
            return try await SealBook(database: opened.database).prove(by: seals, keys: Set(keys))
        } catch let fault as SealFileFault {
            throw CommandProblem(
                "Dòng \(fault.line) của tệp «\(seals)» không phải dòng niêm phong. "
                    + "Hãy dùng tệp do motcua seal export ghi.")
        }
    }

    private static func words(_ proof: SealProof?, of count: VerificationCount) -> String {
        guard let proof else {
            return "Không có tệp niêm phong (--seals): chỉ xác nhận dữ liệu nhất quán với chính nó."
        }
        guard let last = proof.last else {
            return "Tệp niêm phong trống: chỉ xác nhận dữ liệu nhất quán với chính nó."
        }
        let since = max(0, count.events - proof.eventCount)
        return "Đã đối chiếu \(proof.sealCount) lần niêm phong, gần nhất là lần \(last.number) lúc "
            + "\(last.sealedAt.vietnamese): \(proof.eventCount) sự kiện đã niêm phong còn nguyên; "
            + "\(since) sự kiện ghi sau đó chưa được niêm phong."
    }
}
