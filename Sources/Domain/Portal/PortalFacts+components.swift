extension PortalFacts {
    /// The papers that lie in the dossier and that the portal's catalogue knows, counted as the reception counted them.
    ///
    /// Of a paper that nobody counted a scan is proof enough: it was there as the list asks for it. What was filed online never lay
    /// on paper here.
    public var components: [PortalComponent] {
        let counts = ComponentCount.list(events.first?.facts[.components] ?? "")
        return version.definition.components.compactMap { component in
            let scans = files.count { $0.part == .component(component.number) }
            let counted = counts.first { $0.number == component.number } ?? (scans > 0 ? component.asListed : nil)
            guard let counted, !counted.isNothing, let code = componentCode(of: component.number) else { return nil }
            let name = procedure.components.first { $0.code == code }?.name ?? component.name
            let total = counted.originals + counted.certified + counted.photocopies
            return PortalComponent(
                code: code, name: name.isEmpty ? component.name : name, count: origin == nil ? total : max(1, scans),
                copy: origin != nil ? .electronic : counted.originals > 0 ? .original : .copy)
        }
    }
}
