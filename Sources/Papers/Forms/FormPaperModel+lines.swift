import Domain

extension FormPaperModel.Line {
    /// A heading that says what follows says it once: a table behind it prints no label of its own.
    init(_ line: FormLine, of paper: FormPaper, in width: FormPaperModel.Width, after former: FormLine?) {
        switch line {
        case .addressee(let pieces):
            addressee = pieces.map { Self.piece($0, of: paper) }
            isAddressee = true
        case .heading(let text): heading = text
        case .text(let text):
            pieces = text.map { Self.piece($0, of: paper) }
            isText = true
        case .labelled(let names): label(names.compactMap(paper.definition.field), of: paper, in: width)
        case .options(let names):
            options = names.compactMap(paper.definition.field).map { FormPaperModel.Option($0, of: paper) }
        case .table(let table):
            tables = [paper.definition.field(table.field)].compactMap { $0 }.map { field in
                FormPaperModel.Table(
                    field, isHeaded: former?.isHeading(of: field.label) ?? false, as: table, of: paper)
            }
        case .columns(let heads, let names): columns = [FormPaperModel.Table(heads, names, of: paper)]
        }
    }

    /// A long label leaves no room behind it: then its value begins where it ends.
    private mutating func label(_ fields: [FormField], of paper: FormPaper, in width: FormPaperModel.Width) {
        let all = fields.map { FormPaperModel.Cell(label: $0.printedLabel, text: paper.shown($0.name)) }
        if all.count == 1, let cell = all.first, cell.label.count > width.longestLabel {
            longCells = all
        } else {
            cells = all
            isLabelled = true
        }
    }

    private static func piece(_ piece: FormPiece, of paper: FormPaper) -> BlankOr {
        switch piece {
        case .plain(let text): BlankOr(text)
        case .value(let name): BlankOr(paper.shown(name))
        case .words(let name): BlankOr(paper.words(name))
        case .office: BlankOr(paper.office.name)
        }
    }
}

extension FormPaperModel.Option {
    init(_ field: FormField, of paper: FormPaper) {
        label = field.printedLabel
        let answer = paper.shown(field.name)
        boxes = (field.kind.answers ?? []).map { FormPaperModel.Box(answer: $0, cross: $0 == answer ? "X" : "") }
    }
}

extension FormLine {
    /// Whether it says, as a heading or as the words before a colon, all the words of a label.
    fileprivate func isHeading(of label: String) -> Bool {
        switch self {
        case .heading(let text): Self.words(text).contains(Self.words(label))
        case .text(let pieces):
            if case .plain(let text)? = pieces.last, pieces.count == 1, text.hasSuffix(":") {
                Self.words(text).contains(Self.words(label))
            } else {
                false
            }
        default: false
        }
    }

    private static func words(_ text: String) -> String {
        " " + Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}
