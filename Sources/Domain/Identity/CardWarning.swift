/// Something on a scanned card that the officer compares with the card in hand before going on.
public enum CardWarning: Equatable, Sendable {
    /// Sex by the number, then by the card.
    case sexDiffers(byNumber: Sex, onCard: Sex)
    /// The field for the sex could not be read; the number's was taken.
    case sexUnreadable(taken: Sex)
    /// Year of birth by the number, then by the card; the century counts too.
    case birthYearDiffers(byNumber: Int, onCard: Int)
    /// The accents were lost or garbled on the way; corrections are offered where they can be computed.
    case accentsDamaged(correctedName: String?, correctedAddress: String?)
    /// The bars between the fields were lost and the fields found by their shape.
    case fieldsGuessed

    /// A finished sentence that says what to compare.
    public var message: String {
        switch self {
        case .sexDiffers(let byNumber, let onCard):
            "Số định danh là của người giới tính \(byNumber.vietnamese) nhưng thẻ ghi \(onCard.vietnamese). Vui lòng đối chiếu với thẻ."
        case .sexUnreadable(let taken):
            "Không đọc được giới tính trên thẻ, tạm lấy theo số định danh là \(taken.vietnamese). Vui lòng đối chiếu với thẻ."
        case .birthYearDiffers(let byNumber, let onCard):
            "Số định danh là của người sinh năm \(byNumber) nhưng thẻ ghi năm sinh \(onCard). Vui lòng đối chiếu với thẻ."
        case .accentsDamaged(nil, nil):
            "Họ tên hoặc địa chỉ có thể đã mất dấu khi quét. Vui lòng đối chiếu với thẻ và gõ lại cho đúng."
        case .accentsDamaged(let name, let address):
            "Chữ có dấu bị hỏng khi quét, \(Self.guess(name, address)). Vui lòng đối chiếu với thẻ và sửa lại."
        case .fieldsGuessed:
            "Máy quét làm mất dấu ngăn cách giữa các thông tin của thẻ. Vui lòng đối chiếu từng mục với thẻ."
        }
    }

    private static func guess(_ name: String?, _ address: String?) -> String {
        let parts = [("họ tên", name), ("địa chỉ", address)]
        return parts.compactMap { part, text in text.map { "\(part) có thể là «\($0)»" } }.joined(separator: ", ")
    }

    static func all(for card: IdentityCard, from fields: CardFields) -> [CardWarning] {
        var warnings: [CardWarning] = []
        if fields.areGuessed { warnings.append(.fieldsGuessed) }
        if let sex = fields.readableSex {
            if sex != card.number.sex { warnings.append(.sexDiffers(byNumber: card.number.sex, onCard: sex)) }
        } else {
            warnings.append(.sexUnreadable(taken: card.sex))
        }
        if card.birthDate.year != card.number.birthYear {
            warnings.append(.birthYearDiffers(byNumber: card.number.birthYear, onCard: card.birthDate.year))
        }
        if ScannedAccents.areDamaged(name: fields.name, address: fields.address) {
            warnings.append(
                .accentsDamaged(
                    correctedName: ScannedAccents.repaired(fields.name),
                    correctedAddress: ScannedAccents.repaired(fields.address)))
        }
        return warnings
    }
}
