/// One step of a procedure's internal workflow (quy trình nội bộ): which post does it, within how many hours.
public struct WorkflowStep: Hashable, Sendable, Codable {
    public var name: String
    /// The post that does it.
    public var role: Role
    /// Working hours the step may take; nothing when the workflow sets none.
    public var hours: Int?

    public init(name: String, role: Role, hours: Int? = nil) {
        self.name = name
        self.role = role
        self.hours = hours
    }

    /// The usual chain of a commune: reception, specialist, leader, clerk, counter.
    public static let defaultChain = [
        WorkflowStep(name: "Tiếp nhận hồ sơ", role: .reception),
        WorkflowStep(name: "Thẩm định, dự thảo kết quả", role: .processing),
        WorkflowStep(name: "Ký duyệt kết quả", role: .leader),
        WorkflowStep(name: "Vào số, đóng dấu", role: .clerk),
        WorkflowStep(name: "Trả kết quả", role: .reception),
    ]
}

extension [WorkflowStep] {
    /// The first step of a post after a given step; the step itself when the post does not come again.
    public func next(of role: Role, after index: Int) -> Int {
        indices.first { $0 > index && self[$0].role == role } ?? index
    }

    /// The last step of a post at or before a given step, to which work goes back.
    public func last(of role: Role, before index: Int) -> Int {
        indices.last { $0 < index && self[$0].role == role } ?? 0
    }
}
