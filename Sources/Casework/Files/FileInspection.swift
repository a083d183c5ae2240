public import Domain

/// Looks into files: what they are, how many pages, what codes and signatures are in them.
///
/// Done by programs beside ours, which may take seconds: every function waits, so none is called on the way of an
/// answer that others wait for, let alone inside a transaction.
public protocol FileInspection: Sendable {
    /// The kind by content; nothing when it is none of those allowed.
    func kind(ofFileAt path: String) throws -> FileKind?

    func pageCount(ofFileAt path: String, kind: FileKind) throws -> Int

    /// The texts of the QR codes in an image, or on the first pages of a document.
    func codes(inFileAt path: String, kind: FileKind) throws -> [String]

    /// The text that can be read in it: what a PDF says as text, and what is printed on its pages or in an image, where
    /// `readsPrintedText`.
    func text(inFileAt path: String, kind: FileKind) throws -> String

    /// Whether a reader of printed text is set up.
    var readsPrintedText: Bool { get }

    /// The digital signatures of a PDF file; none when there is none.
    func signatures(inPDFAt path: String) throws -> [DocumentSignature]

    /// Whether a harmful program is in it, where a scanner is set up.
    func scan(fileAt path: String) throws -> VirusScan
}

extension FileInspection {
    public func text(inFileAt path: String, kind: FileKind) throws -> String { "" }

    public var readsPrintedText: Bool { false }

    public func scan(fileAt path: String) throws -> VirusScan { .unchecked }
}

/// Why nothing can be said of a file.
public enum InspectionFault: Error, Sendable, Equatable {
    case toolMissing(String)
    case tookTooLong
    /// The file is not what it pretends to be, or is damaged.
    case unreadable
}

/// Stands where nobody attaches files; whatever is brought is refused.
public struct NoInspection: FileInspection {
    public init() {}

    public func kind(ofFileAt path: String) throws -> FileKind? { throw InspectionFault.toolMissing("libmagic") }
    public func pageCount(ofFileAt path: String, kind: FileKind) throws -> Int { 1 }
    public func codes(inFileAt path: String, kind: FileKind) throws -> [String] { [] }
    public func signatures(inPDFAt path: String) throws -> [DocumentSignature] { [] }
}
