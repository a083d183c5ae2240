import Domain
import Storage

/// A printing of a part of a book, as `parts/printings` lists it.
struct PrintingLine: Sendable {
    let printingText: String
    let printingHref: String
    let printingState: String

    init(_ printing: BookPrinting) {
        let what = printing.kind.isBook ? printing.subject : "\(printing.kind.vietnamese): \(printing.subject)"
        printingText = "\(what), lập lúc \(printing.issuedAt.vietnamese)"
        printingHref = Link.paper(printing.id)
        let ending = printing.isCurrent ? "" : "; đã có bản mới hơn"
        printingState = (printing.isFiled ? "Đã có bản PDF" : "Đang lập bản PDF") + ending
    }

    /// How many a page lists.
    static let most = 5

    static let sample = PrintingLine(
        BookPrinting(
            id: "p", kind: .register, subject: "Quyển số 2026", issuedAt: LocalInstant(epochSeconds: 1_795_485_900),
            isFiled: true,
            isCurrent: true))
}
