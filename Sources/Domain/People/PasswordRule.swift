/// What a password must be: long, not among those everybody tries, not the user name.
///
/// No forced mixture of signs and no expiry: length protects, rules of composition make people write passwords down
/// (NIST SP 800-63B, 5.1.1.2).
public enum PasswordRule {
    public static let shortest = 10
    public static let longest = 128

    /// Refuses a password that is too easy to guess or does not fit.
    public static func check(_ password: String, userName: String) throws(AccountRefusal) {
        guard password.count >= shortest else { throw .passwordTooShort }
        guard password.count <= longest else { throw .passwordTooLong }
        let folded = password.lowercased()
        guard !isCommon(folded) else { throw .passwordCommon }
        // «hoa sen nở sớm» is a good phrase for «hoa»; «hoa1234567» is not: what counts is the rest.
        let rest = folded.replacing(userName.lowercased(), with: "")
        guard rest == folded || (rest.count >= 6 && !isCommon(rest)) else { throw .passwordLikeUserName }
    }

    private static func isCommon(_ folded: String) -> Bool {
        let core = folded.filter { $0.isLetter }
        return Set(folded).count < 5 || runs.contains { $0.contains(folded) } || commonCores.contains(core)
            || common.contains(folded)
    }

    private static let runs = [
        "01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p",
    ]

    // Letters of the passwords that head every published list, Vietnamese ones among them; digits around them change
    // nothing.
    private static let commonCores: Set<String> = [
        "password", "passw", "pass", "matkhau", "admin", "administrator", "qwerty", "qwertyuiop", "iloveyou", "abc",
        "abcd", "letmein", "welcome", "vietnam", "hanoi", "saigon", "xinchao", "anhyeuem", "emyeuanh", "motcua",
        "user", "test", "demo", "root", "mottcua", "quantri", "ubnd", "ubndxa", "congan", "hochiminh",
    ]

    private static let common: Set<String> = [
        "p@ssw0rd123", "p@ssword123", "qwerty123456", "1qaz2wsx3edc", "zaq12wsxcde3", "abc123456789",
    ]
}
