import Casework
import Domain
import TestSupport

/// Runs an act and gives the refusal it ended in, if it did.
func workflowRefusal(_ act: () async throws -> Void) async -> WorkflowRefusal? {
    do {
        try await act()
        return nil
    } catch {
        return error as? WorkflowRefusal
    }
}

/// Runs an act and gives whatever refusal it ended in; a fault fails the test.
func anyRefusal(_ act: () async throws -> Void) async throws -> (any Refusal)? {
    do {
        try await act()
        return nil
    } catch let refusal as any Refusal {
        return refusal
    }
}

extension TestOffice {
    /// A dossier on the specialist's desk.
    func inProcessing() async throws -> String {
        let code = try await newDossier().code
        _ = try await work.acts.offerHandover(of: code, to: .processing, by: officer(.reception))
        _ = try await work.acts.acceptHandover(of: code, by: officer(.processing))
        return code
    }

    /// A dossier whose draft waits for a leader.
    func drafted() async throws -> String {
        let code = try await inProcessing()
        _ = try await work.acts.draft(
            OutcomeDraft(isPositive: true, summary: "Giấy khai sinh"), on: code, by: officer(.processing))
        return code
    }

    /// A dossier whose outcome waits for its number.
    func signed() async throws -> String {
        let code = try await drafted()
        _ = try await work.acts.sign(code, by: officer(.leader))
        return code
    }
}
