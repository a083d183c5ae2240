import Foundation

/// The files a rule looks at: the project's own, or a few planted by a test.
struct SourceTree {
    struct File {
        let path: String
        let text: String
        /// Swift source without comments and strings.
        let code: String

        init(path: String, text: String) {
            self.path = path
            self.text = text
            code = path.hasSuffix(".swift") ? SwiftScanner.blanked(text) : text
        }

        var name: String { String(path.split(separator: "/").last ?? "") }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    let files: [File]
    /// Every path there is, folders and unread files included.
    let paths: Set<String>

    init(_ texts: [String: String]) {
        files = texts.sorted { $0.key < $1.key }.map { File(path: $0.key, text: $0.value) }
        paths = Set(texts.keys)
    }

    func files(under folder: String, ending suffix: String) -> [File] {
        files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(suffix) }
    }

    func file(_ path: String) -> File? { files.first { $0.path == path } }
}

// MARK: - The project

extension SourceTree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The tree this test was compiled from, read once.
    static let project: SourceTree = {
        do { return try SourceTree(reading: root) } catch {
            preconditionFailure("\(root.path) cannot be read: \(error)")
        }
    }()

    private init(reading root: URL) throws {
        let top = try FileManager.default.contentsOfDirectory(atPath: root.path)
        var paths = Set(top)
        for folder in top where !folder.hasPrefix(".") {
            let inside = try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            paths.formUnion((inside ?? []).map { "\(folder)/\($0)" })
        }
        let read = paths.filter { path in [".swift", ".sql", ".mustache", ".md"].contains { path.hasSuffix($0) } }
        files = try read.sorted().map { path in
            File(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
        }
        self.paths = paths
    }
}
