import ArgumentParser
import Casework
import Foundation
import Glibc
import Hummingbird
import Logging
import NIOCore
import PortalSync
import ServiceLifecycle
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
        let logger = try makeLogger()
        let opened = try await clocked(try await settings.open(mayMake: true))
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
        // They stop after the server has answered the last request.
        application.addServices(
            AccessLogWriting(accessLog: opened.work.accessLog, logger: logger),
            PaperPrinting(site: site, work: opened.work, address: address, logger: logger),
            PortalSending(work: opened.work, address: address, logger: logger),
            PortalChecking(work: opened.work, logger: logger),
            InboundFetching(work: opened.work, address: address, logger: logger))
        application.addServices(recurring(opened.work, logger))
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandProblem(
                "Cổng \(port) của địa chỉ \(host) đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác bằng --port."
            )
        } catch let error as IOError where error.errnoCode == EACCES {
            throw CommandProblem("Không được phép mở cổng \(port). Hãy chọn cổng từ 1024 trở lên bằng --port.")
        }
    }

    /// What the program does by itself: a step of a case is passed on within ten minutes (Decree 63/2024/NĐ-CP), so it looks each
    /// minute; a clock that a test moves is looked at more often.
    private func recurring(_ work: OfficeWork, _ logger: Logger) -> [any Service] {
        let isClockMoved = (clockFile ?? Settings.environment("MOTCUA_CLOCK_FILE")) != nil
        let minute = isClockMoved ? Duration.milliseconds(500) : .seconds(60)
        return [
            Recurring(matter: "Letters of apology opened", logger: logger, pause: minute, act: work.watch.look),
            Recurring(matter: "Legs of cases opened", logger: logger, pause: minute, act: work.caseWatch.look),
            Recurring(matter: "Offices sealed", logger: logger, pause: minute, act: work.sealing.look),
            Recurring(matter: "Forms erased", logger: logger, pause: .seconds(3600), act: work.forms.eraseOutdated),
            Recurring(matter: "Filings erased", logger: logger, pause: .seconds(3600), act: work.filings.eraseOutdated),
            Recurring(
                matter: "Scans given up", logger: logger, pause: .seconds(3600), act: work.dossierFiles.discardGivenUp),
        ]
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

    private func makeLogger() throws -> Logger {
        let level = log ?? Settings.environment("MOTCUA_LOG") ?? "notice"
        guard let known = Logger.Level(rawValue: level) else {
            throw CommandProblem(
                "Không có mức nhật ký «\(level)». Hãy dùng debug, info, notice, warning hoặc error.")
        }
        // Standard output stays free for what commands answer.
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        var logger = Logger(label: "motcua")
        logger.logLevel = known
        return logger
    }
}
