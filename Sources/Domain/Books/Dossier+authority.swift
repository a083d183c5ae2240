extension Dossier {
    /// Cơ quan chủ trì giải quyết, as the register says it: what the old book named, else what the procedure says, else the
    /// office itself.
    public func settlingAgency(_ definition: ProcedureDefinition, office: String) -> String {
        [authority, definition.authority].first { !$0.isEmpty } ?? office
    }
}
