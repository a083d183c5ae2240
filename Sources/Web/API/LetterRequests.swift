import Domain

/// Bodies of the acts on a letter of apology.
extension ActRequest {
    /// `POST …/apologies`: that there is something to apologise for.
    struct Fault: Decodable, Sendable {
        let kind: ApologyKind
        let reason: String
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            kind = fields.choice("kind", default: .error)
            reason = fields.line("reason", limit: 1000)
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// `POST …/apologies/drafts`: what the specialist writes.
    struct Letter: Decodable, Sendable {
        let kinds: Set<ApologyKind>
        let cause: ApologyCause
        /// By user name.
        let responsible: String
        let faults: String
        let newDueOn: CivilDate?
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            kinds = Set(fields.texts("kinds", most: 5, limit: 20).compactMap { ApologyKind(rawValue: $0) })
            cause = fields.choice("cause", default: .own)
            responsible = fields.line("responsible", limit: 60)
            faults = fields.line("faults", limit: 2000)
            let day = fields.line("newDueOn", limit: 10, isRequired: false)
            newDueOn = CivilDate(day)
            if !day.isEmpty, newDueOn == nil {
                fields.refuse("«newDueOn» phải là ngày dạng 2026-11-27.", by: "newDueOn")
            }
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// `POST …/apologies/forwardings`: how the letter was sent.
    struct Forwarding: Decodable, Sendable {
        let channel: ApologyChannel
        let note: String
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            channel = fields.choice("channel", default: .paper)
            note = fields.line("note", limit: 300, isRequired: false)
            sequence = fields.sequence()
            try fields.finish()
        }
    }
}
