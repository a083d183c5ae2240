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
        fields.compactMap { field in
            guard field.isAsked(in: form), field.kind.isCompared, let text = form.values[field.name], !text.isBlank
            else { return nil }
            let message = field.difference(of: form, from: sources) ?? field.lostAccents(of: form, from: sources)
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
        for filling in self.sources where filling.condition?.holds(in: form) ?? true {
            guard case .text(let known)? = sources.value(filling.source, in: form) else { continue }
            guard filling.source.isCard else { return nil }
            let (own, card) = (kind.shown(form.text(name)), kind.shown(TextLine.tidied(known)))
            if own == card { return nil }
            return Folding.fold(own) == Folding.fold(card)
                ? Self.accents(card) : "Thẻ căn cước ghi «\(card)». Vui lòng đối chiếu."
        }
        return nil
    }

    /// A name that is the card holder's but for its accents, in whatever field it stands.
    fileprivate func lostAccents(of form: FilledForm, from sources: FormSources) -> String? {
        guard kind == .name else { return nil }
        let own = kind.shown(form.text(name))
        let known = [sources.card?.name.text, sources.person?.name, sources.representative?.name].compactMap { $0 }
        return known.first { $0 != own && Folding.fold($0) == Folding.fold(own) }.map(Self.accents)
    }

    private static func accents(_ card: String) -> String {
        "Khác dấu hoặc chữ hoa với thẻ căn cước: thẻ ghi «\(card)». Vui lòng đối chiếu."
    }
}

extension FieldSource {
    fileprivate var isCard: Bool {
        switch self {
        case .card, .cardOf: true
        default: false
        }
    }
}
