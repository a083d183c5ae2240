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

    public func may(_ permission: Permission) -> Bool {
        !roles.isDisjoint(with: permission.roles)
    }
}
