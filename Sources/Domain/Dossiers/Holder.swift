/// Who has the dossier on the desk: a post, and the officer once somebody of that post has taken it.
public struct Holder: Hashable, Sendable {
    public var role: Role
    /// Empty while it lies in the post's common tray.
    public var officerID: String

    public init(role: Role, officerID: String) {
        self.role = role
        self.officerID = officerID
    }
}
