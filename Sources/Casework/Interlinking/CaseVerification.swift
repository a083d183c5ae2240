import Domain
import Storage

/// Walks the chains of an office's interlinked cases: links, replay, heads, and the agreement each was opened under.
enum CaseVerification {
    static func check(_ office: String, counting count: inout VerificationCount, in reader: any SQLReader) throws {
        for code in try CaseStore.allCodes(office: office, in: reader) {
            let events = try CaseEventStore.events(of: code, office: office, in: reader)
            guard !events.isEmpty else { throw BrokenLink.codeMissingEvents(code: code) }
            var chain = ChainWalk(CaseEventStore.subject(of: code))
            for event in events { try chain.take(event.link, hash: event.hash) }
            count.events += events.count
            let whole: InterlinkedCase
            do {
                whole = try InterlinkedCase.replaying(events.map(\.event), code: code, officeID: office)
            } catch {
                throw BrokenLink.caseDiffers(code: code)
            }
            guard try CaseStore.hasHead(of: whole, in: reader), try hasAgreement(of: whole, in: reader) else {
                throw BrokenLink.caseDiffers(code: code)
            }
        }
    }

    private static func hasAgreement(of whole: InterlinkedCase, in reader: any SQLReader) throws -> Bool {
        let agreement = try AgreementStore.version(
            whole.procedureCode, number: whole.agreementNumber, office: whole.officeID, in: reader)
        return try agreement.map(AgreementStore.fingerprint) == whole.termsHash
    }
}
