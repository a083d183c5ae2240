/// A file that came with a dossier filed online: kept once it was looked at, or refused with the reason.
public struct FilingFile: Hashable, Sendable {
    public var id: String
    /// The delivery it came with.
    public var round: Int
    /// What the citizen's computer called it.
    public var name: String
    /// Which paper it is, in the portal's words.
    public var title: String
    /// The procedure's component it belongs to; 0 while nobody has said.
    public var component: Int
    /// MaThanhPhanHoSo, as the portal named it; empty when it did not.
    public var componentCode: String
    public var content: Content
    public var scan: VirusScan

    /// What became of its bytes.
    public enum Content: Hashable, Sendable {
        case kept(kind: FileKind, size: Int, hash: String, pageCount: Int)
        /// Not kept, and the sentence that says why.
        case refused(String)
    }

    public init(
        id: String, round: Int, name: String, title: String, component: Int = 0, componentCode: String = "",
        content: Content, scan: VirusScan
    ) {
        self.id = id
        self.round = round
        self.name = name
        self.title = title
        self.component = component
        self.componentCode = componentCode
        self.content = content
        self.scan = scan
    }
}

/// Whether a file was looked at for harmful programs.
public enum VirusScan: String, Sendable, CaseIterable {
    case clean, infected
    /// No scanner is set up on this machine.
    case unchecked

    /// What stands beside the file.
    public var vietnamese: String {
        switch self {
        case .clean: "Đã quét mã độc, không phát hiện gì"
        case .infected: "Có mã độc, đã loại bỏ"
        case .unchecked: "Chưa quét mã độc vì máy chủ chưa cài ClamAV"
        }
    }
}

extension ProcedureDefinition {
    /// The component a filed paper belongs to, by its name; 0 when the names do not tell.
    ///
    /// A procedure with one component leaves no doubt.
    public func component(titled title: String) -> Int {
        let fitting = components.filter { !$0.isShownOnly }
        let folded = Folding.fold(title)
        if let named = fitting.first(where: { Folding.fold($0.name) == folded }) { return named.number }
        let similar = fitting.filter { component in
            let name = Folding.fold(component.name)
            return folded.utf8.count >= 6 && (name.contains(folded) || folded.contains(name))
        }
        if similar.count == 1 { return similar[0].number }
        return fitting.count == 1 ? fitting[0].number : 0
    }
}

extension ProcedureDefinition {
    /// The component that the portal names by its own code: as the province's map says, else by its name or its place in the
    /// portal's list; nothing when neither tells.
    public func component(coded code: String, of procedure: PortalProcedure?, codes: [String: String]) -> Int? {
        guard !code.isEmpty else { return nil }
        if let mapped = codes.first(where: { $0.value == code }) { return Digits.value(mapped.key) }
        guard let listed = procedure?.components, let index = listed.firstIndex(where: { $0.code == code }) else {
            return nil
        }
        let name = Folding.fold(listed[index].name)
        if let named = components.first(where: { Folding.fold($0.name) == name }) { return named.number }
        return listed.count == components.count ? components[index].number : nil
    }
}
