extension Dossier {
    /// Whether the officer may open the dossier to work on it, so that colleagues see a lock with a name.
    ///
    /// Only who holds it, or to whom it is offered: a lock in other hands would keep the holder from working.
    public func checkOpening(by act: Act) throws(WorkflowRefusal) {
        try check(act, may: .handOverDossiers)
        guard status.isOpen else { throw .wrongStatus(status) }
        guard act.covers(holder) || offer.map({ act.covers($0.to) }) ?? false else { throw .notYours }
    }
}
