/// A value whose whole content is one text, kept as that text wherever values are written down.
protocol TextCoded: Codable, CustomStringConvertible {
    init?(coded text: String)
    var coded: String { get }
}

extension TextCoded {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(coded: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no \(Self.self)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(coded)
    }

    var coded: String { description }
}

extension CivilDate: TextCoded {
    init?(coded text: String) { self.init(text) }
}

extension DossierCode: TextCoded {
    init?(coded text: String) { self.init(text) }
}

extension LocalInstant: TextCoded {
    init?(coded text: String) { self.init(utcText: text) }

    var coded: String { utcText }
}
