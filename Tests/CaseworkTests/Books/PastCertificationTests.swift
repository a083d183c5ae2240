import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A certification register as it stood on a past day.
@Suite struct PastCertificationTests {
    @Test(arguments: Engine.available)
    func `a past day shows its entries, its corrections and the person as they were written`(engine: Engine)
        async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.certified("2.000884", papers: [("Sơ yếu lý lịch", 1, 2)])
            let tuesday = office.clock.now.date
            office.clock.advance(minutes: 24 * 60)
            _ = try await office.work.acts.correctPerson(
                code, part: .owner, changes: Person(name: "Nguyễn Văn Thử Sửa"), reason: "Sai tên.",
                by: office.officer(.reception))
            try await office.work.certifications.correct(
                .signatures, year: 2026, number: 1, to: try CertifiedPaper(name: "Sơ yếu lý lịch", copies: 2, pages: 2),
                reason: "Ghi nhầm số bản.", by: office.officer(.clerk))
            _ = try await office.certified("2.000884", papers: [("Giấy ủy quyền", 1, 1)])
            let wednesday = office.clock.now.date
            let past = try await office.past(tuesday)
            #expect(past.map(\.entry.number) == [1])
            #expect(past[0].requester?.name == "Nguyễn Văn Thử")
            #expect(past[0].text(.note, isRevealed: true).isEmpty)
            for lines in [try await office.lines(.signatures), try await office.past(wednesday)] {
                #expect(lines.map(\.entry.number) == [1, 2])
                // What was written stays; the note says how it is right.
                #expect(lines[0].requester?.name == "Nguyễn Văn Thử")
                let note = lines[0].text(.note, isRevealed: true)
                #expect(note.contains("người yêu cầu là Nguyễn Văn Thử Sửa, 089090000123. Lý do: Sai tên."))
                #expect(note.contains("02 bản"))
                #expect(!lines[0].text(.note, isRevealed: false).contains("089090000123"))
                #expect(lines[1].text(.note, isRevealed: true).isEmpty)
            }
            let paper = try await office.work.bookPapers.issueCertifications(
                .signatures, year: 2026, month: 11, asOfEnd: tuesday, by: office.officer(.leader))
            #expect(paper.subject.hasSuffix("như đã có cuối ngày \(tuesday.slashed)"))
            guard case .certificationBook(let sheets) = paper.sheet?.content else {
                Issue.record("no book")
                return
            }
            #expect(sheets.rows.count == 1)
            _ = try await Verification(database: office.database).run()
        }
    }
}

extension TestOffice {
    fileprivate func past(_ day: CivilDate) async throws -> [CertificationLine] {
        let id = office.id
        return try await database.read {
            try CertificationStore.lines(.signatures, year: 2026, asOf: day.lastMoment, office: id, in: $0)
        }
    }
}
