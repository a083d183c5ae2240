import Domain

/// Handing files over, for portals that want them before the dossier that names them (dialect C).
extension PortalGate {
    /// What handing one file over came to.
    enum UploadResult: Sendable {
        case taken(PortalUpload)
        /// The portal will not take it; a person must look.
        case refused(words: String)
        case unclear(Result)
    }

    /// A file larger than the gateway lets through.
    private static let tooLarge = 413

    /// Hands a file over; doing it twice does no harm, since nothing names the first one.
    func upload(_ parcel: FileParcel) async -> UploadResult {
        let url = connection.address + connection.paths.upload
        let seconds = connection.timeoutSeconds + FileParcel.seconds(for: parcel.file)
        let result = await withSession(on: .ask) { token in
            await http.send(
                parcel, to: url, headers: bearerHeaders(token, contentType: parcel.contentType), seconds: seconds)
        }
        if result.httpStatus == Self.tooLarge {
            return .refused(words: "Cổng không nhận tệp lớn \(FileSize.words(parcel.file.size)); xin quét lại nhỏ hơn.")
        }
        switch result.verdict {
        case .done:
            guard let upload = PortalUpload(result.body, of: parcel.file) else {
                return .unclear(
                    Result(verdict: .unclear(.unreadable), words: PortalDoubt.unreadable.vietnamese, wasSent: false))
            }
            return .taken(upload)
        case .exists, .unknownThere, .refused: return .refused(words: result.words)
        case .sessionRefused, .unclear: return .unclear(result)
        }
    }
}

extension PortalUpload {
    /// Reads the answer: `data:[{IdTepTin, HashTepTin}]`, also where a proxy has wrapped it once more.
    init?(_ answer: PortalJSON?, of file: AttachedFile) {
        guard let answer, let row = Self.row(in: answer, depth: 0) else { return nil }
        self.init(fileID: file.id, portalID: row.plain("IdTepTin"), portalHash: row.plain("HashTepTin"))
    }

    private static func row(in value: PortalJSON, depth: Int) -> PortalJSON? {
        guard depth < 6 else { return nil }
        if !value.plain("IdTepTin").isEmpty { return value }
        let inner: [PortalJSON] =
            switch value {
            case .list(let items): items
            case .object(let members): members.map(\.value)
            default: []
            }
        return inner.lazy.compactMap { row(in: $0, depth: depth + 1) }.first
    }
}
