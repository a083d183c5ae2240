extension FormDefinition {
    /// Fields that are asked and read aloud after another one, but printed before it.
    ///
    /// Who signs follows on the paper what was read aloud: both have one order, that of the official form. A field that is
    /// printed twice stands where it is printed first.
    var orderFaults: [FormDefinitionFault] {
        let printed = Dictionary(layout.fields.enumerated().map { ($1, $0) }) { first, _ in first }
        var faults: [FormDefinitionFault] = []
        var last: (name: String, place: Int)?
        for field in fields {
            guard let place = printed[field.name] else { continue }
            guard let before = last, place < before.place else {
                last = (field.name, place)
                continue
            }
            faults.append(
                FormDefinitionFault(
                    .field(field.name),
                    "Ô «\(field.name)» hỏi sau ô «\(before.name)» mà in trước. Thứ tự hỏi phải là thứ tự in (print)."))
        }
        return faults
    }
}
