/// What a model is for, and what its decision leaves to the ordinary way.
extension ServiceModel {
    /// Whether it is for a procedure at all: one that its decision lists, or any, and none that it leaves out.
    public func covers(_ procedure: String) -> Bool {
        (procedures.isEmpty || procedures.contains(procedure)) && !excludedProcedures.contains(procedure)
    }

    /// Whether a procedure may be finished at the same visit, whatever its limit is.
    public func opensShortWay(for version: ProcedureVersion) -> Bool {
        kinds.contains(.noAppointment) && covers(version.code) && exclusion(of: version) == nil
    }

    /// Whether what somebody brought may be finished at the same visit.
    public func opensShortWay(for version: ProcedureVersion, _ form: IntakeForm) -> Bool {
        kinds.contains(.noAppointment) && covers(version.code) && exclusion(of: version, form) == nil
    }

    /// Why the decision itself leaves a dossier to the ordinary way; nothing for what it is for.
    ///
    /// That another agency must take part is known from the procedure and from the further registrations of the case. What is
    /// known only at the counter, such as that something must be verified, whoever receives says.
    func exclusion(of version: ProcedureVersion, _ form: IntakeForm? = nil) -> ShortWayObstacle? {
        let isOfCase = form.map { !$0.furtherLegs.isEmpty || $0.caseCode != nil } ?? false
        let isShared = version.needsOtherAgency || isOfCase
        if isShared, exclusions.contains(.otherAgencyNeeded) { return .otherAgencyNeeded }
        guard let form, !form.isImmediate, let obstacle = form.obstacle else { return nil }
        return exclusions.contains(obstacle) ? obstacle : nil
    }

    /// Whether a dossier that went the ordinary way for this reason was never among those the model is for.
    public func leavesOut(because fallback: String) -> Bool {
        exclusions.contains { $0.vietnamese == fallback }
    }
}

extension ProcedureVersion {
    /// Whether somebody else than the commune decides or takes part.
    ///
    /// A registration that may lead an interlinked case is the commune's own until further legs are chosen.
    var needsOtherAgency: Bool {
        !definition.authority.isEmpty || (definition.isInterlinked && InterlinkedProcedure.leading(code) == nil)
    }
}
