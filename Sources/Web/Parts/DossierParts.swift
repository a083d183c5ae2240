/// A term and its value, as `parts/facts` and `parts/person` show them.
struct FactLine: Sendable {
    let term: String
    let fact: String
}

/// One person of a dossier, masked until somebody reveals them, as `parts/person` shows them.
struct PersonBlock: Sendable {
    /// «Chủ hồ sơ», «Người nộp thay».
    let post: String
    let personName: String
    let lines: [FactLine]
}

/// One act in a dossier's history, as `parts/timeline` shows it.
struct TimelineLine: Sendable {
    let what: String
    /// «9 giờ 05, Thứ Sáu, 20/11/2026».
    let happenedAt: String
    /// The officer, and for whom when deputising.
    let who: String
    /// The reason or the content, a finished sentence.
    let detail: String?
    let paperHref: String?
    let paperLabel: String?
}

/// One paper that was made for a dossier, as `parts/paper-list` shows it.
struct PaperLine: Sendable {
    let paperName: String
    /// Its number, its moment, and what has become of it since.
    let paperLine: String
    let paperHref: String
    /// The kept PDF, once there is one, for whoever may see the persons on it.
    let pdfHref: String?
}

/// Who has a dossier open to work on, as `parts/lock-notice` shows it.
struct LockNotice: Sendable {
    let lockSentence: String
    /// Where the holder or a leader lets go; nothing for everybody else.
    let releaseAction: String?
    let releaseLabel: String?
}
