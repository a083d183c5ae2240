/// One operation of the interface.
struct InterfaceOperation: Sendable {
    let method: String
    let path: String
    let id: String
    let summary: String
    /// The schema of the body; nothing when there is none.
    var request: String?
    let answer: String
    var parameters: [InterfaceParameter] = []
    var status = 201
}

/// One parameter of an operation, besides those of its path.
struct InterfaceParameter: Sendable {
    let name: String
    /// `query` or `header`.
    let place: String
    var isRequired = false
    var description = ""
    let schema: JSONText

    var text: JSONText {
        let text: JSONText = [
            "name": .text(name), "in": .text(place), "required": .truth(isRequired), "schema": schema,
        ]
        return description.isEmpty ? text : text.adding([("description", .text(description))])
    }
}
