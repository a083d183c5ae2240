import Foundation
import PortalSync

/// Where the password of a connection lies, as commands are told it.
enum SecretPlace {
    /// `file:/path` or `env:NAME`; it must be readable now, and by nobody else.
    static func checked(file: String?, variable: String?) throws -> String {
        let place: String
        switch (file, variable) {
        case (let file?, nil): place = "file:\(URL(filePath: file).absoluteURL.path)"
        case (nil, let name?): place = "env:\(name)"
        default: throw CommandProblem("Xin cho biết mật khẩu ở đâu: --password-file hoặc --password-variable.")
        }
        _ = try PortalSecret.read(place)
        return place
    }
}
