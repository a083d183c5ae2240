public import Domain

/// Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01), for one dossier or for all of one visit, in two copies.
///
/// It says what the form asks for and nothing more: no fee, no reason, no remark.
public struct ReceiptPaper: Sendable {
    /// One dossier on the slip.
    public struct Item: Sendable {
        var code: DossierCode
        var procedure: String
        var components: [Component]
        var setCount: Int
        var limit: String
        var receivedAt: LocalInstant
        var dueAt: LocalInstant?
        var returnPlace: String
        var trackingLink: String?
        var bookEntry: BookEntry?

        /// Takes one dossier as it was received.
        ///
        /// - Parameters:
        ///   - code: its code.
        ///   - procedure: nội dung yêu cầu giải quyết, the procedure's name.
        ///   - components: what was handed in.
        ///   - setCount: số lượng hồ sơ, in sets (bộ).
        ///   - limit: the limit the law sets, «03 ngày làm việc».
        ///   - receivedAt: the moment of reception.
        ///   - dueAt: the moment of the appointment; none when the limit starts later.
        ///   - returnPlace: where the result is fetched or sent to.
        ///   - trackingLink: link with a random token for the citizen's telephone.
        ///   - bookEntry: where it stands in a book kept on paper, if there is one.
        public init(
            code: DossierCode, procedure: String, components: [Component], setCount: Int = 1, limit: String,
            receivedAt: LocalInstant, dueAt: LocalInstant?, returnPlace: String, trackingLink: String? = nil,
            bookEntry: BookEntry? = nil
        ) {
            self.code = code
            self.procedure = procedure
            self.components = components
            self.setCount = setCount
            self.limit = limit
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.returnPlace = returnPlace
            self.trackingLink = trackingLink
            self.bookEntry = bookEntry
        }
    }

    /// A paper of the dossier and how often it was handed in.
    public struct Component: Sendable {
        var name: String
        var originals: Int
        var certified: Int
        var photocopies: Int

        public init(name: String, originals: Int = 0, certified: Int = 0, photocopies: Int = 0) {
            self.name = name
            self.originals = originals
            self.certified = certified
            self.photocopies = photocopies
        }
    }

    /// Quyển số and số thứ tự in Sổ theo dõi hồ sơ.
    public struct BookEntry: Sendable {
        var volume: String
        var ordinal: String

        public init(volume: String, ordinal: String) {
            self.volume = volume
            self.ordinal = ordinal
        }
    }

    var head: PaperHead
    var party: PaperParty
    var items: [Item]
    var officer: String

    public init(head: PaperHead, party: PaperParty, item: Item, officer: String) {
        self.init(head: head, party: party, firstItem: item, furtherItems: [], officer: officer)
    }

    /// One slip for a visit with several dossiers.
    public init(head: PaperHead, party: PaperParty, firstItem: Item, furtherItems: [Item], officer: String) {
        self.head = head
        self.party = party
        self.items = [firstItem] + furtherItems
        self.officer = officer
    }

    /// The finished page, both copies.
    public func html(_ press: PaperPress) throws -> String {
        if items.count == 1 { try press.html(ReceiptModel(self)) } else { try press.html(VisitReceiptModel(self)) }
    }
}
