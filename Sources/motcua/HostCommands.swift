import ArgumentParser
import Casework
import Domain
import Storage

/// `motcua host …`: which office answers to which name, where one server serves several.
struct HostCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host", abstract: "Tên miền của từng cơ quan, khi một máy chủ phục vụ nhiều cơ quan.",
        subcommands: [HostAdd.self, HostList.self])
}

/// `motcua host add NAME --office CODE`: the name leads to the office from now on.
struct HostAdd: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Gắn tên miền với cơ quan.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tên miền, ví dụ motcua.hoabinh.example.") var name: String
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let host = try HostName(name)
        let former = try await opened.database.read { reader in
            try OfficeStore.all(in: reader).first {
                try $0.id != office.id && OfficeStore.hosts(officeID: $0.id, in: reader).contains(host.text)
            }
        }
        try await opened.work.setup.answer(to: host, office: office.id)
        print("Tên miền \(host.text) mở trang của «\(office.name)».")
        if let former { print("Trước đó tên miền này mở trang của «\(former.name)»; trang đó cần tên miền khác.") }
    }
}

/// `motcua host list`: every office with its names.
struct HostList: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê tên miền.")

    @OptionGroup var settings: Settings

    func perform() async throws {
        let opened = try await settings.open()
        let offices = try await opened.database.read { reader in
            try OfficeStore.all(in: reader).map { ($0, try OfficeStore.hosts(officeID: $0.id, in: reader)) }
        }
        for (office, hosts) in offices {
            let names = hosts.isEmpty ? "chưa có tên miền" : hosts.joined(separator: ", ")
            print("\(office.agencyCode)  \(office.name): \(names)")
        }
    }
}
