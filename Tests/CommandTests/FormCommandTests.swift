import Foundation
import Testing

/// `motcua forms check`.
@Suite struct FormCommandTests {
    @Test func `the shipped forms have no fault`() throws {
        let answer = try Program.run(["forms", "check"])
        #expect(answer.exitCode == 0, "\(answer.text)")
        #expect(answer.text.contains("mẫu") && answer.text.contains("không có chỗ sai"))
    }

    @Test func `a wrong file is named with its line, and the command fails`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        let text = """
            name: trial
            procedures: [9.999999]
            title: Tờ khai thử
            validFrom: 2020-07-16
            source: Thông tư thử
            confidence: memory
            sections:
              - title: Người khai
                fields:
                  - {name: applicant.name, label: Họ tên, tipe: name}
            print: [[applicant.name]]
            signatures: [NGƯỜI KHAI]
            """
        try Data(text.utf8).write(to: file)
        let wrong = try Program.run(["forms", "check", file.path])
        #expect(wrong.exitCode == 1 && wrong.text.contains("\(file.path):10: Không có khóa «tipe»"), "\(wrong.text)")
        try Data(text.replacing("tipe", with: "type").utf8).write(to: file)
        let stranger = try Program.run(["forms", "check", file.path])
        #expect(stranger.exitCode == 1 && stranger.text.contains("\(file.path):2: Danh mục"), "\(stranger.text)")
        #expect(stranger.text.contains("không có thủ tục 9.999999"))
    }

    @Test func `two forms of one time and an answer no form prints are named with their lines`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = """
            name: first
            procedures:
              - 1.001193
            title: Tờ khai thử
            validFrom: 2020-07-16
            source: Thông tư thử
            confidence: memory
            sections:
              - title: Người khai
                fields:
                  - {name: wanted, label: Cấp bản sao, type: choice, answers: [Có, Không]}
                  - {name: copies, label: Số bản, type: count, when: {field: wanted, is: Có}}
            print: [options: [wanted], [copies]]
            signatures: [NGƯỜI KHAI]
            """.replacing("print: [options: [wanted], [copies]]", with: "print:\n  - options: [wanted]\n  - [copies]")
        let (first, second) = (folder.appending(path: "first.yaml"), folder.appending(path: "second.yaml"))
        try Data(text.utf8).write(to: first)
        try Data(text.replacing("name: first", with: "name: second").utf8).write(to: second)
        let both = try Program.run(["forms", "check", first.path, second.path])
        #expect(both.exitCode == 1 && both.text.contains("\(second.path):5: Cùng thủ tục"), "\(both.text)")
        try Data(text.replacing("is: Có", with: "is: Co").utf8).write(to: first)
        let never = try Program.run(["forms", "check", first.path])
        #expect(never.exitCode == 1 && never.text.contains("\(first.path):12: "), "\(never.text)")
        #expect(never.text.contains("không có câu trả lời «Co»"))
        try Data(text.replacing("type: count,", with: "type: count, source: earlier.nosuch,").utf8).write(to: first)
        let nowhere = try Program.run(["forms", "check", first.path])
        #expect(nowhere.exitCode == 1 && nowhere.text.contains("\(first.path):12: Không mẫu nào"), "\(nowhere.text)")
    }
}
