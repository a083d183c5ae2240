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

    /// Handed in as the list asks for it: the original and the copies; one original when it names neither.
    public var asListed: ComponentCount {
        let count = ComponentCount(number: number, originals: wantsOriginal ? 1 : 0, photocopies: copies)
        return count.isNothing ? ComponentCount(number: number, originals: 1) : count
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

    /// Reads `1:1/0/2;2:0/1/0`: number, originals, certified copies, photocopies, as a reception's event has them.
    public static func list(_ text: String) -> [ComponentCount] {
        text.split(separator: ";").compactMap { part in
            let numbers = part.split { $0 == ":" || $0 == "/" }.compactMap { Digits.value($0) }
            guard numbers.count == 4 else { return nil }
            return ComponentCount(
                number: numbers[0], originals: numbers[1], certified: numbers[2], photocopies: numbers[3])
        }
    }

    public var isNothing: Bool { originals == 0 && certified == 0 && photocopies == 0 }
}

extension [DossierComponent] {
    /// What is handed in when everything the version asks for is there.
    public var everythingAskedFor: [ComponentCount] {
        filter(\.isRequired).map(\.asListed)
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
