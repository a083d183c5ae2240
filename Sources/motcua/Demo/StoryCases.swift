import Casework
import Domain

/// Two interlinked cases of invented people: after a birth the police are late, after a death relatives are waited for.
struct StoryCases: Sendable {
    let work: OfficeWork
    let staff: DemoStaff
    let calendar: WorkingCalendar

    /// Tells both, the first since six working days.
    func tell(until now: LocalInstant) async throws {
        let days = lastWorkingDays(6, before: now.date)
        guard days.count == 6 else { return }
        try await at(days[0], 8) { try await agree() }
        try await tellBirth(days)
        try await tellDeath(days)
    }

    private func tellBirth(_ days: [CivilDate]) async throws {
        let baby = Person(
            name: "Trần Thị Thử Nôi", birthDate: days[0].adding(days: -9).description, phone: "0530000611")
        let code = try await receive(StoryScene.birth, baby, [.residence, .healthInsurance], on: days[0])
        try await finish(code, for: baby, on: days[0])
        try await record(.residence, .handover, in: code, at: days[1], 8)
        try await record(.residence, .acceptance, in: code, at: days[1], 9)
    }

    private func tellDeath(_ days: [CivilDate]) async throws {
        let owner = Person(name: "Nguyễn Văn Thử Tám", personalNumber: "089060000612", phone: "0530000612")
        let further: [LegKind] = [.residenceRemoval, .funeralAid, .survivorBenefit]
        let code = try await receive("1.000656", owner, further, on: days[4])
        try await finish(code, for: owner, on: days[4])
        try await record(.residenceRemoval, .handover, in: code, at: days[5], 7)
        try await record(.residenceRemoval, .acceptance, in: code, at: days[5], 8)
        try await record(.residenceRemoval, .relativesWait, in: code, at: days[5], 9)
        try await at(days[5], 10) { _ = try await work.caseWatch.look() }
    }

    /// What the agencies of the birth have agreed on, written by procedure control and approved by the leader.
    private func agree() async throws {
        guard let procedure = InterlinkedProcedure.leading(StoryScene.birth) else { return }
        var agreement = CoordinationAgreement(lawOf: procedure)
        agreement.decision = "Quyết định số 15/QĐ-UBND của Ủy ban nhân dân xã Long Điền B"
        agreement.effectiveFrom = work.surroundings.now().date
        for index in agreement.terms.indices {
            agreement.terms[index].channel = "Trục liên thông văn bản; bản giấy khi trục gián đoạn"
            agreement.terms[index].contact = "Bộ phận thường trực, điện thoại 02960 000 09\(index + 1)"
            agreement.terms[index].onFailure =
                "Báo Bộ phận Một cửa trong ngày, nêu rõ lý do; Bộ phận Một cửa gọi người dân và chuyển lại khi đủ giấy tờ."
        }
        let proposed = try await work.agreements.propose(agreement, by: staff.control)
        try await work.agreements.approve(procedure.code, number: proposed.number, by: staff.leader)
    }
}

// MARK: - Acts at their moments

extension StoryCases {
    private func receive(
        _ procedure: String, _ owner: Person, _ further: [LegKind], on day: CivilDate
    ) async throws -> String {
        try await at(day, 8) {
            let form = IntakeForm(procedureCode: procedure, owner: owner, furtherLegs: further)
            let key = try ReceptionKey(work.surroundings.freshKey(), bodyHash: "")
            return try await work.intake.receive(form, key: key, by: staff.counter).dossier.code
        }
    }

    /// The office's own part, from the counter back to the counter.
    private func finish(_ code: String, for owner: Person, on day: CivilDate) async throws {
        let acts = work.acts
        try await at(day, 9) {
            _ = try await acts.offerHandover(of: code, to: .processing, receiver: nil, by: staff.counter)
            _ = try await acts.acceptHandover(of: code, by: staff.specialist)
            _ = try await acts.draft(StoryWords.positive, on: code, by: staff.specialist)
        }
        try await at(day, 10) {
            _ = try await acts.sign(code, by: staff.leader)
            _ = try await acts.number(code, by: staff.clerk)
            _ = try await acts.acceptHandover(of: code, by: staff.counter)
        }
        try await at(day, 11) {
            _ = try await acts.giveBack(code, to: StoryWords.collection(owner), by: staff.counter)
        }
    }

    private func record(
        _ leg: LegKind, _ step: LegStep, in code: String, at day: CivilDate, _ hour: Int
    ) async throws {
        try await at(day, hour) {
            _ = try await work.cases.record(LegRecord(step: step, leg: leg), of: code, by: staff.counter)
        }
    }

    private func at<Value: Sendable>(
        _ day: CivilDate, _ hour: Int, _ act: @Sendable () async throws -> Value
    ) async throws -> Value {
        try await StoryClock.$moment.withValue(LocalInstant(day, hour: hour, minute: 15), operation: act)
    }

    private func lastWorkingDays(_ count: Int, before today: CivilDate) -> [CivilDate] {
        var days: [CivilDate] = []
        var day = today.adding(days: -1)
        while days.count < count, calendar.covers(day) {
            if calendar.isWorkingDay(day) { days.insert(day, at: 0) }
            day = day.adding(days: -1)
        }
        return days
    }
}
