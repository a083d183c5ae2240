import Papers

extension QuestionBlock: TemplateRow {
    var tags: [String: TemplateValue] {
        [
            "questionID": TemplateValue(questionID), "question": TemplateValue(question),
            "isOptional": TemplateValue(isOptional), "questionHint": TemplateValue(questionHint),
            "origin": TemplateValue(origin), "questionComplaint": TemplateValue(questionComplaint),
            "difference": TemplateValue(difference), "line": TemplateValue(line),
            "paragraph": TemplateValue(paragraph), "choices": TemplateValue(choices),
            "isChoice": TemplateValue(isChoice), "table": TemplateValue(table),
        ]
    }
}

extension QuestionBlock.AnswerLine: TemplateRow {
    var tags: [String: TemplateValue] {
        [
            "answer": TemplateValue(answer), "keyboard": TemplateValue(keyboard), "longest": TemplateValue(longest),
            "listID": TemplateValue(listID), "isAsked": TemplateValue(isAsked),
        ]
    }
}

extension QuestionBlock.AnswerText: TemplateRow {
    var tags: [String: TemplateValue] {
        [
            "answer": TemplateValue(answer), "longest": TemplateValue(longest), "isAsked": TemplateValue(isAsked),
        ]
    }
}

extension QuestionBlock.AnswerChoice: TemplateRow {
    var tags: [String: TemplateValue] {
        [
            "choiceID": TemplateValue(choiceID), "answer": TemplateValue(answer),
            "choiceWords": TemplateValue(choiceWords),
            "isChosen": TemplateValue(isChosen), "isAsked": TemplateValue(isAsked),
        ]
    }
}

extension QuestionBlock.AnswerTable: TemplateRow {
    var tags: [String: TemplateValue] { ["heads": TemplateValue(heads), "rows": TemplateValue(rows)] }
}

extension QuestionBlock.AnswerRow: TemplateRow {
    var tags: [String: TemplateValue] { ["cells": TemplateValue(cells)] }
}

extension QuestionBlock.AnswerCell: TemplateRow {
    var tags: [String: TemplateValue] {
        [
            "cellID": TemplateValue(cellID), "cellLabel": TemplateValue(cellLabel),
            "answer": TemplateValue(answer), "keyboard": TemplateValue(keyboard),
            "cellChoices": TemplateValue(cellChoices), "isCellChoice": TemplateValue(isCellChoice),
            "isCellAsked": TemplateValue(isCellAsked),
        ]
    }
}

extension QuestionBlock.CellChoice: TemplateRow {
    var tags: [String: TemplateValue] {
        ["cellChoice": TemplateValue(cellChoice), "isCellChosen": TemplateValue(isCellChosen)]
    }
}
