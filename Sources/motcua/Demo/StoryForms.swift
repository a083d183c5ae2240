import Casework
import Domain

/// Forms that were written today for invented people: two agreed to, three half-written, one of them in a colleague's hands.
struct StoryForms: Sendable {
    let work: OfficeWork
    let staff: DemoStaff

    private static let marriage = "1.000894"
    private static let maritalStatus = "1.004873"
    private static let copies = "2.000815"

    /// Tells them one after the other, within the last half hour.
    func tell(until now: LocalInstant) async throws {
        try await at(now, minutesBefore: 30) { try await setPlaces() }
        try await at(now, minutesBefore: 25) {
            let form = try await begin(Self.marriage, for: Self.husband)
            try await write(Self.wedding, on: form)
            try await work.forms.confirm(form, by: staff.counter)
        }
        try await at(now, minutesBefore: 20) {
            let form = try await begin(Self.maritalStatus, for: Self.single)
            try await write(Self.alone, on: form)
            try await work.forms.confirm(form, by: staff.counter)
        }
        try await at(now, minutesBefore: 15) {
            // The wife comes with her own card; what both said at their marriage is known.
            let form = try await begin(StoryScene.birth, for: Self.wife)
            try await write(["applicant.relation": "Mẹ", "child.name": "Nguyễn Thử Nụ"], on: form)
            try await work.forms.release(form, by: staff.counter)
        }
        try await at(now, minutesBefore: 10) {
            let form = try await begin(Self.copies, for: Self.single)
            try await write(["paper.name": "Bằng tốt nghiệp trung học phổ thông"], on: form)
            try await work.forms.release(form, by: staff.counter)
        }
        try await at(now, minutesBefore: 5) {
            let form = try await begin(Self.maritalStatus, for: Self.borrower, by: staff.specialist)
            try await write(["certificate.relation": "Bản thân"], on: form, by: staff.specialist)
        }
    }

    /// The hamlets that fields of places offer.
    private func setPlaces() async throws {
        let hamlets = ["Ấp Rạch Sen", "Ấp Gò Mận", "Ấp Bến Dừa", "Ấp Cầu Tre", "Ấp Vàm Xoài", "Ấp Cồn Én"]
        let lines = hamlets.map { "\($0), xã Long Điền B, tỉnh An Giang" }
        try await work.forms.setPlaces(try OfficePlaces(lines: lines.joined(separator: "\n")), by: staff.clerk)
    }

    private func begin(_ procedure: String, for person: Person, by officer: Officer? = nil) async throws -> String {
        let party = FormParty(person, issuedOn: "2022-05-19")
        return try await work.forms.begin(
            FormRequest(procedureCode: procedure, party: party), by: officer ?? staff.counter
        ).id
    }

    private func write(_ answers: [String: String], on form: String, by officer: Officer? = nil) async throws {
        try await work.forms.write(answers.mapValues(FieldValue.text), on: form, by: officer ?? staff.counter)
    }

    private func at(
        _ now: LocalInstant, minutesBefore minutes: Int, _ act: @Sendable () async throws -> Void
    ) async throws {
        try await StoryClock.$moment.withValue(now.adding(seconds: -minutes * 60), operation: act)
    }
}

// MARK: - Who they are and what they say

extension StoryForms {
    private static let residence = "Ấp Rạch Sen, xã Long Điền B, tỉnh An Giang"

    private static let husband = person("Nguyễn Thử Sen", "089095000621", "1995-03-08", .male)
    private static let wife = person("Trần Thị Thử Mận", "089197000622", "1997-10-20", .female)
    private static let single = person("Lê Văn Thử Út", "089090000623", "1990-02-14", .male)
    private static let borrower = person("Huỳnh Thị Thử Lan", "089188000624", "1988-07-27", .female)

    private static func person(_ name: String, _ number: String, _ bornOn: String, _ sex: Sex) -> Person {
        Person(
            name: name, personalNumber: number, birthDate: bornOn, sex: sex, address: residence,
            phone: "0530" + number.suffix(6))
    }

    private static let wedding = [
        "wife.name": wife.name, "wife.birthDate": "20/10/1997", "wife.ethnicity": "Kinh",
        "wife.residence": residence, "wife.identity": "Căn cước số \(wife.personalNumber)", "wife.marriageCount": "1",
        "husband.ethnicity": "Kinh", "husband.marriageCount": "1", "copies.wanted": "Có", "copies.count": "2",
    ]

    private static let alone = [
        "certificate.relation": "Bản thân", "subject.ethnicity": "Kinh",
        "subject.maritalStatus": "Hiện tại chưa đăng ký kết hôn với ai",
        "certificate.purpose": "Bổ sung hồ sơ vay vốn sản xuất",
    ]
}
