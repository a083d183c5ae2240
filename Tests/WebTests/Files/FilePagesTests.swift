import Casework
import Domain
import Foundation
import HTTPTypes
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// The page of a dossier's files, as a browser without scripts sees it.
@Suite struct FilePagesTests {
    @Test func `scans are attached, listed in their order, counted, and saved as they were`() async throws {
        try await TestSite.open { site in
            let code = try await site.office.dossierForScans()
            let counter = try await site.browser(of: .reception)
            let before = try await counter.get(Link.files(code))
            #expect(before.text.contains("Đã quét 0/1 bản, 0 trang; còn thiếu 1 bản."))
            let answer = try await counter.upload(
                Link.files(code), [("component", "1"), ("notCard-1", "1"), ("grouping-1", "together")],
                files: [("Tờ khai.pdf", "two-pages.pdf"), ("mặt sau.tif", "three-pages.tif")])
            #expect(answer.location.hasPrefix("\(Link.files(code))?notice=files-attached#component-1"))
            let page = try await counter.get(Link.files(code))
            #expect(page.text.contains("Đã quét 1/1 bản, 5 trang; đủ số bản đã nhận."))
            #expect(page.text.contains("Tờ khai.pdf") && page.text.contains("Trang tiếp theo"))
            let file = try #require(try await site.office.files(of: code).first)
            let saved = try await counter.get(Link.file(code, file.id))
            #expect(saved.status == 200)
            #expect(saved.headers[.contentDisposition] == "attachment; filename=\"\(code)-tp1-1.pdf\"")
            #expect(saved.headers[.contentType] == "application/pdf")
            #expect(saved.headers[.xContentTypeOptions] == "nosniff")
            #expect(saved.headers[.contentSecurityPolicy] == SendFile.policy)
            #expect(saved.headers[.contentLength] == String(file.size))
            #expect(try await site.office.content(of: file) == FileSamples.bytes("two-pages.pdf"))
            let moved = try await counter.post("\(Link.file(code, file.id))/moves", [("direction", "later")])
            #expect(moved.location == Link.files(code))
            #expect(try await site.office.files(of: code).map(\.name) == ["mặt sau.tif", "Tờ khai.pdf"])
        }
    }

    @Test func `a refused file is told by its field and nothing of the upload stays`() async throws {
        try await TestSite.open { site in
            let code = try await site.office.dossierForScans()
            let counter = try await site.browser(of: .reception)
            let answer = try await counter.upload(
                Link.files(code), [("component", "1"), ("notCard-1", "1")],
                files: [("a.png", "link.png"), ("the.png", "card.png")])
            #expect(answer.status == 422)
            #expect(answer.text.contains(FileRefusal.cardImage(name: "the.png").message))
            #expect(answer.text.contains("href=\"#files-1\""))
            #expect(try site.office.work.files.all().isEmpty)
        }
    }

    @Test func `scans are taken only after the officer has said that no identity card is among them`() async throws {
        try await TestSite.open { site in
            let code = try await site.office.dossierForScans()
            let counter = try await site.browser(of: .reception)
            #expect(try await counter.get(Link.files(code)).text.contains("name=\"notCard-1\""))
            let answer = try await counter.upload(
                Link.files(code), [("component", "1")], files: [("a.png", "link.png")])
            #expect(answer.status == 422)
            #expect(answer.text.contains(FileRefusal.cardNotRuledOut.message))
            #expect(try site.office.work.files.all().isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: site.incomingFolder).isEmpty)
        }
    }

    @Test func `nothing chosen, an unknown paper, a hostile name, too large: each has its sentence or is harmless`()
        async throws
    {
        try await TestSite.open { site in
            let code = try await site.office.dossierForScans()
            let counter = try await site.browser(of: .reception)
            let nothing = try await counter.upload(
                Link.files(code), [("component", "1"), ("notCard-1", "1")], raw: [("", Data())])
            #expect(nothing.status == 422 && nothing.text.contains(FileRefusal.nothingChosen.message))
            let unknown = try await counter.upload(
                Link.files(code), [("component", "9"), ("notCard-9", "1")], files: [("a.png", "link.png")])
            #expect(unknown.status == 422 && unknown.text.contains(FileRefusal.componentUnknown.message))
            let strange = try await counter.upload(Link.files(code), [("component", "x")], files: [("a", "link.png")])
            #expect(strange.status == 400)
            let large = try await counter.upload(
                Link.files(code), [("component", "1"), ("notCard-1", "1")], raw: [("to.pdf", Data(count: 20 << 20 + 1))]
            )
            let sentence = FileRefusal.tooLarge(name: "to.pdf", limit: 20 << 20).message
            #expect(large.status == 422 && large.text.contains(sentence))
            let hostile = try await counter.upload(
                Link.files(code), [("component", "1"), ("notCard-1", "1")],
                files: [("../../<script>x</script>\"; filename=\"y.html", "link.png")])
            #expect(hostile.status == 303)
            let page = try await counter.get(Link.files(code))
            #expect(!page.text.contains("<script>x"))
            #expect(try site.office.work.files.all().count == 1)
        }
    }

    @Test func `an upload that was cut off, or comes without the session's secret, leaves nothing`() async throws {
        try await TestSite.open { site in
            let code = try await site.office.dossierForScans()
            let counter = try await site.browser(of: .reception)
            let (body, type) = try await counter.form(
                [("component", "1"), ("notCard-1", "1")], [("a.png", FileSamples.bytes("link.png"))])
            let cut = ByteBuffer(bytes: body.readableBytesView.dropLast(40))
            let answer = try await counter.send(.post, Link.files(code), body: cut, headers: [.contentType: type])
            #expect(answer.status == 400)
            let (foreign, foreignType) = Browser.multipart(
                [("component", "1"), ("notCard-1", "1")], [("a.png", try FileSamples.bytes("link.png"))])
            let refused = try await counter.send(
                .post, Link.files(code), body: foreign, headers: [.contentType: foreignType])
            #expect(refused.status == 403)
            let elsewhere = try await counter.send(
                .post, "/desk/lock", body: body, headers: [.contentType: type])
            #expect(elsewhere.status == 415)
            #expect(try site.office.work.files.all().isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: site.incomingFolder).isEmpty)
        }
    }

    @Test func `a wrong scan is taken off with a reason`() async throws {
        try await TestSite.open { site in
            let code = try await site.office.dossierForScans()
            try await site.office.attach(["link.png"], to: code)
            let file = try #require(try await site.office.files(of: code).first)
            let counter = try await site.browser(of: .reception)
            let removals = "\(Link.file(code, file.id))/removals"
            let bare = try await counter.post(removals)
            #expect(bare.status == 422 && bare.text.contains(FileRefusal.reasonMissing.message))
            let done = try await counter.post(removals, [("reason-\(file.id)", "Quét nhầm")])
            #expect(done.status == 303)
            let gone = try await counter.get(Link.file(code, file.id))
            #expect(gone.status == 404)
            let dossier = try await counter.get(Link.dossier(code))
            #expect(dossier.text.contains("Gỡ bản quét") && dossier.text.contains("Quét nhầm"))
        }
    }

    @Test func `the clerk attaches the signed result, and the counter sees what its signature is worth`() async throws {
        try await TestSite.open { site in
            let code = try await site.drafted()
            let acts = site.office.work.acts
            _ = try await acts.sign(code, by: site.office.officer(.leader))
            _ = try await acts.number(code, by: site.office.officer(.clerk))
            let clerk = try await site.browser(of: .clerk)
            let done = try await clerk.upload(
                Link.dossier(code, "results"), [], files: [("ket-qua.pdf", "signed.pdf")])
            #expect(done.status == 303)
            let page = try await clerk.get(Link.files(code))
            for sentence in ["Có chữ ký số", "Lê Thu Hà ký lúc", "Nội dung không thay đổi sau khi ký."] {
                #expect(page.text.contains(sentence))
            }
            let counter = try await site.browser(of: .reception)
            let returning = try await counter.get(Link.returns(code: code))
            let file = try #require(try await site.office.files(of: code).first)
            #expect(returning.text.contains("href=\"\(Link.file(code, file.id))\" download"))
            let saved = try await counter.get(Link.file(code, file.id))
            #expect(saved.headers[.contentDisposition] == "attachment; filename=\"\(code)-ket-qua-1.pdf\"")
        }
    }
}

extension TestSite {
    /// Where files arrive; nothing stays there.
    fileprivate var incomingFolder: String {
        let hash = FileHash(of: Data())
        let path = URL(filePath: office.work.files.path(of: hash))
        return path.deletingLastPathComponent().deletingLastPathComponent().appending(path: "incoming").path
    }
}
