import ArgumentParser
import Casework
import Domain
import Foundation
import Storage

/// `motcua portal status`: what waits, what is held up, what has arrived.
struct PortalStatus: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Tình trạng gửi lên cổng.")

    @OptionGroup var settings: Settings
    @Flag(help: "Trả lời bằng JSON.") var json = false
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let (id, now) = (try await opened.office(code: office).id, opened.work.surroundings.now())
        let found = try await opened.database.read { reader in
            (
                counts: try OutboxFigures.counts(office: id, at: now, in: reader),
                connection: try PortalConnectionStore.connection(office: id, in: reader),
                parked: try OutboxFigures.entries(.parked, limit: 20, office: id, in: reader),
                health: try PortalConnectionStore.health(office: id, in: reader)
            )
        }
        let counts = found.counts
        guard !json else {
            print(
                """
                {"waiting":\(counts.waiting),"sending":\(counts.sending),"parked":\(counts.parked),\
                "delivered":\(counts.delivered),"doubted":\(counts.doubted)}
                """)
            return
        }
        guard let connection = found.connection else { throw PortalRefusal.notConfigured }
        print("\(connection.address) (\(connection.dialect.vietnamese))\(connection.isPaused ? ", đang tạm dừng" : "")")
        print(
            "Chờ gửi \(counts.waiting), đang gửi \(counts.sending), bị giữ lại \(counts.parked), đã gửi \(counts.delivered)."
        )
        if counts.doubted > 0 {
            print("\(counts.doubted) hồ sơ có bước xử lý chưa rõ cổng đã nhận hay chưa; xin mở từng hồ sơ và xác nhận.")
        }
        print("Cổng trả lời lần cuối: \(found.health.answeredAt?.vietnamese ?? "chưa lần nào").")
        if !found.health.trouble.isEmpty { print("Sự cố: \(found.health.trouble)") }
        for entry in found.parked { print("\(entry.code)\t\(entry.words)") }
    }
}
