import AsyncHTTPClient
import Casework
import Domain
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import PortalSync
import Storage

/// How fast a queue for the portal empties.
enum PortalMeasures {
    /// As many calls at once as the sender makes.
    private static let width = PortalPace().width
    /// Calls a second while a queue of dossiers drains, against a bare loop that makes as many with the same parallelism.
    static func drain(size: Int?) async throws -> [Figure] {
        let store = try await Store.filled(with: size ?? 10_000).copy(named: "portal")
        defer { store.remove() }
        let ours = try await measured { try await drained(store, at: $0) }
        let bare = try await measured { try await bareLoop(calls: ours.calls, at: $0) }
        return [Figure("portal.drain", ours.perSecond, "calls/s", floor: bare.perSecond)]
    }

    private struct Pace {
        var calls: Int
        var seconds: Double
        var perSecond: Double { Double(calls) / seconds }
    }

    /// Each side has a portal of its own, in a process of its own.
    private static func measured(_ load: (String) async throws -> Double) async throws -> Pace {
        let portal = try MeasuredServer.portalStandIn()
        defer { _ = try? portal.stop() }
        let address = "http://127.0.0.1:\(portal.port)"
        let seconds = try await load(address)
        let state = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: address + "/_sim/state"), timeout: .seconds(10))
        let counts = try JSONDecoder().decode(
            PortalState.self, from: Data(try await state.body.collect(upTo: 1 << 20).readableBytesView))
        guard counts.refused == 0 else { throw BenchFault("the portal refused \(counts.refused) calls") }
        return Pace(calls: counts.requests, seconds: seconds)
    }

    /// Connects the office, puts every dossier into the queue, and waits until all are delivered.
    private static func drained(_ store: Store, at address: String) async throws -> Double {
        try await store.opened { office in
            let id = try await office.officeID()
            try await office.connect(id, to: address)
            let count = try await office.enqueueEverything(officeID: id)
            var logger = Logger(label: "bench")
            logger.logLevel = .critical
            let thread = PatientThread()
            let sender = OutboxSender(
                work: office.work, ownAddress: "https://motcua.example", logger: logger, on: thread)
            let start = ContinuousClock.now
            for _ in 1...20 where try await office.undelivered(officeID: id) > 0 { try await sender.drain() }
            let seconds = (ContinuousClock.now - start).inSeconds
            await sender.close()
            try await thread.close()
            let left = try await office.undelivered(officeID: id)
            guard left == 0 else { throw BenchFault("\(left) of \(count) dossiers were not delivered") }
            return seconds
        }
    }

    /// Signs in once, then inserts and tells one step, over and over: what the portal can take.
    private static func bareLoop(calls: Int, at address: String) async throws -> Double {
        let session = try await BareCalls.session(at: address)
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            let dossiers = max(width, calls / 2)
            for lane in 0..<width {
                group.addTask {
                    for number in stride(from: lane, to: dossiers, by: width) {
                        try await BareCalls.insertAndTell(number, session: session, at: address)
                    }
                }
            }
            try await group.waitForAll()
        }
        return (ContinuousClock.now - start).inSeconds
    }
}

/// What the stand-in tells of itself, as far as it is needed here.
private struct PortalState: Decodable {
    var requests: Int
    var refused: Int
}

/// The least a client must do: two texts with a number put in.
private enum BareCalls {
    private static let dossier =
        #"{"session":"§","madonvi":"H99.01.15","service":"DongBoHoSoMC","isUpdating":"False","data":[{"MaHoSo":"#
        + #""H99.01.15-250602-№","MaTTHC":"2.000815.000.00.00.H99","TenTTHC":"Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận","MaLinhVuc":"LV-chung-thuc","TenLinhVuc":"Chứng thực","KenhThucHien":"1","ChuHoSo":"Nguyễn Thị Ví Dụ","SoGiayToChuHoSo":"099199000123","LoaiDoiTuong":"1","TrichYeuHoSo":"Chứng thực bản sao","NgayNopHoSo":"20250602073012","NgayTiepNhan":"20250602080530","NgayHenTra":"20250603170000","TrangThaiHoSo":"2","HinhThuc":"0","DonViXuLy":"UBND xã Mẫu","NoiNopHoSo":"2","HoSoCoThanhPhanSoHoa":"0","TaiKhoanDuocXacThucVoiVNeID":"0","DuocThanhToanTrucTuyen":"0","DinhDanhCHS":[{"LoaiDinhDanh":"1","SoDinhDanh":"099199000123"}],"DSKetNoiCSDL":[],"TaiLieuNop":[],"DanhSachLePhi":[],"DanhSachTepDinhKemKhac":[],"DanhSachHoSoBoSung":[],"DanhSachGiayToKetQua":[]}]}"#
    private static let step =
        #"{"session":"§","madonvi":"H99.01.15","service":"CapNhatTienDoHoSoMC","data":[{"MaHoSo":"H99.01.15-250602-№","NguoiXuLy":"Phạm Thị Mẫu","ThoiDiemXuLy":"20250602080530","NoiDungXuLy":"Tiếp nhận hồ sơ","TrangThai":"2"}]}"#

    static func session(at address: String) async throws -> String {
        let text = try await post(#"{"username":"motcua","password":"thu-nghiem"}"#, to: address + "/mapAPI/login")
        guard let start = text.range(of: "\"session\":\"")?.upperBound else { throw BenchFault("no session: \(text)") }
        return String(text[start...].prefix { $0 != "\"" })
    }

    static func insertAndTell(_ number: Int, session: String, at address: String) async throws {
        for text in [dossier, step] {
            let body = text.replacing("§", with: session).replacing("№", with: String(100_000 + number))
            _ = try await post(body, to: address + "/mapAPI/tichhop")
        }
    }

    private static func post(_ text: String, to url: String) async throws -> String {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = ["Content-Type": "application/json", "dstcode": "VN:GOV:H99:dvcqg"]
        request.body = .bytes(ByteBuffer(string: text))
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        return String(buffer: try await answer.body.collect(upTo: 1 << 16))
    }
}

extension BenchOffice {
    /// Connects the office to a stand-in portal; programs that are started from here find its password.
    func connect(_ id: String, to address: String) async throws {
        let secretName = "MOTCUA_BENCH_PORTAL"
        setenv(secretName, "thu-nghiem", 1)
        try await work.portal.configure(
            PortalConnection(
                officeID: id, dialect: .envelope, address: address, unitCode: "H99.01.15", userName: "motcua",
                secretPlace: "env:\(secretName)", configuredAt: BenchOffice.now), by: SystemActor.id)
    }

    /// The only office of a store.
    func officeID() async throws -> String {
        try await database.read { try OfficeStore.all(in: $0).first?.id ?? "" }
    }

    /// Puts every dossier of the store into the queue, as after a first configuration.
    func enqueueEverything(officeID: String) async throws -> Int {
        try await database.write { writer in
            let codes = try writer.rows("SELECT code FROM dossier WHERE office_id = \(officeID)").map {
                try $0.text("code")
            }
            for code in codes {
                try OutboxStore.enqueue(code, through: 1, at: BenchOffice.now, office: officeID, in: writer)
            }
            return codes.count
        }
    }

    func undelivered(officeID: String) async throws -> Int {
        try await database.read {
            try $0.row(
                "SELECT count(*) AS n FROM portal_dossier WHERE office_id = \(officeID) AND state <> 'delivered'")?
                .integer("n") ?? 0
        }
    }
}
