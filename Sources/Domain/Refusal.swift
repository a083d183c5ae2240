/// Why a refusal happens, as far as the edges must know to answer with the right status.
public enum RefusalKind: String, Sendable, CaseIterable {
    /// What was asked is incomplete or against the rules (422).
    case invalid
    /// The door does not know who asks: sign in, or show a token (401).
    case unknownPerson
    /// The person may not do this (403).
    case forbidden
    /// There is no such thing, or none this person may know of (404).
    case notFound
    /// Somebody else changed it meanwhile, or its state does not allow the act (409).
    case conflict
    /// Too many tries; the sentence says when to come back (429).
    case tooMany
}

/// The office says no, with a finished Vietnamese sentence that says what to do next.
///
/// Every feature has an enum of its refusals. `slug` names the case for machines (`idempotency-key-reused`);
/// `message` is what people read and may be read out to a citizen.
public protocol Refusal: Error, Sendable, Equatable {
    var kind: RefusalKind { get }
    var slug: String { get }
    var message: String { get }
}
