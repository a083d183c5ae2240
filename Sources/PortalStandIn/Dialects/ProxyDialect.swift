import Foundation
import HTTPTypes
import Hummingbird

/// Dialect B: the province's own proxy, bearer tokens and bare lists.
struct ProxyDialect: Sendable {
    let book: PortalBook
    private var answers: AnswerWriting { AnswerWriting(settings: book.settings) }

    func add(to portal: RouterGroup<PortalContext>) {
        portal.post("token") { request, _ in try await token(request) }
        portal.post("api/SynsTTHCC/DongBoHoSoMC") { request, _ in
            try await answer(request) { rows in
                try checkUnit(request)
                let isUpdating = request.uri.queryParameters["isUpdating"].map(String.init)
                try book.file(rows, isUpdating: try EnvelopeDialect.isUpdating(isUpdating))
                return "Đồng bộ hồ sơ thành công"
            }
        }
        portal.post("api/SynsTTHCC/CapNhatTienDoHoSoMC") { request, _ in try await progress(request) }
        portal.post("KetNoiMotCuaQuocGia/ThemMoiHoSo") { request, _ in try await file(request, isUpdating: false) }
        portal.post("KetNoiMotCuaQuocGia/CapNhatHoSo") { request, _ in try await file(request, isUpdating: true) }
        portal.post("KetNoiMotCuaQuocGia/DongBoTienTrinh") { request, _ in try await progress(request) }
        portal.get("KetNoiMotCuaQuocGia/LayThuTuc") { request, _ in try await procedure(request) }
        portal.get("KetNoiMotCuaQuocGia/:service") { request, context in
            try await list(context.parameters.get("service") ?? "", request)
        }
    }

    private func token(_ request: Request) async throws -> Response {
        let form = String(decoding: try await request.bytes(), as: UTF8.self)
        let pair = Data("\(book.settings.username):\(book.settings.password)".utf8).base64EncodedString()
        guard form.contains("grant_type=client_credentials"), request.headers[.authorization] == "Basic \(pair)" else {
            return try .json(["error": "invalid_client"], status: .unauthorized)
        }
        return try .json([
            "access_token": .text(book.openSession()), "token_type": "Bearer", "expires_in": JSONValue(3_600),
        ])
    }

    private func file(_ request: Request, isUpdating: Bool) async throws -> Response {
        try await answer(request) { rows in
            try book.file(rows, isUpdating: isUpdating)
            return "Đồng bộ hồ sơ thành công"
        }
    }

    private func progress(_ request: Request) async throws -> Response {
        try await answer(request) { rows in
            try book.addProgress(try rows.map { row throws(Objection) in try FiledProgress(checking: row) })
            return "Cập nhật tiến độ hồ sơ thành công"
        }
    }

    private func answer(_ request: Request, by act: ([JSONValue]) throws -> String) async throws -> Response {
        let body = try await request.json()
        do {
            try requireProof(request)
            guard let rows = body?.list else { throw Objection.unreadable }
            return try answers.envelope(try act(rows))
        } catch let objection as Objection {
            book.noteObjection(objection)
            // The gateway in front refuses a stale token by itself, without the portal's envelope.
            guard objection.kind != .session else {
                return try .json(["fault": "Invalid Credentials"], status: .unauthorized)
            }
            return try answers.envelope(objection)
        }
    }

    /// A token, or the key that is fixed in the gateway.
    private func requireProof(_ request: Request) throws(Objection) {
        guard let header = book.settings.keyHeader else { return try book.requireSession(request.bearer) }
        guard let name = HTTPField.Name(header), request.headers[name] == book.settings.password else {
            throw .session
        }
    }

    private func checkUnit(_ request: Request) throws(Objection) {
        guard let unit = request.uri.queryParameters["MaDinhDanhDV"], book.settings.units.contains(String(unit)) else {
            throw Objection(.forbidden, "Đơn vị không có quyền gửi dữ liệu.")
        }
    }

    // MARK: The catalogue, a JSON text within a JSON text

    private func procedure(_ request: Request) async throws -> Response {
        let code = request.uri.queryParameters["maTTHC"].map(String.init) ?? ""
        let found = book.check.catalogue[code]
        return try await told(.list(found.map { [$0.detail] } ?? []), request)
    }

    private func list(_ service: String, _ request: Request) async throws -> Response {
        guard let result = StandInCatalogue(settings: book.settings).list(service) else {
            return Response(status: .notFound)
        }
        return try await told(result, request)
    }

    private func told(_ result: JSONValue, _ request: Request) async throws -> Response {
        do {
            try requireProof(request)
            return try .json(["message": .text(try JSONText.text(of: result))])
        } catch _ as Objection {
            return try .json(["fault": "Invalid Credentials"], status: .unauthorized)
        }
    }
}
