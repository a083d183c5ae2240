/// Values that the file may spell in more than one way.
extension CatalogueRow {
    /// A number without fraction.
    ///
    /// The library's own reading of `2.5` as a whole number fails without saying where.
    struct Whole: Codable {
        var number: Int

        init(_ number: Int) {
            self.number = number
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard let number = Int(exactly: try container.decode(Double.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a whole number")
            }
            self.number = number
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(number)
        }
    }

    /// A text, or several.
    struct Texts: Codable {
        var lines: [String]

        init(_ lines: [String]) {
            self.lines = lines
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let line = try? container.decode(String.self) {
                lines = [line]
            } else {
                lines = try container.decode([String].self)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(lines)
        }
    }
}
