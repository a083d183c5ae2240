import Casework
public import Domain

/// Text in files: the back of an identity card shows itself by its lines for machines.
extension ToolInspection {
    public var readsPrintedText: Bool { reader != nil }

    public func text(inFileAt path: String, kind: FileKind) throws -> String {
        guard kind == .pdf else { return try printedText(inImageAt: path) }
        let said = try run("pdftotext", ["-q", "-enc", "UTF-8", path, "-"])
        guard reader != nil else { return said }
        let printed = try forDrawnPages(ofPDFAt: path) { try $0.map(printedText) }
        return ([said] + printed).joined(separator: "\n")
    }

    /// What is printed in an image, as far as it consists of the signs on a card; every page of a TIFF file.
    ///
    /// `--psm 12` looks for lines anywhere and in any of the four directions. A second try at white on black is left out: it
    /// doubles the time, and cards are not printed so.
    private func printedText(inImageAt path: String) throws -> String {
        guard let reader else { return "" }
        let answer = try reader.run([
            path, "stdout", "--psm", "12", "-l", "eng", "-c", "tessedit_do_invert=0",
            "-c", "tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<",
        ])
        guard answer.exitCode == 0 else { throw InspectionFault.unreadable }
        return answer.text
    }
}
