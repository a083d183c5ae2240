import Casework
import Domain
import Storage

/// What differs, or may, without the portal being asked: by what it has acknowledged and what it cannot be told.
extension PortalReconciliation {
    /// The portal knows no way on from 10, so a dossier that was opened again stays there as it was returned.
    static func reopened(
        _ scene: PortalScene, _ ours: PortalDossier, _ codes: PortalCodeMap
    ) -> [PortalDifference] {
        let present = codes.status(of: scene.status)
        guard scene.story.isReopened, present != ours.status else { return [] }
        return [
            PortalDifference(code: ours.code, kind: .reopened, ours: String(present), theirs: String(ours.status))
        ]
    }

    /// Steps that may be missing at a portal that does not show its steps, or are known to be and wait to be sent again.
    static func held(_ entry: PortalQueueEntry, _ ours: PortalDossier) -> [PortalDifference] {
        let (count, isMissing) = (entry.delivery.heldSteps.count, entry.delivery.stepsInDoubt.isEmpty)
        guard count > 0 else { return [] }
        return [
            PortalDifference(
                code: ours.code, kind: isMissing ? .progress : .doubt, ours: "\(count) bước",
                theirs: isMissing ? "Chưa gửi lại" : "Chưa rõ cổng đã nhận hay chưa")
        ]
    }

    /// Where nothing can be asked, what the portal has not acknowledged is what differs.
    static func unacknowledged(
        _ entry: PortalQueueEntry, _ ours: PortalDossier, _ scene: PortalScene, in dialect: PortalDialect
    ) -> [PortalDifference] {
        guard let kind = scene.story.unacknowledged(after: entry.delivery, in: dialect) else { return [] }
        let words = entry.words.isEmpty ? "Cổng chưa xác nhận" : entry.words
        return [PortalDifference(code: ours.code, kind: kind, ours: String(ours.status), theirs: words)]
    }

    /// What changed after the dossier was filed at a portal that keeps it as it was.
    static func untold(
        _ entry: PortalQueueEntry, _ ours: PortalDossier, _ scene: PortalScene, in dialect: PortalDialect
    ) -> [PortalDifference] {
        let kinds = entry.untold.union(scene.story.untold(after: entry.delivery, in: dialect))
        guard !kinds.isEmpty else { return [] }
        return [
            PortalDifference(
                code: ours.code, kind: .laterChange, ours: kinds.words, theirs: "Cổng giữ như lúc nộp")
        ]
    }
}
