import Domain
import Testing

/// What the portal's answers come to, however they are written.
@Suite struct PortalAnswerTests {
    @Test(arguments: [
        ("0", "Đồng bộ hồ sơ thành công", PortalOperation.insert, PortalVerdict.done),
        ("00", "Thành công", .update, .done),
        ("0", "", .progress, .done),
        ("0", "Mã hồ sơ H99 đã tồn tại.", .insert, .exists),
        ("3", "Hồ sơ đã tồn tại", .insert, .exists),
        ("-3", "HỒ SƠ ĐÃ TỒN TẠI", .insert, .exists),
        ("-03", "đa\u{303} tồn tại", .insert, .exists),
        ("1", "Tiến độ đã tồn tại", .progress, .done),
        ("-4", "Mã hồ sơ không tồn tại", .update, .unknownThere),
        ("0", "Hồ sơ không tồn tại", .progress, .unknownThere),
        ("-4", "Mã hồ sơ không tồn tại", .insert, .refused(code: "-4", words: "Mã hồ sơ không tồn tại")),
        (
            "-4", "Mã thành phần KQ.01 không tồn tại", .update,
            .refused(code: "-4", words: "Mã thành phần KQ.01 không tồn tại")
        ),
        ("-4", "Không tìm thấy hồ sơ", .ask, .done), ("4", "Hồ sơ không tồn tại", .ask, .done),
        ("-2", "Phiên làm việc không hợp lệ", .update, .sessionRefused(words: "Phiên làm việc không hợp lệ")),
        ("-2", "Phiên không tồn tại", .update, .sessionRefused(words: "Phiên không tồn tại")),
        ("99", "Session expired", .insert, .sessionRefused(words: "Session expired")),
        ("2", "Hết phiên", .progress, .sessionRefused(words: "Hết phiên")),
        ("7", "Vui lòng đăng nhập lại", .ask, .sessionRefused(words: "Vui lòng đăng nhập lại")),
        ("9", "Phiên bản dữ liệu sai", .insert, .refused(code: "9", words: "Phiên bản dữ liệu sai")),
        (
            "-1", "Tệp «Hết phiên.pdf» không đọc được", .update,
            .refused(code: "-1", words: "Tệp «Hết phiên.pdf» không đọc được")
        ),
        (
            "-1", "Tệp Bản phiên dịch.pdf không đọc được", .update,
            .refused(code: "-1", words: "Tệp Bản phiên dịch.pdf không đọc được")
        ),
        (
            "-1", "Trường NgayHenTra sai định dạng", .insert,
            .refused(code: "-1", words: "Trường NgayHenTra sai định dạng")
        ),
        ("-7", "logic xử lý không hợp lệ", .update, .refused(code: "-7", words: "logic xử lý không hợp lệ")),
    ])
    func `a code with its words is judged by both`(
        code: String, message: String, operation: PortalOperation, verdict: PortalVerdict
    ) {
        #expect(PortalReply(httpStatus: 200, code: code, message: message).verdict(on: operation) == verdict)
    }

    @Test(arguments: PortalOperation.allCases)
    func `what is no answer of the portal proves nothing`(operation: PortalOperation) {
        func verdict(_ status: Int, _ code: String?) -> PortalVerdict {
            PortalReply(httpStatus: status, code: code, message: "").verdict(on: operation)
        }
        #expect(verdict(200, nil) == .unclear(.unreadable))
        #expect(verdict(500, "0") == .unclear(.serverError))
        #expect(verdict(502, nil) == .unclear(.serverError))
        #expect(verdict(302, "0") == .unclear(.redirected))
        #expect(verdict(401, nil) == .sessionRefused(words: ""))
        #expect(verdict(404, nil) == .unclear(.unreadable))
        #expect(verdict(400, "0") == .refused(code: "0", words: ""))
        #expect(verdict(200, "") == .refused(code: "", words: ""))
    }

    @Test func `only dialect C takes 200 for a success`() {
        let reply = PortalReply(httpStatus: 200, code: "200", message: "Tạo hồ sơ thành công")
        #expect(reply.verdict(on: .insert, dialect: .filing) == .done)
        #expect(reply.verdict(on: .insert) == .refused(code: "200", words: "Tạo hồ sơ thành công"))
    }

    @Test(arguments: PortalDoubt.allCases)
    func `every doubt is said in a whole sentence`(doubt: PortalDoubt) {
        #expect(doubt.vietnamese.hasSuffix("."))
    }
}
