import Domain

/// One question of a citizen's form as `parts/question` shows it: label, where its answer comes from, the place to answer.
struct QuestionBlock: Sendable {
    /// The field's name in the page; also its id.
    let questionID: String
    let question: String
    let isOptional: Bool
    let questionHint: String?
    /// «Tự điền: thẻ căn cước».
    let origin: String?
    let questionComplaint: String?
    /// What the card says otherwise.
    let difference: String?
    let line: AnswerLine?
    let paragraph: AnswerText?
    let choices: [AnswerChoice]
    let isChoice: Bool
    let table: AnswerTable?

    /// A line to type in.
    struct AnswerLine: Sendable {
        let answer: String
        let keyboard: String
        let longest: String
        /// The list of places it offers.
        let listID: String?
        let isAsked: Bool
    }

    /// Several lines.
    struct AnswerText: Sendable {
        let answer: String
        let longest: String
        let isAsked: Bool
    }

    /// One answer of the form.
    struct AnswerChoice: Sendable {
        let choiceID: String
        let answer: String
        let choiceWords: String
        let isChosen: Bool
        let isAsked: Bool
    }

    /// A table of people: rows that are filled and a few empty ones.
    struct AnswerTable: Sendable {
        let heads: [String]
        let rows: [AnswerRow]
    }

    /// One person of a table.
    struct AnswerRow: Sendable {
        let cells: [AnswerCell]
    }

    /// One cell.
    struct AnswerCell: Sendable {
        let cellID: String
        let cellLabel: String
        let answer: String
        let keyboard: String
        let cellChoices: [CellChoice]
        let isCellChoice: Bool
        /// The first cell of the question that is asked now.
        let isCellAsked: Bool
    }

    /// One answer that a cell offers.
    struct CellChoice: Sendable {
        let cellChoice: String
        let isCellChosen: Bool
    }
}

/// What a form's questions are shown with: the form itself, what is wrong, which one is asked now.
struct QuestionScene: Sendable {
    let opened: OpenedFormFacts
    var complaints: [String: String] = [:]
    var differences: [String: String] = [:]
    var asked: String?
}

/// What the pages need of an opened form.
struct OpenedFormFacts: Sendable {
    let definition: FormDefinition
    let filled: FilledForm
    let sources: FormSources
    let hasPlaces: Bool
}

extension QuestionBlock {
    static let placesID = "places"
    /// Room for people who are not in the table yet.
    static let emptyRows = 2

    init(_ field: Domain.FormField, in scene: QuestionScene) {
        let facts = scene.opened
        let isAsked = scene.asked == field.name
        questionID = AnswerFields.name(field.name)
        question = field.label
        isOptional = !field.mustBeFilled(in: facts.filled) && !field.label.contains("(nếu có)")
        questionHint = field.hint.presence ?? field.kind.usualHint
        origin = Self.origin(of: field, facts)
        questionComplaint = scene.complaints[field.name]
        difference = scene.differences[field.name]
        line = field.kind.isLine ? AnswerLine(field, facts, isAsked: isAsked) : nil
        paragraph = field.kind == .paragraph ? AnswerText(field, facts, isAsked: isAsked) : nil
        choices = Self.choices(of: field, facts, isAsked: isAsked)
        isChoice = !choices.isEmpty
        table = AnswerTable(field, facts, isAsked: isAsked)
    }

    private static func origin(of field: Domain.FormField, _ facts: OpenedFormFacts) -> String? {
        guard facts.filled.filledNames.contains(field.name), !facts.filled.isBlank(field.name) else { return nil }
        let source = facts.definition.source(of: field, in: facts.filled, from: facts.sources)
        return "Tự điền: \(source.map(facts.sources.words) ?? "dữ liệu đã có")"
    }

    private static func choices(of field: Domain.FormField, _ facts: OpenedFormFacts, isAsked: Bool) -> [AnswerChoice] {
        let chosen = facts.filled.text(field.name)
        let answers = field.kind.answers ?? []
        let focused = answers.contains(chosen) ? chosen : answers.first
        let name = AnswerFields.name(field.name)
        let own = answers.enumerated().map { index, answer in
            AnswerChoice(
                choiceID: index == 0 ? name : "\(name).\(index)", answer: answer, choiceWords: answer,
                isChosen: answer == chosen, isAsked: isAsked && answer == focused)
        }
        guard !own.isEmpty, !field.mustBeFilled(in: facts.filled) else { return own }
        let isEmptied = facts.filled.values[field.name] != nil && chosen.isEmpty
        return own + [
            AnswerChoice(
                choiceID: "\(name).none", answer: "", choiceWords: "Để trống", isChosen: isEmptied, isAsked: false)
        ]
    }
}

extension QuestionBlock.AnswerLine {
    fileprivate init(_ field: Domain.FormField, _ facts: OpenedFormFacts, isAsked: Bool) {
        answer = field.kind.typed(facts.filled.rawText(field.name))
        keyboard = field.keyboard
        longest = String(field.maximumLength)
        listID = field.kind == .place && facts.hasPlaces ? QuestionBlock.placesID : nil
        self.isAsked = isAsked
    }
}

extension QuestionBlock.AnswerText {
    fileprivate init(_ field: Domain.FormField, _ facts: OpenedFormFacts, isAsked: Bool) {
        answer = facts.filled.rawText(field.name)
        longest = String(field.maximumLength)
        self.isAsked = isAsked
    }
}

extension FilledForm {
    /// The text as it was typed, spaces included.
    fileprivate func rawText(_ field: String) -> String {
        guard case .text(let text)? = values[field] else { return "" }
        return text
    }
}

extension FieldKind {
    fileprivate var isLine: Bool {
        switch self {
        case .paragraph, .choice, .people: false
        default: true
        }
    }

    /// A filled date as people write it; what was typed otherwise stays as it was typed.
    func typed(_ text: String) -> String {
        guard case .date = self, let date = try? BirthDate(text) else { return text }
        return date.slashed
    }

    fileprivate var usualHint: String? {
        switch self {
        case .date(let yearOnly): yearOnly ? "Ví dụ 05/02/1990, hoặc chỉ năm" : "Ví dụ 05/02/1990"
        default: nil
        }
    }
}
