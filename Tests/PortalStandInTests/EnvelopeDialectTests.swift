import Foundation
import PortalStandIn
import Testing

/// Dialect A over real sockets: what a portal takes, what it refuses, and in which words and numbers.
@Suite struct EnvelopeDialectTests {
    @Test(arguments: ["", "XrdAdapter/RestService/forward/", "VXPAdapter/RestService/forward/"])
    func `the examples of the protocol are taken below every prefix`(_ prefix: String) async throws {
        try await PortalVisit.with { visit in
            let session = try await visit.logIn(below: prefix)
            let filed = try await visit.call(
                "DongBoHoSoMC", ["isUpdating": "False", "data": [PortalExamples.dossier()]], session: session,
                below: prefix)
            #expect(filed.value == ["error_code": "0", "message": "Đồng bộ hồ sơ thành công"])
            let told = try await visit.call(
                "CapNhatTienDoHoSoMC", ["data": [PortalExamples.progress()]], session: session, below: prefix)
            #expect(told.value == ["error_code": "0", "message": "Cập nhật tiến độ hồ sơ thành công"])
            let ledger = visit.portal.book.ledger
            #expect(ledger.dossiers[PortalExamples.code]?.progress.count == 1)
            #expect(ledger.arrivals.map(\.kind) == [.insert, .progress])
        }
    }

    @Test func `a dossier is inserted once, and looked up, and updated by its code`() async throws {
        try await PortalVisit.with { visit in
            let session = try await visit.logIn()
            let code: JSONValue = .text(PortalExamples.code)
            let before = try await visit.call("TraCuuHoSo", ["mahoso": code], session: session)
            #expect(before.value?["result"] == [])
            let early = try await visit.file(PortalExamples.dossier(), isUpdating: true, session: session)
            #expect(early.value?["error_code"] == "-4" && early.text.contains("không tồn tại"))
            _ = try await visit.file(PortalExamples.dossier(), session: session)
            let again = try await visit.file(PortalExamples.dossier(), session: session)
            #expect(again.value?["error_code"] == "-3" && again.text.contains("đã tồn tại"))
            let later = PortalExamples.dossier(["TrangThaiHoSo": "4"])
            #expect(try await visit.file(later, isUpdating: true, session: session).value?["error_code"] == "0")
            let after = try await visit.call("TraCuuHoSo", ["mahoso": code], session: session)
            #expect(after.value?["result"]?.list?.first?["TrangThaiHoSo"] == "4")
            #expect(visit.portal.book.ledger.repeatedInserts == 1)
        }
    }

    @Test(arguments: [
        (AnswerStyle.text, CodeMap.distinct, JSONValue("0"), JSONValue("-3")),
        (.number, .distinct, JSONValue(0), JSONValue(-3)), (.padded, .distinct, "00", "-03"),
        (.text, .coarse, "0", "1"), (.text, .misleading, "0", "0"),
    ])
    func `each province has its own numbers for the same answer`(
        style: AnswerStyle, codes: CodeMap, good: JSONValue, exists: JSONValue
    ) async throws {
        var settings = StandInSettings()
        settings.style = style
        settings.codes = codes
        try await PortalVisit.with(settings) { visit in
            let session = try await visit.logIn()
            #expect(try await visit.file(PortalExamples.dossier(), session: session).value?["error_code"] == good)
            let again = try await visit.file(PortalExamples.dossier(), session: session)
            #expect(again.value?["error_code"] == exists && again.text.contains("đã tồn tại"))
        }
    }

    @Test func `nothing is taken without session, unit and address of the axis`() async throws {
        try await PortalVisit.with { visit in
            let wrong = try await visit.send("POST", "mapAPI/login", ["username": "motcua", "password": "khac"])
            #expect(wrong.value?["session"] == nil && wrong.value?["error_code"] == "-2")
            #expect(try await visit.file(PortalExamples.dossier(), session: "la").value?["error_code"] == "-2")
            let session = try await visit.logIn()
            let stranger = try await visit.call("TraCuuHoSo", ["madonvi": "H01", "mahoso": "x"], session: session)
            #expect(stranger.value?["error_code"] == "-5")
            let elsewhere = try await visit.call("LayDanhSachTTHC", [:], session: session)
            #expect(elsewhere.value?["error_code"] == "-6")
            let list = try await visit.call("LayDanhSachTTHC", [:], session: session, at: "g")
            #expect(list.value?["result"]?.list?.count == 4)
            #expect(visit.portal.book.ledger.dossiers.isEmpty)
        }
    }

    @Test func `progress is counted when it is told twice, and refused for a dossier nobody filed`() async throws {
        try await PortalVisit.with { visit in
            let session = try await visit.logIn()
            #expect(try await visit.tell([PortalExamples.progress()], session: session).value?["error_code"] == "-4")
            _ = try await visit.file(PortalExamples.dossier(), session: session)
            let eleven = Array(repeating: PortalExamples.progress(), count: 11)
            #expect(try await visit.tell(eleven, session: session).value?["error_code"] == "-1")
            _ = try await visit.tell([PortalExamples.progress()], session: session)
            _ = try await visit.tell([PortalExamples.progress()], session: session)
            let earlier = PortalExamples.progress(["ThoiDiemXuLy": "20250602080000"])
            _ = try await visit.tell([earlier], session: session)
            let ledger = visit.portal.book.ledger
            #expect(ledger.progressRowCount == 3 && ledger.duplicateProgressRows == 1)
            #expect(ledger.misplacedProgressRows == 1)
        }
    }

    @Test func `impossible moves are refused, and all rows of a call or none are kept`() async throws {
        try await PortalVisit.with { visit in
            let session = try await visit.logIn()
            let done = PortalExamples.dossier(["TrangThaiHoSo": "10", "NgayKetThucXuLy": "20250603090000"])
            _ = try await visit.file(done, session: session)
            let back = try await visit.file(PortalExamples.dossier(), isUpdating: true, session: session)
            #expect(back.value?["error_code"] == "-7" && back.text.contains("logic xử lý không hợp lệ"))
            let rows = ["2", "10", "4"].map { PortalExamples.progress(["TrangThai": .text($0)]) }
            #expect(try await visit.tell(rows, session: session).value?["error_code"] == "-7")
            #expect(visit.portal.book.ledger.progressRowCount == 0)
        }
    }
}
