import Foundation
import Storage
import TestSupport
import Testing

@Suite struct DiskFileStoreTests {
    /// A store in a folder of its own.
    private static func open(_ body: (DiskFileStore) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            try await body(try DiskFileStore(folder: folder + "/files"))
        }
    }

    private static func names(in store: DiskFileStore) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: store.folder).sorted()
    }

    @Test func `what was put in comes out the same, under the hash of its content`() async throws {
        try await Self.open { store in
            let content = Data("Giấy khai sinh".utf8)
            let file = try await store.put(content)
            #expect(file.hash == FileHash(of: content))
            #expect(file.size == content.count)
            #expect(try await store.read(file) == content)
            try store.verify(file)
            #expect(try store.all() == [file])
            #expect(store.path(of: file.hash).hasSuffix("/\(file.hash.text.prefix(2))/\(file.hash)"))
        }
    }

    @Test func `a content that comes in pieces is the same as in one`() async throws {
        try await Self.open { store in
            var chance = SeededChance(seed: 3)
            let content = Data((0..<300_000).map { _ in UInt8(chance.below(256)) })
            let incoming = try store.receive(upTo: content.count)
            var rest = content[...]
            while !rest.isEmpty {
                try incoming.write(Data(rest.prefix(1 + chance.below(70_000))))
                rest = rest.dropFirst(incoming.size - (content.count - rest.count))
            }
            let file = try incoming.keep()
            #expect(file == StoredFile(hash: FileHash(of: content), size: content.count))
            #expect(try await store.read(file) == content)
        }
    }

    @Test func `the empty file is a file`() async throws {
        try await Self.open { store in
            let file = try await store.put(Data())
            #expect(try await store.read(file).isEmpty)
        }
    }

    @Test func `a content is removed unless somebody has kept it again meanwhile`() async throws {
        try await Self.open { store in
            let (file, other) = (try await store.put(Data("a".utf8)), try await store.put(Data("b".utf8)))
            let old = Date(timeIntervalSinceNow: -3600)
            for kept in [file, other] {
                try FileManager.default.setAttributes(
                    [.modificationDate: old], ofItemAtPath: store.path(of: kept.hash))
            }
            let moment = Date(timeIntervalSinceNow: -60)
            #expect(try await store.put(Data("b".utf8)) == other)
            for kept in [file, other] { try store.remove(kept.hash, keptBefore: moment) }
            #expect(try store.all() == [other])
            #expect(try await store.read(other) == Data("b".utf8))
            try store.remove(file.hash, keptBefore: moment)
        }
    }

    @Test func `two writers of one content at once store it once`() async throws {
        try await Self.open { store in
            let content = Data(repeating: 9, count: 200_000)
            let files = try await withThrowingTaskGroup(of: StoredFile.self) { group in
                for _ in 0..<8 { group.addTask { try await store.put(content) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(files).count == 1)
            #expect(try store.all().count == 1)
            #expect(try Self.names(in: store).count == 3, "the folder, the file, and an empty place for arrivals")
        }
    }

    @Test func `too much is refused and leaves nothing behind`() async throws {
        try await Self.open { store in
            let incoming = try store.receive(upTo: 10)
            try incoming.write(Data(count: 10))
            #expect(throws: FileFault.tooLarge(limit: 10)) { try incoming.write(Data(count: 1)) }
            #expect(try Self.names(in: store) == ["incoming"])
        }
    }

    @Test func `a file that never arrived whole leaves nothing behind`() async throws {
        try await Self.open { store in
            do {
                let incoming = try store.receive(upTo: 10)
                try incoming.write(Data(count: 5))
            }
            #expect(try Self.names(in: store) == ["incoming"])
        }
    }

    @Test func `leftovers of a stopped program are cleared, what arrives now is not`() async throws {
        try await Self.open { store in
            let old = store.folder + "/incoming/old"
            let young = store.folder + "/incoming/young"
            for path in [old, young] { #expect(FileManager.default.createFile(atPath: path, contents: Data())) }
            let yesterday = Date(timeIntervalSince1970: 1_000_000)
            try FileManager.default.setAttributes([.modificationDate: yesterday], ofItemAtPath: old)
            try store.clearLeftovers(before: yesterday.addingTimeInterval(1))
            #expect(try Self.names(in: store) == ["incoming", "incoming/young"])
        }
    }

    @Test func `a changed, shortened or missing file is noticed and never overwritten`() async throws {
        try await Self.open { store in
            let content = Data("Bản án số 12".utf8)
            let file = try await store.put(content)
            let path = store.path(of: file.hash)
            try FileManager.default.removeItem(atPath: path)
            #expect(throws: FileFault.missing(file.hash)) { try store.checkSize(of: file) }
            try Data("Bản án số 13".utf8).write(to: URL(filePath: path))
            #expect(throws: FileFault.hashDiffers(file.hash)) { try store.verify(file) }
            await #expect(throws: FileFault.hashDiffers(file.hash)) { try await store.read(file) }
            try Data("Bản".utf8).write(to: URL(filePath: path))
            #expect(throws: FileFault.sizeDiffers(file.hash, stored: 5)) { try store.verify(file) }
            await #expect(throws: FileFault.sizeDiffers(file.hash, stored: 5)) { try await store.put(content) }
            #expect(FileManager.default.contents(atPath: path) == Data("Bản".utf8))
        }
    }

    @Test func `files and folders are for this user alone, and files cannot be written to`() async throws {
        try await Self.open { store in
            let path = store.path(of: try await store.put(Data("x".utf8)).hash)
            func rights(_ path: String) throws -> Int? {
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            }
            #expect(try rights(path) == 0o400)
            #expect(try rights(URL(filePath: path).deletingLastPathComponent().path) == 0o700)
            #expect(try rights(store.folder) == 0o700)
        }
    }

    @Test(arguments: [
        "", "ab", "../../../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "g", count: 64),
        String(repeating: "٣", count: 32), String(repeating: "a", count: 63) + "/",
    ])
    func `only a hash names a file`(text: String) {
        #expect(FileHash(text) == nil)
    }
}
