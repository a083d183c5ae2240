import Domain
import Storage

extension PersonBlock {
    /// A person of a dossier: the name, and the rest masked unless it has just been revealed.
    init(_ entry: DossierPerson, isRevealed: Bool) {
        let person = entry.person
        let number = isRevealed ? person.personalNumber : Masking.masked(number: person.personalNumber)
        var lines: [(String, String)] = [("Số định danh", number), ("Đối tượng", person.kind?.vietnamese ?? "")]
        if isRevealed {
            lines += [
                ("Ngày sinh", Self.birthDate(person.birthDate)), ("Giới tính", person.sex?.vietnamese ?? ""),
                ("Địa chỉ", person.address), ("Điện thoại", person.phone), ("Thư điện tử", person.email),
                ("Giấy tờ ủy quyền", entry.authorisation),
            ]
        } else {
            lines += [("Điện thoại", Self.lastDigits(of: person.phone))]
        }
        self.init(
            post: entry.part.vietnamese, personName: person.name,
            lines: lines.filter { !$0.1.isEmpty }.map { FactLine(term: $0.0, fact: $0.1) })
    }

    private static func birthDate(_ text: String) -> String {
        guard let date = CivilDate(text) else { return text.split(separator: "-").reversed().joined(separator: "/") }
        return date.slashed
    }

    private static func lastDigits(of phone: String) -> String {
        phone.isEmpty ? "" : String(repeating: "*", count: max(0, phone.count - 3)) + phone.suffix(3)
    }
}

extension PersonPart {
    var vietnamese: String {
        switch self {
        case .owner: "Chủ hồ sơ"
        case .representative: "Người nộp thay"
        case .collector: "Người nhận kết quả"
        }
    }
}
