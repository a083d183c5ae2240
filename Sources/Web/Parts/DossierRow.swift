/// One dossier in a list, as `parts/dossier-row` shows it: when it is due, what it is, whose move it is.
struct DossierRow: Sendable {
    let dossierCode: String
    let dossierHref: String
    let procedureName: String
    /// The owner's name.
    let personName: String
    /// «Thứ Sáu, 27/12/2019».
    let dueText: String
    /// «Còn 2 ngày làm việc», «Quá hạn 1 ngày làm việc».
    let remaining: String
    let tone: Tone.RawValue
    /// Whose move it is, in words: «Chờ Lê Thu Hà (lãnh đạo) ký».
    let move: String
    /// «Trần Văn Bình đang mở để xử lý».
    let openedBy: String?
    /// Whether the move is the viewer's own.
    let isMine: Bool
    /// The dossier's sequence as the list shows it, sent back with every act on it.
    let seen: String
    /// Where to accept it, when it was offered to the viewer.
    let acceptAction: String?
    /// The viewer's next act on a page of its own.
    let actHref: String?
    let actLabel: String?
}

/// One figure with the rule that makes it, as `parts/figure` shows it.
struct FigureBlock: Sendable {
    let count: String
    let figureLabel: String
    /// The definition in a sentence: «đã qua hạn theo quy định, chưa ký kết quả».
    let rule: String
    let isBad: Bool
}
