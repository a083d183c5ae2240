/// The parts of a procedure that the law wants published and that decide nothing in the program.
///
/// NĐ 63/2010/NĐ-CP Đ.8: order, manner, number of sets, subjects, forms, requirements. Empty means nobody has entered it.
public struct PublishedParts: Hashable, Sendable, Codable {
    /// Trình tự thực hiện.
    public var sequence: String
    /// Đối tượng thực hiện.
    public var subjects: String
    /// Yêu cầu, điều kiện.
    public var requirements: String
    /// Mẫu đơn, mẫu tờ khai.
    public var forms: String
    /// Số lượng hồ sơ (bộ).
    public var setCount: Int
    /// What readers should know besides: territory, competence, limits of the agencies taking part.
    public var notes: [String]

    public init(
        sequence: String = "", subjects: String = "", requirements: String = "", forms: String = "",
        setCount: Int = 1, notes: [String] = []
    ) {
        self.sequence = sequence
        self.subjects = subjects
        self.requirements = requirements
        self.forms = forms
        self.setCount = setCount
        self.notes = notes
    }
}
