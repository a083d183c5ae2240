import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// `motcua seal` and `motcua verify --seals`, as whoever keeps the file of seals runs them.
@Suite struct SealCommandTests {
    @Test func `the file of seals proves the records, and names the dossier that was taken away`() async throws {
        try await withTemporaryFolder { folder in
            let office = OfficeProgram(folder: folder, name: "office")
            #expect(try office.run("demo").exitCode == 0)
            let sealed = try office.run("seal", "now")
            #expect(sealed.exitCode == 0 && sealed.output.hasPrefix("Niêm phong dữ liệu lần 1, "), "\(sealed)")
            let exported = try office.run("seal", "export", "seals.jsonl")
            #expect(exported.exitCode == 0, "\(exported)")
            let key = exported.output.split(separator: "\n").last.map(String.init) ?? ""
            let twice = try office.run("seal", "export", "seals.jsonl")
            #expect(twice.exitCode == 1, "an older file is never written over")
            let printed = try office.run("seal", "export").output
            #expect(try printed == String(contentsOfFile: folder + "/seals.jsonl", encoding: .utf8))
            #expect(try office.run("verify").output.contains("nhất quán với chính nó"))
            let proved = try office.run("verify", "--seals", "seals.jsonl", "--public-key", key)
            #expect(proved.exitCode == 0 && proved.output.contains("0 sự kiện ghi sau đó"), "\(proved)")
            let strange = try office.run(
                "verify", "--seals", "seals.jsonl", "--public-key", String(repeating: "0", count: 64))
            #expect(strange.exitCode == 1 && strange.errors.contains("khóa khác"), "\(strange)")
            let database = try SQLiteDatabase(path: "\(folder)/office.sqlite")
            try await database.write { writer in
                for table in ["seal", "sealed_head"] { try writer.executeScript("DELETE FROM \(table)") }
                try writer.executeScript(
                    "UPDATE dossier_event SET hash = previous_hash, previous_hash = hash WHERE sequence = 1")
            }
            try database.close()
            let found = try office.run("verify", "--seals", "seals.jsonl")
            #expect(found.exitCode == 1 && found.errors.contains("sau khi niêm phong"), "\(found)")
            #expect(try office.run("verify", "--seals", "none.jsonl").errors.contains("Không đọc được tệp"))
        }
    }
}
