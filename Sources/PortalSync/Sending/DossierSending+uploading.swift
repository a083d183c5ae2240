import Casework
import Domain
import Storage

extension DossierSending {
    /// Hands over the files that a call is about to name and that the portal has not got yet (dialect C).
    ///
    /// Each is on disk as taken before the next one goes, so that nothing is handed over twice but what a lost answer told of.
    mutating func upload(for call: PortalCall) async throws -> End? {
        guard lane.connection.dialect.takesFiles else { return nil }
        let wanted = filesNamed(by: call)
        guard !wanted.isEmpty else { return nil }
        if !areUploadsKnown {
            uploads = try await lane.uploads(of: entry.code)
            areUploadsKnown = true
        }
        for file in wanted where uploads[file.id] == nil {
            if let end = try await handOver(file, for: call) { return end }
        }
        return nil
    }

    /// Scans go with the dossier, its result with the state that may carry one.
    private func filesNamed(by call: PortalCall) -> [AttachedFile] {
        guard case .insert(let through) = call else {
            guard case .update(let through) = call, let told = dossier(through: through), told.carriesResults else {
                return []
            }
            let named = Set(told.results.map(\.id))
            return scene.facts.files.filter { named.contains($0.id) }
        }
        let named = Set(dossier(through: through)?.documents.map(\.id) ?? [])
        return scene.facts.files.filter { named.contains($0.id) }
    }

    private mutating func handOver(_ file: AttachedFile, for call: PortalCall) async throws -> End? {
        await lane.turns.next()
        // A large file takes longer than the lease that the call has.
        guard try await lane.hold(entry, seconds: FileParcel.seconds(for: file)) else { return .letGo }
        guard let parcel = lane.parcel(of: file) else {
            return try await park(call, words: "Không đọc được một tệp của hồ sơ; xin báo quản trị kiểm tra kho tệp.")
        }
        switch await lane.gate.upload(parcel) {
        case .taken(let upload):
            uploads[file.id] = upload
            return try await lane.keep(entry, upload) ? nil : .letGo
        case .refused(let words): return try await park(call, words: words)
        case .unclear(var result):
            result.wasSent = false
            return try await stop(result, call: "upload")
        }
    }
}
