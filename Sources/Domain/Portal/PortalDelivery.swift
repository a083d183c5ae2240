/// How far the portal has acknowledged a dossier.
public struct PortalDelivery: Hashable, Sendable {
    /// The portal has a record of it.
    public var isThere: Bool
    /// The last event the record there shows; 0 when it is not known.
    public var recordThrough: Int
    /// The last event up to which the steps were sent.
    public var progressThrough: Int
    /// Steps up to there that may be missing at the portal: sent again only once that is known, or at a person's word.
    public var heldSteps: Set<Int>
    /// The record is to be sent once more as it is now, and what is held before it.
    public var isAgain: Bool
    /// The last event whose papers and persons the record there was filed with, where it cannot be told anew (dialect C).
    public var filedThrough: Int

    public init(
        isThere: Bool = false, recordThrough: Int = 0, progressThrough: Int = 0, heldSteps: Set<Int> = [],
        isAgain: Bool = false, filedThrough: Int = 0
    ) {
        self.isThere = isThere
        self.recordThrough = recordThrough
        self.progressThrough = progressThrough
        self.heldSteps = heldSteps
        self.isAgain = isAgain
        self.filedThrough = filedThrough
    }

    /// Steps of which nobody knows whether the portal has them; those that are known to be missing wait to be sent again.
    public var stepsInDoubt: Set<Int> { isAgain ? [] : heldSteps }
}

extension PortalDelivery {
    /// Takes in which held steps somebody saw at the portal: those not seen are sent again, unless the end of the dossier's life has
    /// arrived, for after the states 3 and 10 portals take no step.
    public mutating func settle(seen: Set<Int>, in life: [DossierEvent]) {
        heldSteps.subtract(seen)
        let end = life.first { $0.kind == .returned || $0.kind == .closedIncomplete }?.sequence
        if let end, progressThrough >= end, !heldSteps.contains(end) { heldSteps = heldSteps.filter { $0 > end } }
        isAgain = isAgain || !heldSteps.isEmpty
    }
}

/// One call to the portal about one dossier, by the events it tells of.
public enum PortalCall: Hashable, Sendable {
    case insert(through: Int)
    case update(through: Int)
    case progress([Int])

    /// What the portal is asked to do, as answers are judged by it.
    public var operation: PortalOperation {
        switch self {
        case .insert: .insert
        case .update: .update
        case .progress: .progress
        }
    }
}

// MARK: - What comes next

extension PortalStory {
    /// Steps go out in chunks of ten, as all known clients send them.
    public static let longestChunk = 10

    /// The next call the portal must get, or nothing when it knows everything.
    ///
    /// The record of a chapter goes before its steps, and both before the next chapter.
    public func next(after delivery: PortalDelivery, in dialect: PortalDialect) -> PortalCall? {
        guard let first = chapters.first, let last = chapters.last else { return nil }
        guard delivery.isThere else { return .insert(through: first.through) }
        if delivery.isAgain, !delivery.heldSteps.isEmpty {
            return .progress(Array(delivery.heldSteps.sorted().prefix(Self.longestChunk)))
        }
        let told = recordThrough(delivery, in: dialect)
        let waiting = steps.filter { $0.sequence > delivery.progressThrough && $0.sequence <= told }
        if !waiting.isEmpty { return .progress(waiting.prefix(Self.longestChunk).map(\.sequence)) }
        if let chapter = chapters.first(where: { $0.through > told }) {
            return .update(through: chapter.through)
        }
        return delivery.isAgain ? .update(through: last.through) : nil
    }

    /// The dossier as a call tells of it.
    public func dossier(through sequence: Int) -> Dossier? {
        chapters.first { $0.through >= sequence }?.dossier ?? chapters.last?.dossier
    }

    /// The steps of a call.
    public func steps(_ sequences: [Int]) -> [PortalStep] { steps.filter { sequences.contains($0.sequence) } }

    /// Where the delivery stands once the portal has done what it was asked.
    public func delivered(_ call: PortalCall, _ before: PortalDelivery) -> PortalDelivery {
        var after = before
        switch call {
        case .insert(let through), .update(let through):
            after.isThere = true
            after.recordThrough = max(before.recordThrough, through)
            if through >= chapters.last?.through ?? 0 { after.isAgain = false }
        case .progress(let sequences):
            after.progressThrough = max(before.progressThrough, sequences.max() ?? 0)
            after.heldSteps.subtract(sequences)
        }
        return after
    }

    /// Where the delivery stands once a person wants the record told again.
    ///
    /// Steps in doubt do not go with it: they wait for whoever looks at the portal.
    public func again(_ before: PortalDelivery) -> PortalDelivery {
        var after = before
        if before.stepsInDoubt.isEmpty {
            after.isAgain = true
        } else {
            // As if the last chapter that was told had not arrived: its record alone goes out.
            after.recordThrough = (chapters.last { $0.from <= before.recordThrough }?.from ?? 1) - 1
        }
        return after
    }

    /// What a portal that cannot be asked has not acknowledged: the dossier, its present state, or steps alone.
    public func unacknowledged(
        after delivery: PortalDelivery, in dialect: PortalDialect
    ) -> PortalDifference.Kind? {
        guard let call = next(after: delivery, in: dialect) else { return nil }
        guard delivery.isThere else { return .missingThere }
        let isRecordTold = recordThrough(delivery, in: dialect) >= chapters.last?.through ?? 0
        return call.operation == .progress && isRecordTold ? .progress : .status
    }

    /// Where the delivery stands by what the portal itself shows of the dossier.
    ///
    /// The chapter of the status there is sent once more, which changes nothing if it had arrived: an update replaces the
    /// whole record. Steps are compared one by one where the portal shows them.
    public func aligned(to record: PortalRecord?, _ before: PortalDelivery) -> PortalDelivery {
        guard let record else { return PortalDelivery() }
        var after = before
        after.isThere = true
        let alike = chapters.filter { $0.status == record.status }
        let chapter = before.recordThrough > 0 ? alike.first { $0.through >= before.recordThrough } : nil
        after.recordThrough = ((chapter ?? alike.last)?.from ?? 1) - 1
        guard let shown = record.steps else { return after }
        after.progressThrough = steps.last { shown.contains($0.key) }?.sequence ?? 0
        after.heldSteps = Set(
            steps.filter { $0.sequence <= after.progressThrough && !shown.contains($0.key) }.map(\.sequence))
        // What is known to be missing is sent without anybody's word.
        after.isAgain = before.isAgain || !after.heldSteps.isEmpty
        return after
    }
}
