extension Officer {
    /// The program itself, where it acts by no officer's hand: it has no post, and its id is empty.
    ///
    /// Timelines show it as the system's own act.
    public static func program(of officeID: String) -> Officer {
        Officer(officeID: officeID, id: "", userName: "", name: "", title: "", roles: [])
    }
}
