/// One thing an officer may be allowed to do; each page and verb names the one it needs.
///
/// `roles` is the permission matrix of the office, the single place that says who may do what.
/// Source: separation of duties in NĐ 118/2025/NĐ-CP and TT 03/2025/TT-VPCP, as the office's matrix reads them:
/// reception may not approve, the administrator sees no citizen's data.
public enum Permission: String, Sendable, CaseIterable, Hashable {
    /// Sign out, change the own password, see the own start page.
    case useDesk
    /// Receive, ask for completion before reception, refuse before reception.
    case receiveDossiers
    /// See dossiers and work lists, masked.
    case viewDossiers
    /// See the unmasked personal data of a dossier; each time is an event.
    case revealPersonalData
    /// Offer and accept hand-overs, take a dossier to work on.
    case handOverDossiers
    /// Draft the outcome.
    case draftOutcomes
    /// Sign an outcome or send it back; release other people's locks.
    case signOutcomes
    /// Number and stamp a signed outcome.
    case numberOutcomes
    /// Return the result to the citizen.
    case returnResults
    /// Propose, while processing, a request for completion, more time to verify, or to stop the clock.
    case proposeSupplements
    /// Approve such a proposal, or send it back.
    case approveProposals
    /// Close what nobody completed in the time given for it.
    case closeDossiers
    /// Open a returned dossier again for a mistake in its result.
    case reopenDossiers
    /// Stop and resume the clock by decision.
    case suspendDossiers
    /// Execute the applicant's withdrawal.
    case withdrawDossiers
    /// Write a form for a citizen, from what their card and their earlier forms say.
    case writeForms
    /// Correct data after reception, with a reason.
    case correctDossiers
    /// Erase what persons are reached by, when they ask for it and the dossier is over.
    case eraseContacts
    /// Attach scans of a dossier's papers, put them in order, take wrong ones off.
    case attachFiles
    /// Attach the signed result as a file.
    case attachResults
    /// Get the content of a dossier's files, where personal data stand unmasked; each time is logged.
    case openFiles
    /// Say that there is something to apologise for.
    case openApologies
    /// Write letters of apology, explain a second delay.
    case draftApologies
    /// Review letters of apology.
    case reviewApologies
    /// Give a letter of apology back to be written otherwise.
    case sendBackApologies
    /// Take back a paper that was issued.
    case withdrawPapers
    /// Sign apologies.
    case signApologies
    /// Send signed apologies to the applicant.
    case forwardApologies
    /// Write and propose procedure versions and service models, keep the calendar.
    case keepCatalogue
    /// Approve procedure versions and service models.
    case approveCatalogue
    /// Read counts, books and lists of the whole office.
    case readReports
    /// Read the dossier register and the certification registers, personal data masked.
    case readRegisters
    /// Read counts of the own work; of the whole office with `readReports` only.
    case readOwnCounts
    /// Read who looked at whose data, and what was done to accounts.
    case readLog
    /// Freeze and sign the counts of a period.
    case freezeCounts
    /// See what waits for the national portal and why.
    case watchPortal
    /// Send a dossier to the portal again, let go what it refused, compare its records with ours.
    case mendPortal
    /// Stop sending to the portal for a while, and go on.
    case pausePortal
    /// Keep accounts, tokens and settings.
    case keepAccounts
    /// Say which letters follow the numbers of papers, and how a fee receipt's sheets are called.
    case keepWording

    /// The posts that hold this permission.
    public var roles: Set<Role> {
        switch self {
        case .useDesk: Set(Role.allCases)
        case .receiveDossiers, .returnResults, .withdrawDossiers, .forwardApologies: [.reception]
        case .closeDossiers: [.reception, .leader]
        case .viewDossiers: [.reception, .processing, .leader, .head, .clerk, .control]
        case .revealPersonalData: [.reception, .processing, .leader, .head]
        case .handOverDossiers: [.reception, .processing, .leader, .clerk]
        case .draftOutcomes, .proposeSupplements, .draftApologies: [.processing]
        case .signOutcomes, .suspendDossiers, .withdrawPapers, .approveCatalogue, .approveProposals, .reopenDossiers,
            .reviewApologies, .eraseContacts:
            [.leader]
        case .openApologies: [.processing, .leader, .head]
        case .sendBackApologies: [.leader, .head]
        case .numberOutcomes: [.clerk]
        case .attachFiles: [.reception, .processing]
        case .attachResults: [.leader, .clerk]
        case .openFiles: [.reception, .processing, .leader, .head, .clerk]
        case .correctDossiers, .writeForms: [.reception, .processing]
        case .signApologies: [.head]
        case .keepCatalogue: [.control]
        case .readReports: [.leader, .head, .control]
        case .readRegisters: [.reception, .leader, .head, .clerk, .control]
        case .readOwnCounts: [.reception, .processing, .leader, .head, .control]
        case .freezeCounts, .readLog: [.leader, .head]
        case .watchPortal: [.reception, .leader, .head, .control]
        case .mendPortal: [.reception, .leader, .control]
        case .pausePortal: [.leader, .control]
        case .keepAccounts: [.administrator]
        case .keepWording: [.clerk, .administrator]
        }
    }
}
