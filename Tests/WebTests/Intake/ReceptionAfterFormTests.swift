import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The counter's screen before and after a form was written for the citizen: nothing is said twice.
@Suite struct ReceptionAfterFormTests {
    private static let person = [
        ("procedure", "2.000815"), ("ownerName", "Nguyễn Văn Thử"), ("ownerNumber", "089090000123"),
        ("ownerBirth", "05/02/1990"), ("ownerSex", "male"), ("ownerEmail", "thu@example.vn"),
        ("cardNumber", "089090000123"), ("cardIssuedOn", "2021-04-12"),
    ]

    private static func begun(_ hoa: Browser, _ fields: [(String, String)]) async throws -> String {
        let begun = try await hoa.post(Link.forms, person + fields + [("writeForm", "copy-certification")])
        #expect(begun.status == 303)
        return try #require(begun.location.split(separator: "/").last.map(String.init))
    }

    @Test func `copies, pages and whatever else was chosen are there again, as the form says them`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([
                .sample(fee: .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000))
            ])
            let hoa = try await site.browser(of: .reception)
            let id = try await Self.begun(
                hoa, [("ownerAddress", "Ấp Long Định"), ("feeQuantity", "2"), ("pageCount", "3"), ("setCount", "2")])
            let form = try await hoa.get(Link.form(id))
            #expect((form.value(of: "answer.paper.copies"), form.value(of: "answer.paper.pages")) == ("2", "3"))
            _ = try await site.office.finish(id)
            let reception = try await hoa.get(Link.newReception(form: id))
            #expect(reception.value(of: "feeQuantity") == "2" && reception.value(of: "pageCount") == "3")
            #expect(reception.value(of: "setCount") == "2" && reception.value(of: "ownerEmail") == "thu@example.vn")
            #expect(reception.value(of: "ownerAddress") == "Ấp Long Định")
            #expect(reception.text.contains("10.000 đồng"))
            let whole = [
                ("receptionKey", "một"), ("procedure", "2.000815"), ("ownerName", "Nguyễn Văn Thử"),
                ("outcome", "receive"), ("form", id), ("pageCount", "3"),
            ]
            let refused = try await hoa.post(Link.receptions, whole + [("feeQuantity", "1")])
            #expect(refused.status == 422)
            #expect(refused.text.contains("Tờ khai đã đọc cho người dân nghe ghi 2 bản."))
            let received = try await hoa.post(Link.receptions, whole + [("feeQuantity", "2")])
            let receipt = try await hoa.get(received.location)
            #expect(received.status == 303 && receipt.text.contains("H01"))
            #expect(!receipt.text.contains("Quét tờ khai đã ký"), "no paper of it is asked for")
        }
    }

    @Test func `an address of the district era is asked about again after the form`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample()])
            let hoa = try await site.browser(of: .reception)
            let id = try await Self.begun(
                hoa, [("ownerAddress", ""), ("cardAddress", "Ấp Long Định, Long Điền B, Chợ Mới, An Giang")])
            _ = try await site.office.finish(id)
            let reception = try await hoa.get(Link.newReception(form: id))
            #expect(reception.value(of: "ownerAddress").isEmpty)
            #expect(
                reception.text.contains("Thẻ ghi địa chỉ theo đơn vị hành chính trước ngày 01/7/2025: «Ấp Long Định,"))
        }
    }
}
