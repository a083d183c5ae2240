import HTTPTypes
import Hummingbird

/// Dialect A: one envelope with session, unit and service, behind the exchange axis.
struct EnvelopeDialect: Sendable {
    let book: PortalBook
    private var answers: AnswerWriting { AnswerWriting(settings: book.settings) }

    func add(to portal: RouterGroup<PortalContext>, below prefix: String) {
        portal.post("\(prefix)mapAPI/login") { request, _ in try await login(request) }
        portal.post("\(prefix)mapAPI/g") { request, _ in try await answer(request, by: shared) }
        portal.post("\(prefix)mapAPI/tichhop") { request, _ in try await answer(request, by: integrated) }
    }

    private func login(_ request: Request) async throws -> Response {
        let body = try await request.json()
        guard body?["username"]?.text == book.settings.username, body?["password"]?.text == book.settings.password
        else { return try answers.envelope(Objection(.session, "Tên đăng nhập hoặc mật khẩu không đúng.")) }
        let session = book.openSession()
        return try .json([
            "error_code": "0", "message": "Đăng nhập thành công", "session": .text(session),
        ])
    }

    private func answer(
        _ request: Request, by service: (JSONValue) throws -> Response
    ) async throws -> Response {
        let body = try await request.json()
        do {
            try checkHead(request, body)
            guard let body else { throw Objection.unreadable }
            return try service(body)
        } catch let objection as Objection {
            book.noteObjection(objection)
            return try answers.envelope(objection)
        }
    }

    private func checkHead(_ request: Request, _ body: JSONValue?) throws(Objection) {
        guard let address = HTTPField.Name("dstcode"), !(request.headers[address] ?? "").isEmpty else {
            throw Objection(.forbidden, "Thiếu địa chỉ dstcode.")
        }
        guard request.headers[.contentType]?.hasPrefix("application/json") == true else {
            throw Objection(.invalid, "Content-Type phải là application/json.")
        }
        try book.requireSession(body?["session"]?.text)
        guard let unit = body?["madonvi"]?.text, book.settings.units.contains(unit) else {
            throw Objection(.forbidden, "Đơn vị không có quyền gửi dữ liệu.")
        }
    }

    private func integrated(_ body: JSONValue) throws -> Response {
        let rows = body["data"]?.list ?? []
        switch body["service"]?.text {
        case "DongBoHoSoMC":
            try book.file(rows, isUpdating: try Self.isUpdating(body["isUpdating"]?.text))
            return try answers.envelope("Đồng bộ hồ sơ thành công")
        case "CapNhatTienDoHoSoMC":
            try book.addProgress(try rows.map { row throws(Objection) in try FiledProgress(checking: row) })
            return try answers.envelope("Cập nhật tiến độ hồ sơ thành công")
        case "TraCuuHoSo":
            return try answers.envelope("Thành công", result: lookUp(body["mahoso"]?.text ?? ""))
        case "LayThuTuc":
            let procedure = book.check.catalogue[body["maTTHC"]?.text ?? ""]
            return try answers.envelope("Thành công", result: .list(procedure.map { [$0.detail] } ?? []))
        case let service: throw Objection(.service, "Dịch vụ \(service ?? "") không tồn tại ở địa chỉ này.")
        }
    }

    private func shared(_ body: JSONValue) throws -> Response {
        let catalogue = StandInCatalogue(settings: book.settings)
        guard let service = body["service"]?.text, let result = catalogue.list(service) else {
            throw Objection(.service, "Dịch vụ \(body["service"]?.text ?? "") không tồn tại ở địa chỉ này.")
        }
        try book.countList()
        return try answers.envelope("Thành công", result: result)
    }

    private func lookUp(_ code: String) -> JSONValue {
        guard book.settings.contradiction != .hidesEverything, let dossier = book.ledger.dossiers[code] else {
            return []
        }
        var fields = dossier.fields
        fields["TrangThaiHoSo"] = .text(String(dossier.status))
        if book.settings.lookupTellsProgress {
            fields["DanhSachTienDo"] = .list(dossier.progress.map { .object($0.fields) })
        }
        return [.object(fields)]
    }

    /// The text `True` or `False`, with a capital.
    static func isUpdating(_ text: String?) throws(Objection) -> Bool {
        switch text {
        case "True": true
        case "False": false
        default: throw .invalid("isUpdating", "chỉ nhận True hoặc False")
        }
    }
}
