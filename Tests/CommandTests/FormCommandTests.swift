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
        #expect(stranger.exitCode == 1 && stranger.text.contains("không có thủ tục 9.999999"), "\(stranger.text)")
    }
}
