/// The statuses of the national portal, as its own pages name them.
public enum PortalStatus {
    private static let words = [
        1: "Mới đăng ký", 2: "Được tiếp nhận", 3: "Không được tiếp nhận", 4: "Đang xử lý", 5: "Yêu cầu bổ sung",
        6: "Yêu cầu thực hiện nghĩa vụ tài chính", 7: "Công dân yêu cầu rút", 8: "Dừng xử lý", 9: "Đã xử lý xong",
        10: "Đã trả kết quả",
    ]

    /// A status with its name, such as `4 (Đang xử lý)`; any other text as it is.
    public static func named(_ text: String) -> String {
        guard let word = Int(text).flatMap({ words[$0] }) else { return text }
        return "\(text) (\(word))"
    }
}

extension PortalDifference {
    /// What our book says, as people read it.
    public var oursInWords: String { inWords(ours) }
    /// What the portal says, as people read it.
    public var theirsInWords: String { inWords(theirs) }

    private func inWords(_ text: String) -> String {
        [.status, .reopened, .filing].contains(kind) ? PortalStatus.named(text) : text
    }
}
