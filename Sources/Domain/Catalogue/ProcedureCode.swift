/// The national code of a procedure: one digit of the register, a point, six digits (`2.000815`).
///
/// Local copies carry a suffix (`2.000815.000.00.00.H56`, `.H56`); the root alone identifies the procedure.
public enum ProcedureCode {
    /// The root of a code as written anywhere, or nothing when it is no such code.
    public static func root(of text: some StringProtocol) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0].utf8.count == 1, parts[1].utf8.count == 6 else { return nil }
        guard let register = Digits.value(parts[0]), (1...9).contains(register), Digits.value(parts[1]) != nil else {
            return nil
        }
        return "\(parts[0]).\(parts[1])"
    }
}
