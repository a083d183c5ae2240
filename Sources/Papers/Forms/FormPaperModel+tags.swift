extension BlankOr: TemplateRow {
    var tags: [String: TemplateValue] { ["text": TemplateValue(text), "isBlank": TemplateValue(isBlank)] }
}

extension FormPaperModel.Line: TemplateRow {
    var tags: [String: TemplateValue] {
        [
            "addressee": TemplateValue(addressee), "isAddressee": TemplateValue(isAddressee),
            "heading": TemplateValue(heading), "pieces": TemplateValue(pieces), "isText": TemplateValue(isText),
            "cells": TemplateValue(cells), "isLabelled": TemplateValue(isLabelled),
            "longCells": TemplateValue(longCells), "options": TemplateValue(options), "tables": TemplateValue(tables),
            "columns": TemplateValue(columns),
        ]
    }
}

extension FormPaperModel.Cell: TemplateRow {
    var tags: [String: TemplateValue] {
        ["label": TemplateValue(label), "value": TemplateValue(value), "isWhole": TemplateValue(isWhole)]
    }
}

extension FormPaperModel.Option: TemplateRow {
    var tags: [String: TemplateValue] { ["label": TemplateValue(label), "boxes": TemplateValue(boxes)] }
}

extension FormPaperModel.Box: TemplateRow {
    var tags: [String: TemplateValue] { ["answer": TemplateValue(answer), "cross": TemplateValue(cross)] }
}

extension FormPaperModel.Table: TemplateRow {
    var tags: [String: TemplateValue] {
        [
            "label": TemplateValue(label), "heads": TemplateValue(heads), "sign": TemplateValue(sign),
            "rows": TemplateValue(rows),
        ]
    }
}

extension FormPaperModel.Head: TemplateRow {
    var tags: [String: TemplateValue] { ["text": TemplateValue(text), "isWide": TemplateValue(isWide)] }
}

extension FormPaperModel.Value: TemplateRow {
    var tags: [String: TemplateValue] { ["text": TemplateValue(text), "isWhole": TemplateValue(isWhole)] }
}

extension FormPaperModel.Row: TemplateRow {
    var tags: [String: TemplateValue] { ["ordinal": TemplateValue(ordinal), "values": TemplateValue(values)] }
}
