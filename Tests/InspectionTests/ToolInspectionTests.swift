import Casework
import ChildPrograms
import Domain
import Foundation
import Inspection
import TestSupport
import Testing

/// What Debian's programs find in files.
@Suite struct ToolInspectionTests {
    private let inspection = ToolInspection()

    @Test(arguments: [
        ("card.png", FileKind.png, 1), ("card.jpg", .jpeg, 1), ("three-pages.tif", .tiff, 3),
        ("two-pages.pdf", .pdf, 2),
        ("signed.pdf", .pdf, 1),
    ])
    func `kind and pages are told by the content`(name: String, kind: FileKind, pages: Int) async throws {
        try await withTemporaryFolder { folder in
            // Whatever it is called: the name says nothing.
            let path = folder + "/thu.exe"
            try FileManager.default.copyItem(atPath: FileSamples.path(name), toPath: path)
            #expect(try inspection.kind(ofFileAt: path) == kind)
            #expect(try inspection.pageCount(ofFileAt: path, kind: kind) == pages)
        }
    }

    @Test(arguments: ["<html></html>", "#!/bin/sh\nexit", "PK\u{3}\u{4}", "GIF89a", "xin chào", "%PD"])
    func `other kinds are not allowed, whatever their name`(content: String) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/scan.pdf"
            try Data(content.utf8).write(to: URL(filePath: path))
            #expect(try inspection.kind(ofFileAt: path) == nil)
        }
    }

    @Test(arguments: [
        ("card.png", FileKind.png), ("card.jpg", .jpeg), ("card-behind.tif", .tiff), ("card-behind.pdf", .pdf),
    ])
    func `the code of an identity card is found, also on a page behind`(name: String, kind: FileKind) throws {
        let codes = try inspection.codes(inFileAt: FileSamples.path(name), kind: kind)
        #expect(codes.contains(where: IdentityCard.isCardCode))
    }

    @Test func `a card behind a long document is found too`() async throws {
        try await withTemporaryFolder { folder in
            let parts =
                Array(repeating: FileSamples.path("two-pages.pdf"), count: 6) + [FileSamples.path("card-behind.pdf")]
            _ = try ChildProgram("/usr/bin/pdfunite", parts + [folder + "/long.pdf"]).run()
            #expect(try inspection.pageCount(ofFileAt: folder + "/long.pdf", kind: .pdf) > 12)
            let codes = try inspection.codes(inFileAt: folder + "/long.pdf", kind: .pdf)
            #expect(codes.contains(where: IdentityCard.isCardCode))
        }
    }

    @Test func `the back of a card that a PDF says as text is found without any reader`() throws {
        #expect(!inspection.readsPrintedText)
        #expect(MachineReadableZone.isInside(try text(of: "card-back.pdf", .pdf)))
        #expect(!MachineReadableZone.isInside(try text(of: "card-back-odd.pdf", .pdf)))
        #expect(!MachineReadableZone.isInside(try text(of: "two-pages.pdf", .pdf)))
        #expect(try text(of: "card-back.png", .png).isEmpty)
    }

    /// Optional on a server, and so in tests: Debian's tesseract-ocr.
    @Test(
        .enabled(if: ExternalProgram("tesseract").path != nil),
        arguments: [
            ("card-back.png", FileKind.png, true), ("card-back-scan.pdf", .pdf, true),
            ("card-back-odd.png", .png, false),
            ("card.png", .png, false), ("three-pages.tif", .tiff, false),
        ])
    func `the back of a card in a scan is read, upright or turned, and a wrong check digit makes it none`(
        name: String, kind: FileKind, isCard: Bool
    ) throws {
        let reading = ToolInspection(reader: "tesseract")
        #expect(reading.readsPrintedText)
        let text = try reading.text(inFileAt: FileSamples.path(name), kind: kind)
        #expect(MachineReadableZone.isInside(text) == isCard, "\(text)")
    }

    @Test func `a reader that is named and not there, or an image it cannot read, is no page without text`() throws {
        let missing = ToolInspection(reader: "khong-co-chuong-trinh-nay")
        #expect(throws: InspectionFault.toolMissing("khong-co-chuong-trinh-nay")) {
            try missing.text(inFileAt: FileSamples.path("card.png"), kind: .png)
        }
        #expect(throws: InspectionFault.unreadable) { try text(of: "card.png", .pdf) }
    }

    private func text(of name: String, _ kind: FileKind) throws -> String {
        try inspection.text(inFileAt: FileSamples.path(name), kind: kind)
    }

    @Test(arguments: [("link.png", FileKind.png), ("two-pages.pdf", .pdf)])
    func `the code of our own receipt is no card`(name: String, kind: FileKind) throws {
        let codes = try inspection.codes(inFileAt: FileSamples.path(name), kind: kind)
        #expect(codes == ["https://motcua.example/track/q/abc"])
    }

    @Test func `a page without codes has none`() throws {
        #expect(try inspection.codes(inFileAt: FileSamples.path("three-pages.tif"), kind: .tiff).isEmpty)
    }

    @Test(arguments: [("card.png", FileKind.png, 300), ("two-pages.pdf", .pdf, 400), ("three-pages.tif", .tiff, 12)])
    func `a damaged file is said to be unreadable, never to be without codes`(
        name: String, kind: FileKind, length: Int
    ) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/scan"
            try FileSamples.bytes(name).prefix(length).write(to: URL(filePath: path))
            #expect(throws: InspectionFault.unreadable) {
                _ = try inspection.pageCount(ofFileAt: path, kind: kind)
                _ = try inspection.codes(inFileAt: path, kind: kind)
            }
        }
    }

    @Test func `a signature is read with its signer, its time and what it covers`() throws {
        let signatures = try inspection.signatures(inPDFAt: FileSamples.path("signed.pdf"))
        let signature = try #require(signatures.first)
        #expect(signatures.count == 1)
        #expect(signature.signer == "Lê Thu Hà")
        #expect(signature.signedAt?.utcText == "2026-11-25T16:42:24Z")
        #expect(signature.integrity == .intact)
        #expect(signature.coversWholeFile)
        #expect(signature.certificate == .issuerUnknown)
        #expect(signature.isSound)
    }

    @Test func `one changed bit shows`() throws {
        let signature = try #require(try inspection.signatures(inPDFAt: FileSamples.path("changed.pdf")).first)
        #expect(signature.integrity == .changed)
        #expect(!signature.isSound)
    }

    @Test func `what was added after signing shows`() throws {
        let signature = try #require(try inspection.signatures(inPDFAt: FileSamples.path("extended.pdf")).first)
        #expect(signature.integrity == .intact)
        #expect(!signature.coversWholeFile)
    }

    @Test func `a file nobody signed has no signature`() throws {
        #expect(try inspection.signatures(inPDFAt: FileSamples.path("plain.pdf")).isEmpty)
    }

    @Test func `a program that is not installed has no place`() {
        #expect(ExternalProgram("khong-co-chuong-trinh-nay").path == nil)
        #expect(ExternalProgram("pdfinfo").path == "/usr/bin/pdfinfo")
    }
}
