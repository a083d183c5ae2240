import Foundation
import Hummingbird

/// Dialect D: dossiers filed online, fetched by the office, acknowledged, and answered.
struct DownwardDialect: Sendable {
    let book: PortalBook
    private static let root = "api/lienthongdvclt"

    func add(to portal: RouterGroup<PortalContext>) {
        portal.post("\(Self.root)/token") { request, _ in try await token(request) }
        portal.get("\(Self.root)/hosolienthong") { request, _ in try await answer(request) { _ in try waiting() } }
        portal.get("\(Self.root)/hosolienthong/:id") { request, context in
            let id = context.parameters.get("id")
            return try await answer(request) { _ in try detail(id ?? "") }
        }
        portal.on("\(Self.root)/danhanhoso", method: .put) { request, _ in
            try await answer(request) { try acknowledge($0) }
        }
        portal.post("\(Self.root)/capnhattrangthai") { request, _ in try await answer(request) { try take($0) } }
    }

    private func token(_ request: Request) async throws -> Response {
        let body = try await request.json()
        guard body?["userName"]?.text == book.settings.username, body?["password"]?.text == book.settings.password
        else { return try .json(["message": "Sai tài khoản hoặc mật khẩu"], status: .unauthorized) }
        return try .json([
            "token": .text(book.openSession()), "refreshToken": "lam-moi",
            "refreshTokenExpiryTime": "2099-12-31T00:00:00",
        ])
    }

    private func answer(_ request: Request, by act: (JSONValue?) throws -> JSONValue) async throws -> Response {
        let body = try await request.json()
        do {
            try book.requireSession(request.bearer)
            return try .json(try act(body))
        } catch let objection as Objection {
            book.noteObjection(objection)
            return try .json(["message": .text(objection.message)], status: objection.httpStatus)
        }
    }

    private func waiting() throws -> JSONValue {
        [
            "data": .list(
                book.online.filter { !$0.isTaken }.map { dossier in
                    [
                        "id": .text(dossier.id), "maDonVi": .text(dossier.unit),
                        "maTTHC": .text(dossier.procedureCode), "module": .text(dossier.module),
                        "maHoSo": .text(dossier.code), "ngayTiepNhan": .text(dossier.filedAt),
                        "techId": .text(dossier.accountID),
                    ]
                })
        ]
    }

    private func detail(_ id: String) throws -> JSONValue {
        guard let dossier = book.online.first(where: { $0.id == id }) else {
            throw Objection(.notFound, "Hồ sơ không tồn tại.")
        }
        return [
            "data": [
                "id": .text(dossier.id), "maHoSo": .text(dossier.code), "maTTHC": .text(dossier.procedureCode),
                "maDonVi": .text(dossier.unit), "module": .text(dossier.module),
                "ngayTiepNhan": .text(dossier.filedAt), "techId": .text(dossier.accountID),
                "data": .text(try JSONText.text(of: dossier.form)), "fileDinhKem": .list(dossier.files),
            ]
        ]
    }

    private func acknowledge(_ body: JSONValue?) throws -> JSONValue {
        guard let code = body?["maHoSo"]?.text, body?["daNhan"] == .bool(true) else { throw Objection.unreadable }
        try book.answerOnline(where: { $0.code == code }) { $0.isTaken = true }
        return ["message": "Cập nhật thành công"]
    }

    private func take(_ body: JSONValue?) throws -> JSONValue {
        guard let body, let code = body["maHoSo"]?.text, let status = body["trangThai"]?.whole,
            (1...7).contains(status)
        else { throw Objection.unreadable }
        guard let moment = body["thoiGianThucHien"]?.text,
            moment.wholeMatch(of: #/\d{2}/\d{2}/\d{4} \d{2}:\d{2}:\d{2}/#) != nil
        else { throw Objection.invalid("thoiGianThucHien", "phải theo dạng dd/MM/yyyy HH:mm:ss") }
        try book.answerOnline(where: { $0.code == code }) { dossier throws(Objection) in
            try Self.check(status, after: dossier.lastStatus)
            dossier.answers.append(body)
        }
        return ["message": "Cập nhật trạng thái thành công"]
    }

    /// The wordings are those of the civil-status service.
    private static func check(_ status: Int, after last: Int?) throws(Objection) {
        switch last {
        case 6: throw Objection(.transition, "Hồ sơ đã bị từ chối. Không thể cập nhật trạng thái")
        case 5: throw Objection(.transition, "Hồ sơ đã trả kết quả, không được cập nhật trạng thái")
        case 4 where status < 4: throw Objection(.transition, "Logic xử lý không hợp lệ")
        default: break
        }
    }
}
