import Domain

/// The further registrations that the counter offers with a procedure, each a box to tick.
struct LegGroup: Sendable {
    let groupWords: String
    let boxes: [Box]
    let groupComplaint: String?

    /// One registration at one agency.
    struct Box: Sendable {
        let boxField: String
        let boxName: String
        let boxNote: String
        let isTicked: Bool
    }

    init(_ offer: LegOffer, _ step: ReceptionDesk.Step) {
        let agreement = offer.agreement
        groupWords =
            agreement.number == 0
            ? "Chưa có quy chế phối hợp được phê duyệt; thời hạn theo quy định chung."
            : "Theo quy chế phối hợp bản \(agreement.number)."
        boxes = offer.procedure.furtherLegs.map { leg in
            let terms = agreement.terms(of: leg.kind)
            let hours = ProcessingLimit.hours(agreement.hours(of: leg)).vietnamese
            let after = (terms?.after ?? leg.after).map(\.vietnamese).joined(separator: ", ")
            return Box(
                boxField: ReceptionFields.leg(leg.kind), boxName: leg.kind.vietnamese,
                boxNote: "\(terms?.party ?? leg.agency.vietnamese), \(hours), sau khi có kết quả \(after)",
                isTicked: step.form.isTicked(ReceptionFields.leg(leg.kind)))
        }
        groupComplaint = step.errors["legs"]
    }
}
