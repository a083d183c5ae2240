/// Who stands in a line of an old book.
extension PaperBookCheck {
    mutating func person() -> Person? {
        let (address, phone) = contact()
        let isReadable = (try? PhoneNumber(phone)) != nil
        // Old numbers that are none any more stay with the address, so that nothing of the book is lost.
        let kept = phone.isEmpty || isReadable ? address : [address, "điện thoại \(phone)"].joinedFilled
        let entry = PersonEntry(
            name: words(.owner), personalNumber: personalNumber(), address: kept, phone: isReadable ? phone : "")
        let (person, errors) = entry.checked(born: reader.now.date)
        for error in errors {
            switch error.field {
            case .name where cell(.owner).isRefused: break
            case .name: refuse(.owner, error.message)
            case .personalNumber: refuse(.personalNumber, error.message)
            default: refuse(reader.layout.columns[.contact] == nil ? .address : .contact, error.message)
            }
        }
        return errors.isEmpty ? person : nil
    }

    func collectorName() -> String {
        let text = words(.signature)
        guard let name = try? PersonName(text).text, name.split(separator: " ").count > 1,
            !["da ky", "da nhan", "da ky nhan"].contains(Folding.fold(name))
        else { return "" }
        return name
    }

    func returnChannel() -> ReturnChannel {
        let plain = Folding.fold(words(.manner))
        if plain.contains("buu") { return .post }
        return plain.contains("truc tuyen") || plain.contains("dien tu") ? .electronic : .counter
    }

    /// A number has lost the zeros it began with, in a number cell as in the text that it became.
    ///
    /// Ten digits may be an enterprise's tax code as well; those that are sound as one stay as they are.
    private func personalNumber() -> String {
        let text = words(.personalNumber)
        guard isNumeric(cell(.personalNumber)), let number = Digits.value(text) else { return text }
        switch text.utf8.count {
        case 10 where ApplicantNumber.isSoundTaxCode(text): return text
        case 10...11: return Digits.padded(number, to: 12)
        case 7...8: return Digits.padded(number, to: 9)
        default: return text
        }
    }

    private func isNumeric(_ cell: SheetCell) -> Bool {
        switch cell {
        case .number: true
        case .text(let text): !text.trimmed.isEmpty && text.trimmed.utf8.allSatisfy { (48...57).contains($0) }
        default: false
        }
    }

    private func contact() -> (address: String, phone: String) {
        let phone = words(.phone)
        if !phone.isEmpty || reader.layout.columns[.contact] == nil {
            return ([words(.address), words(.contact)].joinedFilled, withZero(phone))
        }
        let text = words(.contact)
        guard let found = text.firstMatch(of: #/(?:\+?84|0)[0-9][0-9 .\-]{7,12}[0-9]/#) else { return (text, "") }
        let rest = text.replacing(found.output, with: " ")
        return (Self.tidied(address: rest), String(found.output))
    }

    private func withZero(_ phone: String) -> String {
        guard isNumeric(cell(.phone)), (9...10).contains(phone.utf8.count), !phone.hasPrefix("0") else { return phone }
        return "0" + phone
    }

    private static func tidied(address: String) -> String {
        let bare = address.replacing(#/(?i)\b(số điện thoại|điện thoại|đt|sđt|tel)\b\s*[:.]?/#, with: " ")
        let ends = bare.split { $0.isWhitespace }.joined(separator: " ")
        return ends.trimming { $0 == "," || $0 == ";" || $0 == "-" || $0 == ":" || $0 == "." || $0.isWhitespace }
    }
}

extension [String] {
    /// The texts that are there, parted by commas.
    fileprivate var joinedFilled: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension String {
    /// Without such signs at both ends.
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
        let start = drop(while: isDropped)
        guard let last = start.lastIndex(where: { !isDropped($0) }) else { return "" }
        return String(start[...last])
    }
}
