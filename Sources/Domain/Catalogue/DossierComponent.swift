/// One paper of the published list that makes a dossier complete (thành phần hồ sơ).
public struct DossierComponent: Hashable, Sendable, Codable {
    /// Its place in the published list, from 1.
    public var number: Int
    public var name: String
    /// An original is shown or filed.
    public var wantsOriginal: Bool
    /// How many copies are filed; 0 when only the original is shown.
    public var copies: Int
    public var note: String
    /// Without it the dossier is incomplete.
    ///
    /// A paper «if any», or one that a data look-up replaces, is not required.
    /// NĐ 224/2026/NĐ-CP Đ.18(4): what an accessible database holds must not be asked for.
    public var isRequired: Bool

    public init(
        number: Int, name: String, wantsOriginal: Bool, copies: Int, note: String = "", isRequired: Bool = true
    ) {
        self.number = number
        self.name = name
        self.wantsOriginal = wantsOriginal
        self.copies = copies
        self.note = note
        self.isRequired = isRequired
    }
}

/// How many of a component were handed in: originals, certified copies, photocopies.
public struct ComponentCount: Hashable, Sendable, Codable {
    public var number: Int
    public var originals: Int
    public var certified: Int
    public var photocopies: Int

    public init(number: Int, originals: Int = 0, certified: Int = 0, photocopies: Int = 0) {
        self.number = number
        self.originals = originals
        self.certified = certified
        self.photocopies = photocopies
    }

    public var isNothing: Bool { originals == 0 && certified == 0 && photocopies == 0 }
}

extension [DossierComponent] {
    /// What is handed in when everything the version asks for is there.
    public var everythingAskedFor: [ComponentCount] {
        filter(\.isRequired).map {
            ComponentCount(number: $0.number, originals: $0.wantsOriginal ? 1 : 0, photocopies: $0.copies)
        }
    }

    /// The required papers that are counted and of which there is nothing.
    ///
    /// A paper that the counts do not mention is taken as handed in: whoever leaves it out has nothing to remark.
    public func missing(in counts: [ComponentCount]) -> [DossierComponent] {
        filter { component in
            component.isRequired && counts.contains { $0.number == component.number && $0.isNothing }
        }
    }
}
