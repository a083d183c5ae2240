/// An answer that differs from what the person's card says.
public struct CardDifference: Hashable, Sendable {
    public var field: String
    /// A finished sentence.
    public var message: String
}

extension FormDefinition {
    /// What differs from the card, by the fields: accents of a name above all, which papers are sent back for most.
    ///
    /// Shown, never refused: the card may be older than the truth.
    public func differences(of form: FilledForm, from sources: FormSources) -> [CardDifference] {
        // Whoever files for somebody else has another card, which nobody scanned.
        let filers = sources.representative == nil ? [] : filers
        return fields.compactMap { field in
            guard field.isAsked(in: form), field.kind.isCompared, !filers.contains(field.person),
                let text = form.values[field.name], !text.isBlank
            else { return nil }
            let message =
                field.difference(of: form, from: sources) ?? field.lostAccents(of: form, from: sources)
                ?? field.misfit(in: form) ?? field.formerAddress(in: form, from: sources)
            return message.map { CardDifference(field: field.name, message: $0) }
        }
    }
}

extension FieldKind {
    fileprivate var isCompared: Bool {
        switch self {
        case .people, .paragraph, .money, .count: false
        default: true
        }
    }
}

extension FormField {
    /// Where the card is the first to know, it should say the same.
    fileprivate func difference(of form: FilledForm, from sources: FormSources) -> String? {
        if kind == .place, sources.card?.printedAddress.isOfDistrictEra == true { return nil }
        for filling in self.sources where filling.condition?.holds(in: form) ?? true {
            // What was said at an earlier visit is compared with the card too.
            if case .earlier = filling.source { continue }
            guard case .text(let known)? = sources.value(filling.source, in: form) else { continue }
            guard filling.source.isCard(in: sources) else { return nil }
            let (own, card) = (kind.shown(form.text(name)), kind.shown(TextLine.tidied(known)))
            if own == card { return nil }
            let isRead = sources.isCardRead
            if Folding.fold(own) == Folding.fold(card) { return Self.accents(card, isRead: isRead) }
            return "\(isRead ? "Thẻ căn cước ghi" : "Thông tin ghi ở quầy là") «\(card)». Vui lòng đối chiếu."
        }
        return nil
    }

    /// A name that is the card holder's but for its accents, in whatever field it stands.
    fileprivate func lostAccents(of form: FilledForm, from sources: FormSources) -> String? {
        guard kind == .name else { return nil }
        let own = kind.shown(form.text(name))
        let known = [sources.card?.name.text, sources.person?.name, sources.representative?.name].compactMap { $0 }
        return known.first { $0 != own && Folding.fold($0) == Folding.fold(own) }
            .map { Self.accents($0, isRead: sources.isCardRead) }
    }

    /// The card's address with a district in it, which is no address any more.
    fileprivate func formerAddress(in form: FilledForm, from sources: FormSources) -> String? {
        guard kind == .place, let printed = sources.card?.printedAddress, printed.isOfDistrictEra,
            Folding.fold(form.text(name)) == Folding.fold(printed.text)
        else { return nil }
        return
            "Thẻ ghi địa chỉ theo đơn vị hành chính trước ngày 01/7/2025. Vui lòng hỏi và ghi nơi ở theo tên xã, tỉnh hiện nay."
    }

    /// A number that is not of somebody born on that day or of that sex, as the fields beside it say.
    fileprivate func misfit(in form: FilledForm) -> String? {
        let parts = name.split(separator: ".")
        guard let last = parts.last, ["number", "identity"].contains(last) else { return nil }
        let beside = parts.dropLast().joined(separator: ".")
        let number = form.text(name).split { !$0.isNumber }.map(String.init).first { $0.count == 12 } ?? ""
        let person = Person(
            name: "", personalNumber: number, birthDate: form.text("\(beside).birthDate"),
            sex: Sex(vietnamese: form.text("\(beside).sex")))
        return PersonWarning.all(for: person).first?.message
    }

    private static func accents(_ card: String, isRead: Bool) -> String {
        isRead
            ? "Khác dấu hoặc chữ hoa với thẻ căn cước: thẻ ghi «\(card)». Vui lòng đối chiếu."
            : "Khác dấu hoặc chữ hoa với tên ghi ở quầy: «\(card)». Vui lòng đối chiếu."
    }
}

extension FieldSource {
    fileprivate func isCard(in sources: FormSources) -> Bool {
        switch self {
        case .card, .cardOf, .owner: true
        case .filer: sources.representative == nil && sources.card != nil
        default: false
        }
    }
}
