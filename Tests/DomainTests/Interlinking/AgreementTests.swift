import Domain
import Testing

/// What a coordination agreement may say.
@Suite struct AgreementTests {
    private let today = CivilDate(dayNumber: 20_781)

    @Test func `a complete agreement becomes the next version`() throws {
        let proposed = try draft().proposed(on: today, after: nil, lastNumber: 3, waiting: nil)
        #expect(proposed.number == 4 && proposed.status == .proposed)
    }

    @Test(arguments: [
        (LegKind.death, 9, AgreementRefusal.hoursOutOfRange(.death, most: 8)),
        (.funeralAid, 0, .hoursOutOfRange(.funeralAid, most: 40)),
        (.meritBenefit, 137, .hoursOutOfRange(.meritBenefit, most: 136)),
    ])
    func `no agency gets more time than the law gives it`(_ leg: LegKind, _ hours: Int, _ refusal: AgreementRefusal) {
        #expect(throws: refusal) { try proposed(leg) { $0.hours = hours } }
    }

    @Test func `the way through the legs before is never slower than the law's sum`() throws {
        #expect(throws: AgreementRefusal.slowerThanLaw(.funeralAid, days: 6)) {
            try proposed(.funeralAid) { $0.after = [.residenceRemoval] }
        }
        _ = try proposed(.funeralAid) {
            $0.after = [.residenceRemoval]
            $0.hours = 16
        }
    }

    @Test func `each leg names its agency, its way, whom to call and what happens when it fails`() {
        for path in [\LegTerms.party, \.channel, \.contact, \.onFailure] {
            #expect(throws: AgreementRefusal.textMissing(.residenceRemoval)) {
                try proposed(.residenceRemoval) { $0[keyPath: path] = "" }
            }
        }
        #expect(throws: AgreementRefusal.textTooLong(.death, longest: 500)) {
            try proposed(.death) { $0.contact = String(repeating: "a", count: 501) }
        }
    }

    @Test func `a leg follows legs before it, and only the first follows none`() {
        #expect(throws: AgreementRefusal.orderWrong(.residenceRemoval)) {
            try proposed(.residenceRemoval) { $0.after = [.funeralAid] }
        }
        #expect(throws: AgreementRefusal.orderWrong(.meritBenefit)) {
            try proposed(.meritBenefit) { $0.after = [] }
        }
    }

    @Test func `one version waits at a time, takes effect after the last, and says something new`() throws {
        var last = draft()
        last.effectiveFrom = today
        #expect(throws: AgreementRefusal.alreadyWaiting(number: 2)) {
            try draft().proposed(on: today, after: nil, lastNumber: 2, waiting: 2)
        }
        #expect(throws: AgreementRefusal.unchanged) {
            try draft().proposed(on: today, after: last, lastNumber: 1, waiting: nil)
        }
        var other = draft()
        other.decision = "Quyết định 9/QĐ-UBND"
        #expect(throws: AgreementRefusal.effectiveTooEarly(after: today)) {
            try other.proposed(on: today, after: last, lastNumber: 1, waiting: nil)
        }
        #expect(throws: AgreementRefusal.effectiveInPast(today: today)) {
            other.effectiveFrom = today.adding(days: -1)
            return try other.proposed(on: today, after: nil, lastNumber: 1, waiting: nil)
        }
        other.decision = ""
        #expect(throws: AgreementRefusal.decisionMissing) {
            try other.proposed(on: today, after: nil, lastNumber: 1, waiting: nil)
        }
    }

    private func proposed(
        _ leg: LegKind, _ change: (inout LegTerms) -> Void
    ) throws -> CoordinationAgreement {
        var agreement = draft()
        for index in agreement.terms.indices where agreement.terms[index].leg == leg {
            change(&agreement.terms[index])
        }
        return try agreement.proposed(on: today, after: nil, lastNumber: 0, waiting: nil)
    }

    private func draft() -> CoordinationAgreement {
        var agreement = CoordinationAgreement(lawOf: InterlinkedProcedure.all[1])
        agreement.decision = "Quyết định 7/QĐ-UBND ngày 02/11/2026"
        agreement.effectiveFrom = today
        for index in agreement.terms.indices {
            agreement.terms[index].channel = "Trục liên thông văn bản"
            agreement.terms[index].contact = "Phạm Văn Mẫu"
            agreement.terms[index].onFailure = "Báo lại trong ngày"
        }
        return agreement
    }
}
