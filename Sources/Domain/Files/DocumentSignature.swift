/// A digital signature in a PDF file, as it was when somebody looked.
public struct DocumentSignature: Hashable, Sendable {
    /// Whether the document is still what was signed.
    public enum Integrity: String, Sendable, CaseIterable {
        case intact, changed, unreadable
    }

    /// What is known of the certificate behind it.
    public enum Certificate: String, Sendable, CaseIterable {
        case trusted, issuerUnknown, untrusted, expired, revoked, unchecked
    }

    /// Who signed, as the certificate names them; empty when it names nobody.
    public var signer: String
    public var signedAt: LocalInstant?
    public var integrity: Integrity
    public var certificate: Certificate
    /// Whether it covers the whole file; otherwise something was added after it.
    public var coversWholeFile: Bool

    public init(
        signer: String, signedAt: LocalInstant?, integrity: Integrity, certificate: Certificate, coversWholeFile: Bool
    ) {
        self.signer = signer
        self.signedAt = signedAt
        self.integrity = integrity
        self.certificate = certificate
        self.coversWholeFile = coversWholeFile
    }

    /// Whether nothing speaks against it; that the issuer is known here is not asked for.
    ///
    /// Which issuers a machine knows is a matter of its settings, so «unknown» is no fault of the document.
    public var isSound: Bool {
        integrity == .intact && (certificate == .trusted || certificate == .issuerUnknown || certificate == .unchecked)
    }
}

// MARK: - Words

extension DocumentSignature {
    /// Who, when, what is covered, what it is worth, each in a sentence.
    public var sentences: [String] {
        [signerSentence, integrity.sentence, coverSentence, certificate.sentence]
    }

    private var signerSentence: String {
        let who = signer.isEmpty ? "Người ký không ghi tên" : "\(signer) ký"
        return "\(who)\(signedAt.map { " lúc \($0.vietnamese)" } ?? ", không ghi thời điểm")."
    }

    private var coverSentence: String {
        coversWholeFile
            ? "Chữ ký bao trùm toàn bộ tệp." : "Chữ ký không bao trùm toàn bộ tệp: có phần được thêm sau khi ký."
    }
}

extension DocumentSignature.Integrity {
    fileprivate var sentence: String {
        switch self {
        case .intact: "Nội dung không thay đổi sau khi ký."
        case .changed: "Nội dung đã bị thay đổi sau khi ký."
        case .unreadable: "Chữ ký không đọc được."
        }
    }
}

extension DocumentSignature.Certificate {
    fileprivate var sentence: String {
        switch self {
        case .trusted: "Chứng thư số do tổ chức được máy chủ này tin cậy cấp."
        case .issuerUnknown: "Máy chủ này chưa biết tổ chức cấp chứng thư số."
        case .untrusted: "Chứng thư số do tổ chức không được tin cậy cấp."
        case .expired: "Chứng thư số đã hết hạn."
        case .revoked: "Chứng thư số đã bị thu hồi."
        case .unchecked: "Chưa kiểm tra được chứng thư số."
        }
    }
}
