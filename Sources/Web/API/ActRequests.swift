import Casework
import Domain

/// Bodies of the acts on a dossier.
///
/// `sequence` may tell which state the program has seen.
enum ActRequest {
    /// `POST …/handovers`: to which post, or to whom by user name.
    struct Handover: Decodable, Sendable {
        let to: Role
        let receiver: String?
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            to = fields.choice("to", default: .processing)
            receiver = fields.line("receiver", limit: 60, isRequired: false).presence
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// `POST …/outcomes`: the specialist's draft.
    struct Draft: Decodable, Sendable {
        let draft: OutcomeDraft
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            draft = OutcomeDraft(
                isPositive: fields.truth("positive", default: true),
                summary: fields.line("summary", limit: Outcome.longestSummary),
                grounds: fields.line("grounds", limit: Outcome.longestGrounds, isRequired: false))
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// `POST …/returns`: who collects, and what they showed.
    struct Return: Decodable, Sendable {
        let collection: ResultCollection
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            let evidence: Dossier.CollectionEvidence = fields.choice("evidence", default: .receipt)
            collection = ResultCollection(
                evidence: evidence, name: fields.line("collectorName", limit: PersonName.maximumLength),
                personalNumber: fields.line("collectorNumber", limit: 20, isRequired: false),
                authorisation: fields.line(
                    "authorisation", limit: Representative.longestAuthorisation, isRequired: false),
                settlement: fields.isThere("feeSettlement") ? fields.choice("feeSettlement", default: .unpaid) : nil)
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// `POST …/supplements`: everything that is missing, at once.
    struct Supplement: Decodable, Sendable {
        let items: [String]
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            items = fields.texts("items", most: 20, limit: CompletionHistory.longestItem)
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// Acts that need a reason: withdrawal, suspension, sending back, revealing.
    struct Reason: Decodable, Sendable {
        let reason: String
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            reason = fields.line("reason", limit: Act.longestReason)
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// `POST …/appointments`: why it cannot be finished at once.
    struct Appointment: Decodable, Sendable {
        let reason: String
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            reason = fields.line("reason", limit: ShortWayObstacle.longestReason)
            sequence = fields.sequence()
            try fields.finish()
        }
    }

    /// `POST …/outcomes/numbers`: for a certification, each kind of paper by its name, and where it was done when outside.
    struct Numbering: Decodable, Sendable {
        private let papers: [(name: String, copies: Int, pages: Int)]
        private let outside: (place: String, at: LocalInstant)?
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            papers = fields.objects("certifiedPapers", limit: CertifiedPaper.mostInOneVisit) { paper in
                (
                    paper.line("name", limit: CertifiedPaper.longestName),
                    paper.integer("copies", in: 1...999, default: 1), paper.integer("pages", in: 1...999, default: 1)
                )
            }
            outside = fields.object("outside", Self.outside)
            sequence = fields.sequence()
            if outside != nil, papers.isEmpty {
                fields.refuse("Thiếu «certifiedPapers»; xin nêu giấy tờ được chứng thực.", by: "certifiedPapers")
            }
            try fields.finish()
        }

        private static func outside(_ fields: inout JSONFields) -> (place: String, at: LocalInstant) {
            let place = fields.line("place", limit: CertifiedPaper.longestName)
            let at = LocalInstant(wallText: fields.raw("at"))
            if at == nil {
                fields.refuse("«outside.at» phải là giờ, phút và ngày theo mẫu 2026-11-24T08:07.", by: "at")
            }
            return (place, at ?? LocalInstant(epochSeconds: 0))
        }

        /// Nothing when no paper is named: then what the reception told is written.
        func certification(now: LocalInstant) throws(CertificationRefusal) -> Certification? {
            guard !papers.isEmpty else { return nil }
            var certified: [CertifiedPaper] = []
            for paper in papers {
                certified.append(try CertifiedPaper(name: paper.name, copies: paper.copies, pages: paper.pages))
            }
            var act: OutsideAct?
            if let outside { act = try OutsideAct(place: outside.place, at: outside.at, now: now) }
            return try Certification(papers: certified, outside: act)
        }
    }

    /// Acts that need nothing but the dossier: accepting, signing, resuming.
    struct Plain: Decodable, Sendable {
        let sequence: Int?

        init(from decoder: any Decoder) throws {
            var fields = try JSONFields(decoder)
            sequence = fields.sequence()
            try fields.finish()
        }
    }
}

extension JSONFields {
    mutating func sequence() -> Int? {
        let number = integer("sequence", in: 0...1_000_000, default: 0)
        return number == 0 ? nil : number
    }
}
