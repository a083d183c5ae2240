/// What money is taken for: a service (phí) or an act of the state (lệ phí); two things in law.
///
/// Luật Phí và lệ phí 97/2015/QH13 Đ.3; its annex 01 lists which is which. Copies of civil-status extracts (TT 281/2016/TT-BTC)
/// and certification (TT 226/2016/TT-BTC) are phí, registrations of civil status are lệ phí. Every version says it of its rates.
public enum FeeNature: String, Sendable, CaseIterable, Hashable, Codable {
    case phi, lePhi

    public var vietnamese: String { self == .phi ? "phí" : "lệ phí" }
}

extension FeeNature? {
    /// «lệ phí»; both where a version of before does not say which it is.
    public var vietnamese: String { self?.vietnamese ?? "phí, lệ phí" }
}
