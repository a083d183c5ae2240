import ArgumentParser
import Casework
import Foundation
import Hummingbird
import Logging
import PortalSync
import Storage
import Web

/// `motcua serve`: the pages and the interface, until it is asked to stop; then open answers are finished first.
struct Serve: OfficeCommand {
    static let configuration = CommandConfiguration(abstract: "Chạy máy chủ.")

    @OptionGroup var settings: Settings
    @Option(help: "Địa chỉ mạng.") var host = "127.0.0.1"
    @Option(help: "Cổng.") var port = 8080
    @Option(help: "Mức nhật ký: debug, info, notice, warning, error (mặc định MOTCUA_LOG, rồi notice).")
    var log: String?
    @Option(help: .hidden) var clockFile: String?
    @Flag(help: "Máy chủ chỉ được truy cập qua https: luôn đánh dấu cookie an toàn.") var https = false

    func perform() async throws {
        guard (1...65_535).contains(port) else {
            throw CommandProblem("Cổng phải là số từ 1 đến 65535. Vui lòng chọn cổng khác bằng --port.")
        }
        let logger = makeLogger()
        let opened = try await clocked(try await settings.open())
        let site = try await Site(
            reader: opened.database, work: opened.work,
            settings: SiteSettings(
                secureCookies: https ? .always : .detected, metricsToken: Settings.environment("MOTCUA_METRICS_TOKEN")))
        let address = "http://\(host):\(port)"
        var application = Application(
            router: try site.router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { _ in
                // Written at once, unlike `print` into a pipe: scripts wait for this line.
                FileHandle.standardOutput.write(Data("Máy chủ đang chạy tại \(address)\n".utf8))
            },
            logger: logger)
        // A day is longer than any upload takes.
        try settings.openFiles().clearLeftovers(before: Date(timeIntervalSinceNow: -86_400))
        // It stops after the server has answered the last request.
        let isClockMoved = (clockFile ?? Settings.environment("MOTCUA_CLOCK_FILE")) != nil
        let pause = isClockMoved ? Duration.milliseconds(500) : .seconds(60)
        application.addServices(
            AccessLogWriting(accessLog: opened.work.accessLog, logger: logger),
            PaperPrinting(site: site, work: opened.work, address: address, logger: logger),
            Watching(matter: "Letters of apology", logger: logger, pause: pause, look: opened.work.watch.look),
            Watching(matter: "Legs of cases", logger: logger, pause: pause, look: opened.work.caseWatch.look),
            FormErasing(forms: opened.work.forms, sheets: opened.work.formSheets, logger: logger),
            PortalSending(work: opened.work, address: address, logger: logger),
            PortalChecking(work: opened.work, logger: logger), InboundFetching(work: opened.work, logger: logger))
        try await application.runService()
    }

    /// With a clock that a test moves, where there is no real office to be misled.
    private func clocked(_ opened: OpenedOffice) async throws -> OpenedOffice {
        guard let path = clockFile ?? Settings.environment("MOTCUA_CLOCK_FILE") else { return opened }
        let clock = try await ClockFile.checked(path, for: opened.database)
        var surroundings = opened.work.surroundings
        let machine = surroundings.now
        surroundings.now = { clock.now(otherwise: machine) }
        return OpenedOffice(
            database: opened.database,
            work: try settings.work(on: opened.database, surroundings: surroundings))
    }

    private func makeLogger() -> Logger {
        // Standard output stays free for what commands answer.
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        var logger = Logger(label: "motcua")
        logger.logLevel = Logger.Level(rawValue: log ?? Settings.environment("MOTCUA_LOG") ?? "") ?? .notice
        return logger
    }
}
