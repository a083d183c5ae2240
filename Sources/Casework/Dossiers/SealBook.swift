public import Domain
import Foundation
public import Storage

/// What the seals of a file have proved.
public struct SealProof: Sendable {
    public var sealCount = 0
    /// Events that seals of the file cover.
    public var eventCount = 0
    /// The latest of them.
    public var last: Seal?
}

/// The seals as they leave the database: a file of JSON lines, each seal followed by the heads it covers.
public struct SealBook: Sendable {
    /// One line of the file: a seal, or a head of the seal before it.
    private struct Line: Codable {
        var office: String
        var seal: Seal?
        var head: SealedHead?
    }

    private static let pageSize = 1000

    private let database: any CaseDatabaseReader

    public init(database: any CaseDatabaseReader) {
        self.database = database
    }

    /// Writes every seal of every office, first to last, into a new file or to standard output; tells how many.
    @discardableResult
    public func write(to path: String?) async throws -> Int {
        try await database.read { reader in
            let output = try path.map(Self.opened) ?? .standardOutput
            defer { if path != nil { try? output.close() } }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            func write(_ line: Line) throws { try output.write(contentsOf: encoder.encode(line) + Data("\n".utf8)) }
            var count = 0
            for office in try OfficeStore.all(in: reader).map(\.id) {
                for seal in try SealStore.all(office: office, in: reader) {
                    try write(Line(office: office, seal: seal))
                    try Self.forEachHead(of: seal.number, office: office, in: reader) {
                        try write(Line(office: office, head: $0))
                    }
                    count += 1
                }
            }
            if path != nil { try output.synchronize() }
            return count
        }
    }

    private static func opened(_ path: String) throws -> FileHandle {
        let place = URL(filePath: path)
        try Data().write(to: place)
        return try FileHandle(forWritingTo: place)
    }

    /// Proves by a file that nothing its seals cover was changed since; `keys` are the public keys that may have signed.
    ///
    /// - Throws: `BrokenLink`, the first that is found; `SealFileFault` for a line that cannot be read.
    public func prove(by path: String, keys: Set<String>) async throws -> SealProof {
        try await database.read { reader in
            var lines = try TextLines(path)
            var walks: [String: SealWalk] = [:]
            while let bytes = try lines.next() {
                guard let line = try? JSONDecoder().decode(Line.self, from: bytes) else {
                    throw SealFileFault(line: lines.number)
                }
                try walks[line.office, default: SealWalk(office: line.office, keys: keys)].take(
                    line.seal, line.head, reader)
            }
            return try Self.proof(&walks, reader)
        }
    }

    private static func proof(_ walks: inout [String: SealWalk], _ reader: any SQLReader) throws -> SealProof {
        var proof = SealProof()
        for office in walks.keys.sorted() {
            try walks[office]?.finish()
            guard let walk = walks[office], let last = walk.last else { continue }
            // The heads stand; a database that has lost the seal itself was tampered with as well.
            guard try SealStore.find(last.number, office: office, in: reader) == last else {
                throw BrokenLink.sealMissing(number: last.number)
            }
            proof.sealCount += walk.sealCount
            proof.eventCount += last.eventCount
            if proof.last.map({ $0.sealedAt < last.sealedAt }) ?? true { proof.last = last }
        }
        return proof
    }

    /// The heads of a seal in their order.
    static func forEachHead(
        of number: Int, office: String, in reader: any SQLReader, _ body: (SealedHead) throws -> Void
    ) throws {
        var place = 0
        while true {
            let page = try SealStore.heads(of: number, after: place, limit: pageSize, office: office, in: reader)
            guard let end = page.last else { return }
            for placed in page { try body(placed.head) }
            place = end.place
        }
    }
}

/// A line of a seal file that is none.
public struct SealFileFault: Error, Equatable {
    /// From 1.
    public var line: Int
}

/// A file's lines one after the other, without keeping them all.
private struct TextLines {
    private let file: FileHandle
    private var ahead = Data()
    /// Of the line given last, from 1.
    private(set) var number = 0

    init(_ path: String) throws {
        file = try FileHandle(forReadingFrom: URL(filePath: path))
    }

    mutating func next() throws -> Data? {
        while true {
            if let end = ahead.firstIndex(of: UInt8(ascii: "\n")) {
                defer { ahead = Data(ahead[ahead.index(after: end)...]) }
                number += 1
                return Data(ahead[..<end])
            }
            guard let more = try file.read(upToCount: 1 << 14), !more.isEmpty else { break }
            ahead += more
        }
        guard !ahead.isEmpty else { return nil }
        defer { ahead = Data() }
        number += 1
        return ahead
    }
}

extension SealWalk {
    fileprivate mutating func take(_ seal: Seal?, _ head: SealedHead?, _ reader: any SQLReader) throws {
        if let seal { try take(seal) }
        if let head { try take(head, reader) }
    }
}

extension Surroundings {
    /// The public half of the key with which this server signs seals.
    public var sealKey: String {
        get throws { try SealSigning(secret: secret).publicKey }
    }
}
