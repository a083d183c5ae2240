import Domain
import Testing

@testable import Inspection

/// What pdfsig says, word by word as its programs have it.
@Suite struct SignatureReportTests {
    private static func report(_ validation: String, _ certificate: String) -> String {
        """
        Digital Signature Info of: ket-qua.pdf
        Signature #1:
          - Signature Field Name: KyDuyet
          - Signer Certificate Common Name: Lê Thu Hà
          - Signing Time: Nov 25 2026 02:05:00
          - Total document signed
          - Signature Validation: \(validation)
          - Certificate Validation: \(certificate)
        """
    }

    @Test(arguments: [
        ("Signature is Valid.", DocumentSignature.Integrity.intact), ("Signature is Invalid.", .changed),
        ("Digest Mismatch.", .changed), ("Signature has not yet been verified.", .unreadable),
        ("Unknown Validation Failure.", .unreadable),
    ])
    func `whether the document is what was signed`(words: String, integrity: DocumentSignature.Integrity) {
        #expect(SignatureReport(Self.report(words, "")).signatures.map(\.integrity) == [integrity])
    }

    @Test(arguments: [
        ("Certificate is Trusted.", DocumentSignature.Certificate.trusted),
        ("Certificate issuer isn't Trusted.", .untrusted), ("Certificate issuer is unknown.", .issuerUnknown),
        ("Certificate has been Revoked.", .revoked), ("Certificate has Expired", .expired),
        ("Certificate has not yet been verified.", .unchecked), ("", .unchecked),
    ])
    func `what is known of the certificate`(words: String, certificate: DocumentSignature.Certificate) {
        #expect(SignatureReport(Self.report("", words)).signatures.map(\.certificate) == [certificate])
    }

    @Test func `each signature is told in sentences`() throws {
        let text =
            Self.report("Signature is Valid.", "Certificate issuer is unknown.")
            + "\nSignature #2:\n  - Not total document signed\n  - Signature Validation: Digest Mismatch.\n"
        let signatures = SignatureReport(text).signatures
        #expect(signatures.count == 2)
        #expect(
            signatures[0].sentences == [
                "Lê Thu Hà ký lúc 9 giờ 05, Thứ Tư, 25/11/2026.", "Nội dung không thay đổi sau khi ký.",
                "Chữ ký bao trùm toàn bộ tệp.", "Máy chủ này chưa biết tổ chức cấp chứng thư số.",
            ])
        #expect(signatures[1].sentences[0] == "Người ký không ghi tên, không ghi thời điểm.")
        #expect(!signatures[1].isSound && !signatures[1].coversWholeFile)
    }

    @Test(arguments: ["", "File 'x.pdf' does not contain any signatures", "Signature"])
    func `without a signature there is nothing`(text: String) {
        #expect(SignatureReport(text).signatures.isEmpty)
    }
}
