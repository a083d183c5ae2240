import Casework
import Domain
import Foundation
import Logging
import Papers
import ServiceLifecycle
import Storage
import Web

/// Makes and keeps the PDF of every issued paper, off the path of answers; goes on after a restart where it stopped.
struct PaperPrinting: NamedInLog {
    let site: Site
    let work: OfficeWork
    /// The office's address when none is configured.
    let address: String
    let logger: Logger

    private static let batch = 20
    private static let pause = Duration.seconds(2)
    /// What failed once is tried again after so many seconds.
    private static let patience = 600

    init(site: Site, work: OfficeWork, address: String, logger: Logger) {
        self.site = site
        self.work = work
        self.address = address
        self.logger = logger
    }

    func run() async throws {
        guard PDFPress.isAvailable else {
            logger.warning("WeasyPrint is missing: no PDF is kept, papers are printed from the browser only")
            // A service that returns would stop the server.
            try? await gracefulShutdown()
            return
        }
        // Two lanes, so that no letter waits behind a year's book.
        await cancelWhenGracefulShutdown {
            async let books: Void = printOn(Lane(isForBooks: true, press: PDFPress(workLimit: PDFPress.bookLimit)))
            await printOn(Lane(isForBooks: false, press: PDFPress()))
            await books
        }
    }

    /// What is printed one after the other.
    private struct Lane: Sendable {
        let isForBooks: Bool
        let press: PDFPress
    }

    private func printOn(_ lane: Lane) async {
        var triedAt: [String: LocalInstant] = [:]
        while !Task.isCancelled {
            await printWaiting(lane, &triedAt)
            // A cancelled sleep only means that the server is about to stop.
            try? await Task.sleep(for: Self.pause)
        }
    }

    private func printWaiting(_ lane: Lane, _ triedAt: inout [String: LocalInstant]) async {
        let now = work.surroundings.now()
        triedAt = triedAt.filter { now < $0.value.adding(seconds: Self.patience) }
        do {
            // Beyond those that failed lately, so that they hold up nobody.
            let waiting = try await work.paperFiling.waiting(
                books: lane.isForBooks, limit: Self.batch + triedAt.count)
            for paper in waiting where triedAt[paper.id] == nil {
                guard !Task.isCancelled else { return }
                do { try await keep(paper, lane.press) } catch {
                    triedAt[paper.id] = now
                    log(error)
                }
            }
        } catch { log(error) }
    }

    /// On disk first, then named: a PDF that nothing names harms nobody, a name without its PDF would.
    private func keep(_ paper: IssuedPaper, _ press: PDFPress) async throws {
        let html = try await site.html(of: paper, address: address)
        let stored = try await work.files.put(try await press.pdf(of: html))
        let htmlHash = FileHash(of: Data(html.utf8)).text
        try await work.paperFiling.file(paper, htmlHash: htmlHash, pdfHash: stored.hash.text)
    }

    private func log(_ error: any Error) {
        logger.error("PDF not kept", metadata: ["error": "\(String(reflecting: error))"])
    }
}
