/// Why somebody who asks for a dossier is told nothing.
public enum TrackingRefusal: Refusal {
    case codeMissing
    case digitsMalformed
    /// Unknown code, wrong digits or no digits on file: one sentence, so that guessing learns nothing.
    case noMatch
    /// Too many misses, from this address or on this code.
    case locked(until: LocalInstant)
    /// The link of a receipt's QR code leads to nothing.
    case linkUnknown

    public var kind: RefusalKind {
        switch self {
        case .codeMissing, .digitsMalformed, .noMatch: .invalid
        case .locked: .tooMany
        case .linkUnknown: .notFound
        }
    }

    public var slug: String {
        switch self {
        case .codeMissing: "tracking-code-missing"
        case .digitsMalformed: "tracking-digits-malformed"
        case .noMatch: "tracking-no-match"
        case .locked: "tracking-locked"
        case .linkUnknown: "tracking-link-unknown"
        }
    }

    public var message: String {
        switch self {
        case .codeMissing: "Ông/Bà vui lòng nhập mã hồ sơ in trên giấy tiếp nhận hồ sơ."
        case .digitsMalformed:
            "Ông/Bà vui lòng nhập 4 số cuối của số điện thoại hoặc số định danh cá nhân đã khai khi nộp hồ sơ."
        case .noMatch:
            "Mã hồ sơ và 4 số cuối không khớp với hồ sơ nào. Ông/Bà vui lòng xem lại trên giấy tiếp nhận hồ sơ và nhập lại."
        case .locked(let until):
            "Đã nhập không đúng nhiều lần. Ông/Bà vui lòng thử lại sau \(until.vietnamese), hoặc quét mã QR trên giấy tiếp nhận hồ sơ."
        case .linkUnknown:
            "Đường dẫn này không còn dùng được. Ông/Bà vui lòng quét lại mã QR trên giấy tiếp nhận hồ sơ, hoặc tra cứu bằng mã hồ sơ."
        }
    }
}
