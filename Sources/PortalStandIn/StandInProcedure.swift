/// A procedure of the portal's catalogue.
public struct StandInProcedure: Sendable, Hashable {
    /// A code with its name: of a paper, a result, a fee.
    public struct Named: Sendable, Hashable {
        public var code: String
        public var name: String

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// With the province's ending: `2.000815.000.00.00.H99`.
    public var code: String
    public var name: String
    public var field: Named
    public var components: [Named]
    public var results: [Named]
    public var fees: [Named]

    public init(
        code: String, name: String, field: Named, components: [Named] = [], results: [Named] = [], fees: [Named] = []
    ) {
        self.code = code
        self.name = name
        self.field = field
        self.components = components
        self.results = results
        self.fees = fees
    }

    /// The four procedures every portal of this protocol is tried with.
    public static let usual = [
        StandInProcedure(
            code: "1.001193.000.00.00.H99", name: "Thủ tục đăng ký khai sinh", field: civilStatus,
            components: [Named(code: "000.00.00.G15-KQ0001", name: "Giấy chứng sinh")],
            results: [Named(code: "KQ.G15.000001", name: "Giấy khai sinh")]),
        StandInProcedure(
            code: "1.000656.000.00.00.H99", name: "Thủ tục đăng ký khai tử", field: civilStatus,
            components: [Named(code: "000.00.00.G15-KQ0002", name: "Giấy báo tử")],
            results: [Named(code: "KQ.G15.000002", name: "Trích lục khai tử")]),
        StandInProcedure(
            code: "2.000815.000.00.00.H99", name: "Chứng thực bản sao từ bản chính",
            field: Named(code: "G15-CT01", name: "Chứng thực"),
            components: [Named(code: "000.00.00.G15-KQ0010", name: "Bản chính giấy tờ cần chứng thực")],
            results: [Named(code: "KQ.G15.000010", name: "Bản sao được chứng thực")],
            fees: [Named(code: "LP01", name: "Phí chứng thực bản sao")]),
        StandInProcedure(
            code: "1.001776.000.00.00.H99", name: "Thực hiện trợ cấp xã hội hàng tháng",
            field: Named(code: "G09-BT01", name: "Bảo trợ xã hội"),
            components: [Named(code: "000.00.00.G09-KQ0100", name: "Tờ khai đề nghị trợ giúp xã hội")],
            results: [Named(code: "KQ.G09.000100", name: "Quyết định trợ cấp xã hội")]),
    ]

    private static let civilStatus = Named(code: "G15-HT01", name: "Hộ tịch")
}
