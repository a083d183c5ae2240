/// A person with an account at one office.
public struct Officer: Sendable, Equatable {
    public var officeID: String
    public var id: String
    public var userName: String
    public var name: String
    /// Chức danh, as printed under a signature: «Công chức Tư pháp - Hộ tịch».
    public var title: String
    public var roles: Set<Role>

    public init(officeID: String, id: String, userName: String, name: String, title: String, roles: Set<Role>) {
        self.officeID = officeID
        self.id = id
        self.userName = userName
        self.name = name
        self.title = title
        self.roles = roles
    }

    /// The post under which a signature stands: the title, else what the office calls the highest post that is held.
    public var signingPost: String {
        guard title.isEmpty else { return title }
        let highest = [Role.head, .leader, .processing, .reception].first { roles.contains($0) }
        return (highest ?? .processing).vietnamese
    }

    public func may(_ permission: Permission) -> Bool {
        !roles.isDisjoint(with: permission.roles)
    }
}
