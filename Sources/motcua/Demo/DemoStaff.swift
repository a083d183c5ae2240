import Casework
import Domain
import Storage

/// The people of the demonstration office, with the passwords that are printed.
struct DemoStaff: Sendable {
    let office: Office
    let accounts: [FirstPassword]

    var counter: Officer { officer("quay") }
    var specialist: Officer { officer("chuyenmon") }
    /// The second specialist, who is away on leave today.
    var absent: Officer { officer("chuyenmon2") }
    var leader: Officer { officer("lanhdao") }
    var clerk: Officer { officer("vanthu") }
    var control: Officer { officer("kstt") }

    private func officer(_ userName: String) -> Officer {
        guard let found = accounts.first(where: { $0.officer.userName == userName }) else {
            preconditionFailure("the demonstration office has no \(userName)")
        }
        return found.officer
    }

    /// Opens the office with its catalogue, its calendar and its people, whose accounts are ready at once.
    static func open(_ office: Office, work: OfficeWork) async throws -> DemoStaff {
        let first = try await work.setup.create(office, administrator: people[0])
        try await work.seed(office.id)
        var accounts = [first]
        for person in people.dropFirst() {
            accounts.append(try await work.accounts.create(person, officeID: office.id, by: first.officer.id))
        }
        return DemoStaff(office: office, accounts: accounts)
    }

    static func longDienB(agencyCode: String) -> Office {
        Office(
            id: DemonstrationOffice.id(agencyCode: agencyCode), agencyCode: agencyCode,
            name: "Ủy ban nhân dân xã Long Điền B", province: "tỉnh An Giang",
            address: "Đường Sen Hồng, xã Long Điền B, tỉnh An Giang", phone: "02960 000 089",
            hotline: "02960 000 090")
    }

    private static let people = [
        person("quantri", "Hoàng Văn Nam", "Quản trị hệ thống", [.administrator]),
        person("quay", "Nguyễn Thị Hoa", "Công chức Văn phòng - Thống kê", [.reception]),
        person("chuyenmon", "Trần Văn Bình", "Công chức Tư pháp - Hộ tịch", [.processing]),
        person("chuyenmon2", "Phạm Ngọc Lan", "Công chức Văn hóa - Xã hội", [.processing]),
        person("lanhdao", "Lê Thu Hà", "Chủ tịch", [.leader, .head]),
        person("vanthu", "Vũ Thị Mai", "Văn thư - Lưu trữ", [.clerk]),
        person("kstt", "Đỗ Minh Tuấn", "Kiểm soát thủ tục hành chính", [.control]),
    ]

    private static func person(_ userName: String, _ name: String, _ title: String, _ roles: Set<Role>) -> NewAccount {
        NewAccount(userName: userName, name: name, title: title, roles: roles, mustChangePassword: false)
    }
}
