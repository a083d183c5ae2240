import ChildPrograms
import Foundation
import Testing

/// Programs beside ours: what they say, how they end, and that they get nothing of ours.
@Suite struct ChildProgramTests {
    @Test func `what it says and how it ends is told`() throws {
        let shell = { ChildProgram("/bin/sh", ["-c", $0]) }
        let fine = try shell("echo ra; echo loi >&2; exit 3").run(.kept())
        #expect((fine.text, fine.exitCode, fine.signal) == ("ra\n", 3, nil))
        #expect(try shell("echo loi >&2").run(.kept(withErrors: true)).text == "loi\n")
        let killed = try shell("kill -9 $$").run()
        #expect((killed.exitCode, killed.signal) == (nil, 9))
        #expect(try shell("read x || exit 7").run().exitCode == 7, "it has nothing to read")
        #expect(throws: ChildProgramFault.self) { try ChildProgram("/nowhere", []).run() }
    }

    @Test func `it writes into a file, waits beside others, and knows only the surroundings it is given`() async throws
    {
        let file = FileManager.default.temporaryDirectory.appending(path: "child-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("former".utf8).write(to: file)
        _ = try await ChildProgram("/usr/bin/env", [], environment: ["A": "1"]).runBeside(.written(to: file.path))
        #expect(try String(contentsOf: file, encoding: .utf8) == "A=1\n")
        #expect(try ChildProgram("/usr/bin/env", []).run(.kept()).text.contains("PATH="), "ours where none is said")
    }

    @Test func `none of our descriptors goes along, however many there are`() async throws {
        // Where Foundation's own way reads past its list, if the machine allows so many.
        let open = (0..<2_000).compactMap { _ in FileHandle(forReadingAtPath: "/dev/null") }
        let seen = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await ChildProgram("/bin/ls", ["/proc/self/fd"]).runBeside(.kept()).text
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(seen == ["0\n1\n2\n3\n"], "the list itself is the fourth; \(open.count) of ours were open")
        for file in open { try file.close() }
    }
}
