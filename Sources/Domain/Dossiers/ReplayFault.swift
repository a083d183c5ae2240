/// An event that does not fit what came before it: the chain or the row was tampered with, or a program is wrong.
public enum ReplayFault: Error, Equatable {
    case noReception
    case outOfSequence(expected: Int, found: Int)
    case factMissing(Fact, DossierEventKind)
    case transitionUnknown(from: DossierStatus, to: DossierStatus)
}
