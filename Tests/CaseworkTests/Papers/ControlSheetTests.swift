import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The control sheet as a paper: printed when somebody wants it, final at the dossier's end.
@Suite struct ControlSheetTests {
    @Test(arguments: Engine.available)
    func `a sheet printed again after a hand-over takes the place of the one before`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .processing)
            let acts = office.work.acts
            let first = try await acts.issueControlSheet(of: code, by: office.officer(.processing))
            #expect(first.numberAndSymbol == "01/PKS-TTPVHCC" && first.sheetRows == 1)
            #expect(try await acts.issueControlSheet(of: code, by: office.officer(.leader)) == first)
            let draft = OutcomeDraft(isPositive: true, summary: "Đồng ý")
            _ = try await acts.draft(draft, on: code, by: office.officer(.processing))
            _ = try await acts.sign(code, by: office.officer(.leader))
            let second = try await acts.issueControlSheet(of: code, by: office.officer(.leader))
            #expect(second.sheetRows == 2)
            #expect(try await office.paper(first.id)?.ending == .replaced(byID: second.id, at: office.clock.now))
            let standing = try await office.work.papers.standing(
                of: office.work.papers.token(of: first), office: office.office.id, from: "a")
            #expect(standing.ending != nil)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `the sheet names the agency that decides when it is another one`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var outside = ProcedureVersion.birth
            outside.definition.authority = "Công an xã Hoà Bình"
            try await office.keep(outside)
            let code = try await office.newDossier().code
            let paper = try await office.work.acts.issueControlSheet(of: code, by: office.officer(.leader))
            guard case .controlSheet(let sheet) = paper.sheet?.content else {
                Issue.record("no sheet")
                return
            }
            #expect(sheet.cooperatingAgency == "Công an xã Hoà Bình")
        }
    }

    @Test(arguments: Engine.available, [DossierStatus.returned, .withdrawn, .closedIncomplete])
    func `at its end a dossier whose sheet was printed gets the final one`(
        engine: Engine, end: DossierStatus
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            if end == .returned {
                try await office.bring(code, to: .readyAtCounter)
            } else if end == .closedIncomplete {
                try await office.bring(code, to: .awaitingSupplement)
                office.clock.advance(minutes: 40 * 24 * 60)
            } else {
                try await office.bring(code, to: .processing)
            }
            let acts = office.work.acts
            let printed = try await acts.issueControlSheet(of: code, by: office.officer(.leader))
            switch end {
            case .returned:
                let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
                _ = try await acts.giveBack(code, to: collection, by: office.officer(.reception))
            case .withdrawn: _ = try await acts.withdraw(code, reason: "Rút", by: office.officer(.reception))
            default: _ = try await acts.closeIncomplete(code, reason: "Hết hạn", by: office.officer(.reception))
            }
            let sheets = try await office.papers(of: code).filter { $0.kind == .controlSheet }
            let current = sheets.filter { $0.ending == nil }
            #expect(sheets.count == 2 && current.count == 1)
            #expect(current.first?.id != printed.id)
            guard case .controlSheet(let sheet) = current.first?.sheet?.content else {
                Issue.record("no sheet")
                return
            }
            #expect(sheet.openRowCount == 0, "nothing is left to be written by hand")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier whose sheet nobody printed ends without one`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .returned)
            #expect(try await !office.papers(of: code).contains { $0.kind == .controlSheet })
        }
    }

    @Test(arguments: Engine.available)
    func `its kept PDF is an event of the dossier with the hash`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .processing)
            let paper = try await office.work.acts.issueControlSheet(of: code, by: office.officer(.processing))
            #expect(try await office.work.paperFiling.waiting(limit: 9).contains { $0.id == paper.id })
            try await office.work.paperFiling.file(paper, htmlHash: "h", pdfHash: "p")
            let told = try await office.events(of: code).last
            #expect(told?.kind == .paperFiled && told?.facts[.pdfHash] == "p")
            #expect(told?.facts[.paperKind] == PaperKind.controlSheet.rawValue)
        }
    }

    @Test(arguments: Engine.available)
    func `who may not see a dossier's persons issues no sheet`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            await #expect(throws: PaperRefusal.notYourPost) {
                try await office.work.acts.issueControlSheet(of: code, by: office.officer(.control))
            }
        }
    }
}

extension IssuedPaper {
    fileprivate var sheetRows: Int? {
        guard case .controlSheet(let sheet) = sheet?.content else { return nil }
        return sheet.rows.count
    }
}

extension TestOffice {
    func papers(of code: String) async throws -> [IssuedPaper] {
        let id = office.id
        return try await database.read { try PaperStore.papers(of: code, office: id, in: $0) }
    }
}
