import Domain

/// How the story's people came: most are asked at the counter why not online, some file on the portal, a few with help.
///
/// By the dossier's place in the story alone, so that nothing else of the story depends on it.
enum StoryFilingWays {
    /// What one in three is not asked; who is asked answers by a fixed round.
    static func reason(of dossier: Int, in year: Int) -> OfflineReason? {
        guard !dossier.isMultiple(of: 3) else { return nil }
        let answers = year < 2022 ? early : today
        return answers[dossier % answers.count]
    }

    /// Electronic identity of level 2 came with NĐ 59/2022/NĐ-CP; nobody missed it before.
    private static let early: [OfflineReason] = [
        .uneasy, .noSmartphone, .uneasy, .notOffered, .noBankAccount, .uneasy, .other,
    ]
    private static let today: [OfflineReason] = [
        .uneasy, .noLevelTwoAccount, .noSmartphone, .uneasy, .simNotOwn, .systemError, .noBankAccount, .formMissing,
        .noSmartphone, .other,
    ]

    /// The form with the way its owner came, where the scene does not say otherwise.
    static func telling(_ form: IntakeForm, dossier: Int, in year: Int) -> IntakeForm {
        var form = form
        switch form.channel {
        case .counter: form.offlineReason = reason(of: dossier, in: year)
        case .online: form.isAssistedOnline = dossier.isMultiple(of: 2)
        case .post: break
        }
        return form
    }
}
