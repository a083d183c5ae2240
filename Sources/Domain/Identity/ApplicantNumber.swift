/// The number an applicant is known by: a person's, or an organisation's.
///
/// Twelve digits are a personal number, nine an old identity card's, ten or thirteen an organisation's tax code
/// (số định danh, số CMND, mã số thuế).
public enum ApplicantNumber {
    /// The digits alone; spaces, dots and hyphens between them do not matter.
    public static func digits(_ text: String) throws(IdentityRefusal) -> String {
        guard let digits = IdentityDigits.strip(text), [9, 10, 12, 13].contains(digits.utf8.count) else {
            throw .applicantNumberMalformed
        }
        return digits
    }
}
