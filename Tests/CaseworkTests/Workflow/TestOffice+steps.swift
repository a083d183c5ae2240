import Casework
import Domain
import Storage
import TestSupport

extension TestOffice {
    /// Does what a page offers, with an entry that is complete.
    func perform(_ step: NextStep, on code: String, by officer: Officer) async throws {
        let acts = work.acts
        switch step {
        case .sign: _ = try await acts.sign(code, by: officer)
        case .number: _ = try await acts.number(code, by: officer)
        case .giveBack:
            let collection = ResultCollection(evidence: .identityPaper, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await acts.giveBack(code, to: collection, by: officer)
        case .acceptHandover: _ = try await acts.acceptHandover(of: code, by: officer)
        case .draft:
            _ = try await acts.draft(OutcomeDraft(isPositive: true, summary: "Đồng ý"), on: code, by: officer)
        case .offerHandover: try await handOver(code, by: officer)
        case .withdrawHandover: _ = try await acts.withdrawHandover(of: code, by: officer)
        case .sendBack: _ = try await acts.sendBack(code, reason: "Sửa lại.", by: officer)
        default: try await performRare(step, on: code, by: officer)
        }
    }

    private func performRare(_ step: NextStep, on code: String, by officer: Officer) async throws {
        let acts = work.acts
        switch step {
        case .receiveSupplement: _ = try await acts.receiveSupplement(code, by: officer)
        case .confirmPayment: _ = try await acts.confirmPayment(code, by: officer)
        case .resume: _ = try await acts.resume(code, by: officer)
        case .proposeSupplement:
            let count = try await dossier(code).requestedItems.count
            _ = try await acts.proposeSupplement(code, items: ["Giấy tờ \(count)"], by: officer)
        case .approveSupplement: _ = try await acts.approveSupplement(code, by: officer)
        case .proposeExtension: _ = try await acts.proposeExtension(code, reason: "Xác minh.", by: officer)
        case .approveExtension: _ = try await acts.approveExtension(code, by: officer)
        case .proposeSuspension: _ = try await acts.proposeSuspension(code, reason: "Chờ bản án.", by: officer)
        case .approveSuspension: _ = try await acts.approveSuspension(code, by: officer)
        case .sendBackProposal: _ = try await acts.sendBackProposal(code, reason: "Chưa cần.", by: officer)
        case .reopen: _ = try await acts.reopen(code, reason: "Sai ngày sinh.", by: officer)
        case .correctPersons:
            let changes = Person(name: "Nguyễn Văn Sửa", address: "Ấp \(clock.now.epochSeconds)")
            _ = try await acts.correctPerson(code, part: .owner, changes: changes, reason: "Sai tên.", by: officer)
        case .renewLink: _ = try await acts.renewLink(code, reason: "Mất giấy hẹn.", by: officer)
        case .requestPayment: _ = try await acts.requestPayment(code, reason: "Thuế.", by: officer)
        case .suspend: _ = try await acts.suspend(code, reason: "Chờ bản án.", by: officer)
        case .closeIncomplete: _ = try await acts.closeIncomplete(code, reason: "Hết hạn.", by: officer)
        case .abandonImmediate: _ = try await acts.abandonImmediate(code, reason: "Máy hỏng.", by: officer)
        case .withdraw: _ = try await acts.withdraw(code, reason: "Theo đề nghị.", by: officer)
        default: try await performOnLetter(step, of: code, by: officer)
        }
    }

    private func performOnLetter(_ step: NextStep, of code: String, by officer: Officer) async throws {
        let acts = work.acts
        switch step {
        case .draftApology: _ = try await acts.draftApology(code, try await letter(of: code), by: officer)
        case .reviewApology: _ = try await acts.reviewApology(code, by: officer)
        case .sendBackApology: _ = try await acts.sendBackApology(code, reason: "Viết rõ hơn.", by: officer)
        case .signApology: _ = try await acts.signApology(code, by: officer)
        case .numberApology: _ = try await acts.numberApology(code, by: officer)
        case .forwardApology: _ = try await acts.forwardApology(code, by: .phone, note: "", as: officer)
        case .explainDelay: _ = try await acts.explainDelay(code, explanation: "Chờ xác minh.", by: officer)
        default: try await openLetter(of: code, by: officer)
        }
    }

    /// A letter with a new date wherever there may be one.
    private func letter(of code: String) async throws -> ApologyDraft {
        let dossier = try await dossier(code)
        let mayAppoint = !dossier.isReAppointed && dossier.status.isRunning
        let last = max(clock.now.date, dossier.judgedDueAt.date)
        let calendar = try await database.read {
            try work.rules.calendar(office: office.id, in: $0)
        }
        let day = mayAppoint ? calendar.nextWorkingDay(after: last.adding(days: 20)) : nil
        return ApologyDraft(
            kinds: [], cause: .own, responsibleID: officer(.processing).id, faults: "Chờ xác minh.",
            newDueAt: day.map { LocalInstant($0, hour: 17) })
    }

    /// Opens a letter for the first fault that is not in it yet.
    private func openLetter(of code: String, by officer: Officer) async throws {
        let known = try await dossier(code).apology?.kinds ?? []
        let kind = ApologyKind.allCases.first { !known.contains($0) } ?? .overdue
        _ = try await work.acts.openApology(code, for: kind, reason: "Có phản ánh.", by: officer)
    }

    /// Hands over to the first post that takes it; what is refused by every post is refused.
    private func handOver(_ code: String, by officer: Officer) async throws {
        var last: WorkflowRefusal?
        for role in Role.allCases {
            last = await workflowRefusal {
                _ = try await work.acts.offerHandover(of: code, to: role, by: officer)
            }
            guard last != nil else { return }
        }
        if let last { throw last }
    }
}
