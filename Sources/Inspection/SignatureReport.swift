import Domain

/// Reads what `pdfsig` of poppler-utils says, in English and in UTC.
struct SignatureReport {
    let signatures: [DocumentSignature]

    init(_ text: String) {
        var blocks: [[Substring]] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("Signature #") { blocks.append([]) }
            if !blocks.isEmpty { blocks[blocks.count - 1].append(line) }
        }
        signatures = blocks.map(Self.signature)
    }

    private static func signature(_ lines: [Substring]) -> DocumentSignature {
        func value(_ label: String) -> String {
            let line = lines.first { $0.contains("- \(label): ") }
            return line.flatMap { $0.components(after: "- \(label): ") } ?? ""
        }
        return DocumentSignature(
            signer: value("Signer Certificate Common Name"), signedAt: moment(value("Signing Time")),
            integrity: integrity(value("Signature Validation")),
            certificate: certificate(value("Certificate Validation")),
            coversWholeFile: lines.contains { $0.contains("- Total document signed") })
    }

    private static func integrity(_ words: String) -> DocumentSignature.Integrity {
        switch words {
        case "Signature is Valid.": .intact
        case "Signature is Invalid.", "Digest Mismatch.": .changed
        default: .unreadable
        }
    }

    private static func certificate(_ words: String) -> DocumentSignature.Certificate {
        switch words {
        case "Certificate is Trusted.": .trusted
        case "Certificate issuer isn't Trusted.": .untrusted
        case "Certificate issuer is unknown.": .issuerUnknown
        case "Certificate has been Revoked.": .revoked
        case "Certificate has Expired": .expired
        default: .unchecked
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Nov 25 2026 02:05:00`.
    private static func moment(_ text: String) -> LocalInstant? {
        let parts = text.split(separator: " ")
        guard parts.count == 4, let month = months.firstIndex(of: String(parts[0])), let day = Digits.value(parts[1]),
            let year = Digits.value(parts[2]), let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        return LocalInstant(utcText: "\(date)T\(parts[3])Z")
    }
}

extension Substring {
    /// What stands behind a label, without outer spaces.
    fileprivate func components(after label: String) -> String? {
        guard let range = firstRange(of: label) else { return nil }
        return String(self[range.upperBound...].drop { $0 == " " })
    }
}
