import Domain

/// Any name a JSON object may hold.
struct JSONName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) {
        stringValue = name
    }

    init?(stringValue: String) {
        self.init(stringValue)
    }

    init?(intValue: Int) { nil }
}

/// Reads a JSON object field by field, strictly, and gathers everything that is wrong with it.
///
/// A field nobody asked for is an error: a misspelt name must not be lost in silence.
struct JSONFields {
    private let container: KeyedDecodingContainer<JSONName>
    private let path: String
    private var asked: Set<String> = []
    private(set) var errors = FieldErrors()

    init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: JSONName.self)
        path = ""
    }

    private init(container: KeyedDecodingContainer<JSONName>, path: String) {
        self.container = container
        self.path = path
    }

    /// A text as sent; whether it may be so is for `PersonEntry` and the like to say.
    mutating func raw(_ name: String) -> String {
        guard isThere(name) else { return "" }
        if let text = try? container.decode(String.self, forKey: JSONName(name)) { return text }
        refuse("«\(full(name))» phải là một chuỗi ký tự.", by: name)
        return ""
    }

    /// One line of text without control characters.
    mutating func line(_ name: String, limit: Int, isRequired: Bool = true) -> String {
        let text = TextLine.tidied(raw(name))
        if text.isEmpty, isRequired { refuse("Thiếu «\(full(name))»; xin gửi kèm nội dung.", by: name) }
        if TextLine.isLonger(text, than: limit) {
            refuse("«\(full(name))» dài quá \(limit) ký tự; xin rút gọn.", by: name)
        }
        if TextLine.holdsControl(text) {
            refuse("«\(full(name))» có ký tự không hợp lệ; xin xóa và gửi lại.", by: name)
        }
        return text
    }

    mutating func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) -> Int {
        guard isThere(name) else { return fallback }
        if let number = try? container.decode(Int.self, forKey: JSONName(name)), range.contains(number) {
            return number
        }
        refuse("«\(full(name))» phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound).", by: name)
        return fallback
    }

    mutating func truth(_ name: String, default fallback: Bool) -> Bool {
        guard isThere(name) else { return fallback }
        if let truth = try? container.decode(Bool.self, forKey: JSONName(name)) { return truth }
        refuse("«\(full(name))» phải là true hoặc false.", by: name)
        return fallback
    }

    /// One of a closed list of words.
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, default fallback: Value
    ) -> Value where Value.RawValue == String {
        guard isThere(name) else { return fallback }
        if let value = Value(rawValue: raw(name)) { return value }
        let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
        refuse("«\(full(name))» phải là một trong các giá trị: \(words).", by: name)
        return fallback
    }

    /// The same where nothing may be said.
    mutating func optionalChoice<Value: RawRepresentable & CaseIterable>(
        _ name: String, as type: Value.Type = Value.self
    ) -> Value? where Value.RawValue == String {
        guard isThere(name), let first = Value.allCases.first else { return nil }
        return choice(name, default: first)
    }

    /// An object inside; its errors carry their whole path.
    mutating func object<Value>(_ name: String, _ read: (inout JSONFields) -> Value) -> Value? {
        guard isThere(name) else { return nil }
        guard let inner = try? container.nestedContainer(keyedBy: JSONName.self, forKey: JSONName(name)) else {
            refuse("«\(full(name))» phải là một đối tượng.", by: name)
            return nil
        }
        return take(JSONFields(container: inner, path: full(name) + "."), read)
    }

    /// A list of objects, at most so many.
    mutating func objects<Value>(_ name: String, limit: Int, _ read: (inout JSONFields) -> Value) -> [Value] {
        guard isThere(name) else { return [] }
        guard var list = try? container.nestedUnkeyedContainer(forKey: JSONName(name)) else {
            refuse("«\(full(name))» phải là một danh sách.", by: name)
            return []
        }
        var values: [Value] = []
        while !list.isAtEnd {
            let place = "\(full(name))[\(values.count)]"
            guard values.count < limit, let inner = try? list.nestedContainer(keyedBy: JSONName.self) else {
                refuse("«\(place)» phải là một đối tượng và danh sách có tối đa \(limit) mục.", by: name)
                return values
            }
            values.append(take(JSONFields(container: inner, path: place + "."), read))
        }
        return values
    }

    /// A list of lines of text.
    mutating func texts(_ name: String, most: Int, limit: Int) -> [String] {
        guard isThere(name) else { return [] }
        guard let texts = try? container.decode([String].self, forKey: JSONName(name)), texts.count <= most else {
            refuse("«\(full(name))» phải là danh sách có tối đa \(most) chuỗi ký tự.", by: name)
            return []
        }
        let tidy = texts.map(TextLine.tidied)
        if tidy.contains(where: { TextLine.isLonger($0, than: limit) || TextLine.holdsControl($0) || $0.isEmpty }) {
            refuse("Mỗi mục của «\(full(name))» phải có từ 1 đến \(limit) ký tự hợp lệ.", by: name)
        }
        return tidy
    }

    /// Notes what is wrong with a field of this object.
    mutating func refuse(_ message: String, by name: String) {
        errors.add(message, by: full(name))
    }

    /// Ends the reading: what was not asked for is an error too.
    ///
    /// - Throws: `FieldErrors` when anything was wrong.
    mutating func finish() throws(FieldErrors) {
        refuseUnknown()
        guard errors.isEmpty else { throw errors }
    }

    private mutating func refuseUnknown() {
        for key in container.allKeys where !asked.contains(key.stringValue) {
            let name = String(key.stringValue.prefix(100))
            refuse("Không có trường «\(full(name))» trong tài liệu giao diện; xin bỏ hoặc sửa tên trường.", by: name)
        }
    }

    private mutating func take<Value>(_ inner: JSONFields, _ read: (inout JSONFields) -> Value) -> Value {
        var inner = inner
        let value = read(&inner)
        inner.refuseUnknown()
        for item in inner.errors.items { errors.add(item.message, by: item.field) }
        return value
    }

    mutating func isThere(_ name: String) -> Bool {
        asked.insert(name)
        let key = JSONName(name)
        return container.contains(key) && !((try? container.decodeNil(forKey: key)) ?? false)
    }

    private func full(_ name: String) -> String { path + name }
}
