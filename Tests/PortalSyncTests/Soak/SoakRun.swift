import Casework
import Domain
import Logging
import PortalStandIn
import PortalSync
import Storage
import TestSupport

/// One story of an office and a portal that fails, made up by a seed and told the same way each time.
///
/// People receive and work on while answers are lost, sessions die, our own program is killed in the middle of a call, and the
/// portal is away for an hour. Afterwards the portal holds exactly what the office holds.
struct SoakRun: Sendable {
    let seed: Int

    /// What came of it.
    struct Report: Sendable {
        var seed: Int
        var dialect: PortalDialect
        var engine: Engine
        var dossiers = 0
        var requests = 0
        var faults = 0
        var crashes = 0
        /// Steps in doubt that were missing there and came too late to be sent again: dialects that cannot be asked only.
        var leftOut = 0
        /// Everything that should not be, in words; empty when the run was good.
        var wrong: [String] = []

        var line: String {
            let verdict = wrong.isEmpty ? "good" : wrong.joined(separator: "; ")
            return
                "seed \(seed) engine \(engine.rawValue) dialect \(dialect.rawValue) dossiers \(dossiers) requests \(requests) faults \(faults) crashes \(crashes) leftout \(leftOut): \(verdict)"
        }
    }

    func play() async throws -> Report {
        var chance = SeededChance(seed: UInt64(seed))
        // Two of three speak A, the dialect that can be asked.
        let dialect = [PortalDialect.envelope, .envelope, .envelope, .envelope, .proxy, .filing][chance.below(6)]
        let settings = settings(&chance)
        let story = SoakStory(chance: chance, tellsProgress: settings.lookupTellsProgress)
        let engine = Engine.available[seed % Engine.available.count]
        let box = ReportBox(Report(seed: seed, dialect: dialect, engine: engine))
        try await PortalAtWork.open(engine, dialect, settings: settings, timeoutSeconds: 1) { work in
            box.report = try await story.tell(at: work, into: box.report)
        }
        return box.report
    }

    private func settings(_ chance: inout SeededChance) -> StandInSettings {
        var settings = StandInSettings()
        settings.style = AnswerStyle.allCases[chance.below(AnswerStyle.allCases.count)]
        settings.codes = CodeMap.all[chance.below(CodeMap.all.count)]
        settings.progressMovesStatus = chance.below(2) == 0
        settings.lookupTellsProgress = chance.below(4) > 0
        settings.silence = .milliseconds(1500)
        settings.slowness = .milliseconds(chance.below(20))
        settings.faults = FaultPlan(seed: UInt64(seed), percent: 10 + chance.below(35))
        return settings
    }
}
