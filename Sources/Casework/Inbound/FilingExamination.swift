import Domain
import Foundation
import Storage

/// Looks into the files of a delivery before they are kept: content, size, kind, harmful programs, identity cards.
///
/// A file that cannot be kept does not hold the dossier up: it stands there with the reason, and the officer asks for another.
struct FilingExamination: Sendable {
    let store: any FileStore
    let examination: FileExamination
    let source: any FilingFileSource
    /// Looking into files takes seconds of a processor: the deliveries wait in line.
    let gate = WorkGate(width: 2, longestQueue: 100)

    /// A file that was looked at; its bytes are kept.
    struct Examined: Sendable {
        var file: FilingMessage.File
        var content: FilingFile.Content
        var scan: VirusScan
    }

    /// - Throws: a refusal when the looking or the fetching itself is not possible now; then nothing is taken in, and it comes
    ///   again.
    func examine(_ files: [FilingMessage.File], from portals: FilingPortals) async throws -> [Examined] {
        var (examined, total) = ([Examined](), 0)
        for file in files {
            let room = max(0, limits.dossier - total)
            let one = try await examine(file, from: portals, room: room)
            if case .kept(_, let size, _, _) = one.content { total += size }
            examined.append(one)
        }
        return examined
    }

    private func examine(
        _ file: FilingMessage.File, from portals: FilingPortals, room: Int
    ) async throws -> Examined {
        guard !file.link.isEmpty else { return try await gate.run { try examine(file, fetched: nil, room: room) } }
        do {
            let bytes = Data(try await source.fetch(file.link, from: portals, upTo: min(limits.file, room)))
            return try await gate.run { try examine(file, fetched: bytes, room: room) }
        } catch let trouble as FilingFileTrouble {
            return Examined(file: file, content: .refused(try words(trouble, of: file, room: room)), scan: .unchecked)
        }
    }

    /// - Throws: a refusal when it may work later.
    private func words(_ trouble: FilingFileTrouble, of file: FilingMessage.File, room: Int) throws -> String {
        switch trouble {
        case .later(let words): throw FilingRefusal.fileNotFetched(name: file.name, words: words)
        case .elsewhere:
            "Tệp «\(file.name)» nằm ngoài máy chủ của cổng nên không được tải về; xin yêu cầu người nộp gửi lại tệp."
        case .notThere(let status):
            "Cổng không giao tệp «\(file.name)» (mã \(status)); xin xem hồ sơ trên cổng hoặc yêu cầu người nộp gửi lại tệp."
        case .tooLarge:
            (limits.file <= room
                ? FileRefusal.tooLarge(name: file.name, limit: limits.file)
                : FileRefusal.dossierFull(limit: limits.dossier)).message
        }
    }

    private func examine(_ file: FilingMessage.File, fetched: Data?, room: Int) throws -> Examined {
        do {
            return try look(into: file, fetched: fetched, room: room)
        } catch let refusal as FileRefusal where refusal != .checkUnavailable {
            return Examined(file: file, content: .refused(refusal.message), scan: .unchecked)
        }
    }

    private var limits: FileLimits { examination.limits }

    private func look(into file: FilingMessage.File, fetched: Data?, room: Int) throws -> Examined {
        // Four signs are three bytes: what is too long is refused before it is decoded.
        guard file.base64.utf8.count / 4 * 3 <= limits.file + 3 else {
            throw FileRefusal.tooLarge(name: file.name, limit: limits.file)
        }
        guard let bytes = fetched ?? Self.decoded(file.base64), !bytes.isEmpty else {
            throw FileRefusal.damaged(name: file.name)
        }
        guard bytes.count <= limits.file else { throw FileRefusal.tooLarge(name: file.name, limit: limits.file) }
        guard bytes.count <= room else { throw FileRefusal.dossierFull(limit: limits.dossier) }
        let incoming = try store.receive(upTo: limits.file)
        try incoming.write(bytes)
        let found = try examination.examine(
            path: incoming.path, name: file.name, size: bytes.count, part: .component(1))
        let scan = try examination.scan(incoming.path)
        guard scan != .infected else {
            let sentence = "Tệp «\(file.name)» có mã độc nên không được lưu; xin yêu cầu người nộp gửi lại tệp khác."
            return Examined(file: file, content: .refused(sentence), scan: .infected)
        }
        let kept = try incoming.keep()
        return Examined(
            file: file,
            content: .kept(kind: found.kind, size: kept.size, hash: kept.hash.text, pageCount: found.pageCount),
            scan: scan)
    }

    /// Plain base64, or an address that holds it: `data:application/pdf;base64,…`.
    private static func decoded(_ text: String) -> Data? {
        let start = text.hasPrefix("data:") ? text.range(of: ";base64,")?.upperBound : text.startIndex
        guard let start, !text.isEmpty else { return nil }
        return Data(base64Encoded: String(text[start...]), options: .ignoreUnknownCharacters)
    }
}

extension FileExamination {
    /// Whether a harmful program is in it.
    ///
    /// - Throws: `FilingRefusal.scannerUnavailable` when a scanner is set up and does not answer.
    func scan(_ path: String) throws -> VirusScan {
        do {
            return try inspection.scan(fileAt: path)
        } catch is InspectionFault {
            throw FilingRefusal.scannerUnavailable
        }
    }
}
