/// A person's data that do not fit each other, for the officer to compare with the papers.
///
/// Never a refusal: a number issued anew or a changed sex are lawful reasons for a difference.
public enum PersonWarning: Hashable, Sendable {
    /// Sex by the number, then as entered.
    case sexDiffers(byNumber: Sex, entered: Sex)
    /// Year of birth by the number, then as entered.
    case birthYearDiffers(byNumber: Int, entered: Int)

    /// A finished sentence that says what to compare.
    public var message: String {
        switch self {
        case .sexDiffers(let byNumber, let entered):
            "Số định danh là của người giới tính \(byNumber.vietnamese) nhưng phần giới tính ghi \(entered.vietnamese). Vui lòng đối chiếu với giấy tờ."
        case .birthYearDiffers(let byNumber, let entered):
            "Số định danh là của người sinh năm \(byNumber) nhưng ngày sinh ghi năm \(entered). Vui lòng đối chiếu với giấy tờ."
        }
    }

    /// What does not fit; nothing where the number says nothing, as those of organisations and old cards.
    public static func all(for person: Person) -> [PersonWarning] {
        guard let number = try? PersonalNumber(person.personalNumber) else { return [] }
        var warnings: [PersonWarning] = []
        if let sex = person.sex, sex != number.sex {
            warnings.append(.sexDiffers(byNumber: number.sex, entered: sex))
        }
        if let birth = try? BirthDate(person.birthDate), birth.year != number.birthYear {
            warnings.append(.birthYearDiffers(byNumber: number.birthYear, entered: birth.year))
        }
        return warnings
    }
}
