import ArgumentParser

/// The one program of the office; `motcua --help` lists its subcommands.
@main
struct Motcua: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "motcua",
        abstract: "Một Cửa — hệ thống một cửa mở cho Ủy ban nhân dân cấp xã.",
        subcommands: [
            Serve.self, Migrate.self, Setup.self, HostCommands.self, UserCommands.self, TokenCommands.self,
            ProcedureCommands.self, FormCommands.self, CalendarCommands.self, Register.self, Certifications.self,
            ImportCommands.self,
            PortalCommands.self,
            PortalStandInCommand.self, Due.self, Models.self, Demo.self,
            SealCommands.self, Verify.self, Backup.self, Restore.self, Doctor.self,
        ]
    )
}
