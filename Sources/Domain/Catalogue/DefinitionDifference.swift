/// What one part of a procedure was and what it becomes, in words for people.
public struct DefinitionDifference: Hashable, Sendable {
    public var part: CataloguePart
    /// Empty when there was nothing.
    public var before: String
    /// Empty when nothing is left.
    public var after: String

    public init(part: CataloguePart, before: String, after: String) {
        self.part = part
        self.before = before
        self.after = after
    }
}

extension ProcedureDefinition {
    /// The parts in which this definition differs from an earlier one, in the order of a published procedure.
    public func differences(from earlier: ProcedureDefinition) -> [DefinitionDifference] {
        CataloguePart.allCases.compactMap { part in
            let (before, after) = (earlier.words(for: part), words(for: part))
            return before == after ? nil : DefinitionDifference(part: part, before: before, after: after)
        }
    }
}

extension ProcedureVersion {
    /// The same for whole versions, their dates included.
    public func differences(from earlier: ProcedureVersion) -> [DefinitionDifference] {
        definition.differences(from: earlier.definition)
            + [
                difference(.effectiveFrom, earlier.effectiveFrom, effectiveFrom),
                difference(.effectiveTo, earlier.effectiveTo, effectiveTo),
            ].compactMap(\.self)
    }

    private func difference(
        _ part: CataloguePart, _ before: CivilDate?, _ after: CivilDate?
    ) -> DefinitionDifference? {
        guard before != after else { return nil }
        return DefinitionDifference(part: part, before: before?.slashed ?? "", after: after?.slashed ?? "")
    }
}
