/// Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01), for one dossier or for all of one visit, in two copies.
///
/// It says what the form asks for and nothing more: no fee, no remark. Whoever came on a day without appointment reads
/// why there is one after all, and whoever pays less or nothing reads why, for nothing else on paper would say it (Luật Phí và lệ phí 97/2015/QH13 Đ.10). Where the dossier leads an interlinked case, each
/// further registration has its due date, and the whole has one (NĐ 63/2024/NĐ-CP).
public struct ReceiptPaper: Hashable, Sendable, Codable {
    /// One dossier on the slip.
    public struct Item: Hashable, Sendable, Codable {
        public var code: DossierCode
        public var procedure: String
        public var components: [Component]
        public var setCount: Int
        public var limit: String
        public var receivedAt: LocalInstant
        public var dueAt: LocalInstant?
        public var returnPlace: String
        public var bookEntry: BookEntry?
        /// The further registrations of the case it leads; missing for most.
        public var legs: [Leg]?
        /// By when the whole case should be done.
        public var wholeDueAt: LocalInstant?
        /// Which edition of the dossier's link its QR code carries; missing on a slip with the first.
        public var linkEdition: Int?
        /// Why it costs less or nothing, what was seen for it, and the decision; missing for most and on slips of before.
        public var exemption: String?
        /// Why it was not finished at once on a day without appointment; missing for most and on slips of before.
        public var fallback: String?

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
        ///   - bookEntry: where it stands in a book kept on paper, if there is one.
        public init(
            code: DossierCode, procedure: String, components: [Component], setCount: Int = 1, limit: String,
            receivedAt: LocalInstant, dueAt: LocalInstant?, returnPlace: String, bookEntry: BookEntry? = nil
        ) {
            self.code = code
            self.procedure = procedure
            self.components = components
            self.setCount = setCount
            self.limit = limit
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.returnPlace = returnPlace
            self.bookEntry = bookEntry
        }
    }

    /// One further registration at another agency, or later at ours.
    public struct Leg: Hashable, Sendable, Codable {
        public var name: String
        public var party: String
        public var dueAt: LocalInstant
        /// The registrations whose results it waits for; missing on slips of before.
        public var after: [String]?

        public init(name: String, party: String, dueAt: LocalInstant, after: [String]? = nil) {
            self.name = name
            self.party = party
            self.dueAt = dueAt
            self.after = after
        }
    }

    /// A paper of the dossier and how often it was handed in.
    public struct Component: Hashable, Sendable, Codable {
        public var name: String
        public var originals: Int
        public var certified: Int
        public var photocopies: Int

        public init(name: String, originals: Int = 0, certified: Int = 0, photocopies: Int = 0) {
            self.name = name
            self.originals = originals
            self.certified = certified
            self.photocopies = photocopies
        }
    }

    /// Quyển số and số thứ tự in Sổ theo dõi hồ sơ.
    public struct BookEntry: Hashable, Sendable, Codable {
        public var volume: String
        public var ordinal: String

        public init(volume: String, ordinal: String) {
            self.volume = volume
            self.ordinal = ordinal
        }
    }

    public var party: PaperParty
    public var items: [Item]
    public var officer: String

    public init(party: PaperParty, item: Item, officer: String) {
        self.init(party: party, firstItem: item, furtherItems: [], officer: officer)
    }

    /// One slip for a visit with several dossiers.
    public init(party: PaperParty, firstItem: Item, furtherItems: [Item], officer: String) {
        self.party = party
        self.items = [firstItem] + furtherItems
        self.officer = officer
    }
}
