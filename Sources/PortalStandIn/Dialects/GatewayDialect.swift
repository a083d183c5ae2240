import Foundation
import Hummingbird

/// Dialect C: the ministry's gateway of the third generation, below `/igate`.
struct GatewayDialect: Sendable {
    let book: PortalBook
    private var answers: AnswerWriting { AnswerWriting(settings: book.settings) }

    func add(to portal: RouterGroup<PortalContext>) {
        portal.post("igate/token") { request, _ in try await token(request) }
        portal.get("igate/GetNextValue") { request, _ in
            try await answer(request) { _ in
                let code = request.uri.queryParameters["code"].map(String.init) ?? "H99.01.15"
                return try .json(["value": .text("\(code)-250602-\(String(10_000 + book.nextSerial()))")])
            }
        }
        portal.post("igate/UploadFile") { request, _ in
            try await answer(request) { try upload($0, contentType: request.headers[.contentType] ?? "") }
        }
        portal.post("igate/NoiHoSo") { request, _ in try await answer(request) { try file(JSONText.value(of: $0)) } }
        portal.post("igate/CapNhatTienTrinh") { request, _ in try await answer(request, by: progress) }
        portal.post("igate/CapNhatTrangThai") { request, _ in try await answer(request, by: move) }
    }

    private func token(_ request: Request) async throws -> Response {
        let body = try await request.json()
        guard body?["client_id"]?.text == book.settings.username,
            body?["client_secret"]?.text == book.settings.password
        else { return try answers.gateway(Objection(.session, "Sai client_id hoặc client_secret.")) }
        return try .json([
            "access_token": .text(book.openSession()), "token_type": "Bearer", "expires_in": JSONValue(3_600),
            "scope": "default",
        ])
    }

    private func answer(_ request: Request, by act: (Data) throws -> Response) async throws -> Response {
        let body = try await request.bytes()
        do {
            try book.requireSession(request.bearer)
            return try act(body)
        } catch let objection as Objection {
            book.noteObjection(objection)
            return try answers.gateway(objection)
        }
    }

    private func file(_ body: JSONValue?) throws -> Response {
        let dossier = try GatewayDossier(checking: body, procedures: book.settings.procedures).filed
        let reference: JSONValue = ["idHoSo": .text("id-\(dossier.code)"), "maHoSo": .text(dossier.code)]
        do {
            try book.change { ledger throws(Objection) in
                try GatewayPapers(taken: ledger.taken).check(components: dossier.fields["ThanhPhanHoSo"])
                try ledger.insert(dossier)
            }
            return try answers.gateway("Tạo hồ sơ thành công", result: reference)
        } catch let objection as Objection where objection.kind == .exists {
            book.noteObjection(objection)
            return try answers.gateway(objection, result: reference)
        }
    }

    private func progress(_ body: Data) throws -> Response {
        guard let rows = JSONText.value(of: body)?.list else { throw Objection.unreadable }
        try book.addProgress(try rows.map { row throws(Objection) in try FiledProgress(checkingGateway: row) })
        return try answers.gateway("Cập nhật tiến trình thành công")
    }

    private func move(_ body: Data) throws -> Response {
        guard let rows = JSONText.value(of: body)?.list, !rows.isEmpty else { throw Objection.unreadable }
        for row in rows {
            guard let code = row["MaHoSo"]?.text, let status = row["TrangThai"]?.whole, (1...10).contains(status) else {
                throw Objection.invalid("TrangThai", "phải có mã hồ sơ và trạng thái từ 1 đến 10")
            }
            if book.settings.refusesRepeatedStates, book.ledger.dossiers[code]?.status == status {
                throw Objection(.transition, "Hồ sơ \(code): trạng thái \(status) đã được cập nhật trước đó.")
            }
            try book.contradict(code)
            let lists = (row.object ?? [:]).filter { $0.key.hasPrefix("DanhSach") }
            guard lists.isEmpty || [5, 6, 9].contains(status) else {
                throw Objection.invalid("DanhSachLePhi", "chỉ gửi ở trạng thái 5, 6 hoặc 9")
            }
            try book.change { ledger throws(Objection) in
                try GatewayPapers(taken: ledger.taken).check(
                    row["DanhSachGiayToKetQua"], field: "DanhSachGiayToKetQua")
                try ledger.move(code, to: status, fields: lists)
            }
        }
        return try answers.gateway("Cập nhật trạng thái thành công")
    }

    private func upload(_ form: Data, contentType: String) throws -> Response {
        guard form.count <= book.settings.longestFile else {
            return .page("<html><body>413 Request Entity Too Large</body></html>", status: .contentTooLarge)
        }
        let file = try TakenFile(form: form, contentType: contentType, serial: book.nextSerial())
        try book.change { ledger throws(Objection) in ledger.files.append(file) }
        return try answers.gateway(
            "Tải tệp thành công", result: [["IdTepTin": .text(file.id), "HashTepTin": .text(file.hash)]])
    }
}
