/// Why a form cannot be written for a citizen, or not now.
public enum FormRefusal: Refusal {
    case formUnknown
    /// No form of the program belongs to the procedure today.
    case notOffered
    case fieldUnknown(String)
    case answerTooLong(String)
    /// A colleague is writing on it.
    case locked(by: String)
    case notLocked
    case confirmedAlready
    case notConfirmed
    case incomplete(count: Int)
    case erased
    case attachedElsewhere(code: String)
    case otherProcedure
    /// The dossier is decided: what was signed stays as it was.
    case dossierDecided(code: String)
    /// It names nobody whom the dossier names, and nobody said that it belongs there all the same.
    case ofAnotherPerson(String)
    case tooManyPlaces(most: Int)
    case placeUnusable(line: Int)
    /// The signed sheet belongs to a dossier already and is scanned there.
    case sheetOfDossier(code: String)
    /// The procedure asks for no paper that would be the form.
    case sheetHasNoPlace
    case sheetNotHandedIn(component: String)
    /// Somebody wrote on it after it was shown to be read aloud.
    case changedSinceRead
    /// The card that was read on the form's page is of somebody else.
    case cardOfAnother(String, than: String)
    /// What is received is not what was signed.
    case countDiffers(signed: Int)
    case pagesDiffer(signed: Int)
    /// Its definition holds no more, and no dossier of its days has taken it along.
    case versionOver(title: String)

    public var kind: RefusalKind {
        switch self {
        case .formUnknown, .erased: .notFound
        case .locked, .notLocked, .confirmedAlready, .notConfirmed, .attachedElsewhere, .sheetOfDossier,
            .ofAnotherPerson, .dossierDecided, .changedSinceRead, .cardOfAnother, .versionOver:
            .conflict
        case .notOffered, .fieldUnknown, .answerTooLong, .incomplete, .otherProcedure, .tooManyPlaces, .placeUnusable,
            .sheetHasNoPlace, .sheetNotHandedIn, .countDiffers, .pagesDiffer:
            .invalid
        }
    }

    public var slug: String {
        switch self {
        case .formUnknown: "form-unknown"
        case .notOffered: "form-not-offered"
        case .fieldUnknown: "form-field-unknown"
        case .answerTooLong: "form-answer-too-long"
        case .locked: "form-locked"
        case .notLocked: "form-not-locked"
        case .confirmedAlready: "form-confirmed-already"
        case .notConfirmed: "form-not-confirmed"
        case .incomplete: "form-incomplete"
        case .erased: "form-erased"
        case .attachedElsewhere: "form-attached-elsewhere"
        case .otherProcedure: "form-other-procedure"
        case .dossierDecided: "form-dossier-decided"
        case .ofAnotherPerson: "form-of-another-person"
        case .tooManyPlaces: "places-too-many"
        case .placeUnusable: "place-unusable"
        case .sheetOfDossier: "sheet-of-dossier"
        case .sheetHasNoPlace: "sheet-has-no-place"
        case .sheetNotHandedIn: "sheet-not-handed-in"
        case .changedSinceRead: "form-changed-since-read"
        case .cardOfAnother: "form-card-of-another"
        case .countDiffers: "form-count-differs"
        case .pagesDiffer: "form-pages-differ"
        case .versionOver: "form-version-over"
        }
    }

    public var message: String {
        switch self {
        case .formUnknown: "Không có tờ khai này. Vui lòng mở lại danh sách tờ khai viết hộ."
        case .notOffered:
            "Chương trình chưa có mẫu tờ khai của thủ tục này. Vui lòng dùng mẫu giấy hoặc chọn thủ tục khác."
        case .fieldUnknown(let name): "Tờ khai không có ô «\(name)». Vui lòng mở lại tờ khai."
        case .answerTooLong(let label): "«\(label)» quá dài nên không lưu được. Vui lòng rút gọn."
        case .locked(let name):
            "\(name) đang viết tờ khai này. Vui lòng chờ, hoặc đề nghị \(name) hay lãnh đạo mở khóa."
        case .notLocked: "Tờ khai không có ai khóa. Vui lòng tải lại trang."
        case .confirmedAlready: "Tờ khai đã được đọc lại và xác nhận. Muốn sửa, vui lòng bấm «Mở lại để sửa»."
        case .notConfirmed: "Tờ khai chưa được đọc lại cho người dân xác nhận. Vui lòng đọc lại trước khi in."
        case .incomplete(let count): "Tờ khai còn \(count) chỗ thiếu hoặc chưa đúng. Vui lòng hỏi Ông/Bà và điền tiếp."
        case .erased: "Nội dung tờ khai đã được xóa theo thời hạn lưu. Vui lòng lập tờ khai mới."
        case .attachedElsewhere(let code):
            "Tờ khai này đã thuộc hồ sơ \(code). Vui lòng lập tờ khai mới cho hồ sơ khác."
        case .otherProcedure: "Tờ khai này thuộc thủ tục khác. Vui lòng chọn đúng thủ tục hoặc lập tờ khai mới."
        case .dossierDecided(let code):
            "Hồ sơ \(code) đã có kết quả nên tờ khai giữ nguyên như người dân đã ký. Nếu có sai sót, xin đính chính kết quả theo quy định."
        case .ofAnotherPerson(let name):
            "Tờ khai này viết cho \(name), không có chủ hồ sơ hay người nộp thay trong đó. Xin chọn đúng tờ khai; nếu tờ khai vẫn thuộc hồ sơ này, xin xác nhận ở ô bên dưới rồi tiếp nhận."
        case .tooManyPlaces(let most): "Danh sách địa danh dài quá \(most) dòng. Vui lòng bớt dòng."
        case .placeUnusable(let line):
            "Dòng \(line) của danh sách địa danh quá dài hoặc có ký tự không hợp lệ. Vui lòng sửa lại."
        case .sheetOfDossier, .sheetHasNoPlace, .sheetNotHandedIn: sheetMessage
        case .changedSinceRead:
            "Tờ khai đã được sửa sau khi mở trang đọc này. Vui lòng đọc lại cho người dân nghe từ đầu rồi xác nhận."
        case .cardOfAnother(let card, let own):
            "Thẻ vừa quét là của \(card), còn tờ khai này viết cho \(own). Vui lòng quét thẻ ấy ở màn hình tiếp nhận để lập tờ khai riêng; nếu chính tờ khai này là của \(card), xin đánh dấu ô bên dưới rồi quét lại."
        case .versionOver(let title):
            "Mẫu «\(title)» của tờ khai này đã hết hiệu lực. Vui lòng quét thẻ ở màn hình tiếp nhận rồi bấm «Viết hộ»: nội dung đã viết chuyển sang mẫu đang dùng."
        case .countDiffers(let signed):
            "Tờ khai đã đọc cho người dân nghe ghi \(Digits.grouped(signed)) bản. Vui lòng nhập đúng số ấy, hoặc mở lại tờ khai để sửa rồi đọc lại."
        case .pagesDiffer(let signed):
            "Tờ khai đã đọc cho người dân nghe ghi \(Digits.grouped(signed)) trang. Vui lòng nhập đúng số ấy, hoặc mở lại tờ khai để sửa rồi đọc lại."
        }
    }

    private var sheetMessage: String {
        switch self {
        case .sheetOfDossier(let code):
            "Tờ khai này đã thuộc hồ sơ \(code). Vui lòng quét bản đã ký vào tệp của hồ sơ đó."
        case .sheetNotHandedIn(let component):
            "Đã quét bản đã ký của tờ khai nhưng hồ sơ chưa ghi đã nhận «\(component)». Vui lòng ghi số bản đã nhận, hoặc gỡ bản quét ở tờ khai."
        default:
            "Thành phần hồ sơ của thủ tục này không có tờ khai. Vui lòng quét bản đã ký vào tệp của hồ sơ sau khi tiếp nhận."
        }
    }
}
