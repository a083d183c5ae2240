import Domain

extension FilesPage {
    /// The section's place on the page.
    static func id(of part: FilePart) -> String { part == .result ? "result" : "component-\(part.number)" }
    static func uploadField(of part: FilePart) -> String { "files-\(part.number)" }
    static func groupingField(of part: FilePart) -> String { "grouping-\(part.number)" }
    static func notCardField(of part: FilePart) -> String { "notCard-\(part.number)" }
    static func reasonField(of id: String) -> String { "reason-\(id)" }

    init(_ file: DossierFile, limits: FileLimits, readsBacks: Bool, errors: FieldErrors) {
        dossierCode = file.code
        dossierHref = Link.dossier(file.code)
        procedureName = file.version.definition.name
        limitSentence =
            "PDF hoặc ảnh JPEG, PNG, TIFF; mỗi tệp không quá \(FileSize.words(limits.file)), cả hồ sơ không quá \(FileSize.words(limits.dossier)), mỗi tệp không quá \(limits.pages) trang."
        cardSentence =
            "Không nhận ảnh thẻ căn cước: chỉ đối chiếu, không lưu. "
            + (readsBacks
                ? "Máy nhận ra mã QR ở mặt trước và ba dòng chữ máy đọc ở mặt sau; ảnh mờ thì máy có thể bỏ sót, người đính kèm vẫn phải tự xem."
                : "Máy chỉ nhận ra mã QR ở mặt trước và mặt sau trong PDF có chữ; ảnh quét mặt sau thì người đính kèm phải tự xem.")
        let papers = file.handedIn.map { Part($0.component, $0.count, file, errors) }
        parts = papers + (Part(resultOf: file, errors).map { [$0] } ?? [])
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }
}

extension DossierFile {
    /// The papers that were handed in, with how many of each.
    var handedIn: [(component: DossierComponent, count: ComponentCount)] {
        let counts = ComponentCount.list(events.first?.facts[.components] ?? "")
        return version.definition.components.compactMap { component in
            counts.first { $0.number == component.number && !$0.isNothing }.map { (component, $0) }
        }
    }

    func files(of part: FilePart) -> [AttachedFile] { files.filter { $0.part == part } }

    /// How many of the papers to be scanned lack a scan.
    var unscannedCount: Int {
        handedIn.filter { !$0.component.isShownOnly }.reduce(0) {
            $0 + ScanCount(files(of: .component($1.component.number)), of: $1.count).missing
        }
    }
}

extension FilesPage.Part {
    fileprivate init(_ component: DossierComponent, _ count: ComponentCount, _ file: DossierFile, _ errors: FieldErrors)
    {
        let part = FilePart.component(component.number)
        let scans = ScanCount(file.files(of: part), of: count)
        partID = FilesPage.id(of: part)
        partName = "\(component.number). \(component.name)"
        if component.isShownOnly {
            (countLine, countTone) = ("Chỉ xuất trình", Tone.done.rawValue)
            remark = "Giấy tờ này chỉ xuất trình để đối chiếu và trả lại ngay: không quét, không lưu."
        } else {
            (countLine, countTone) = (scans.vietnamese, (scans.isComplete ? Tone.done : .waiting).rawValue)
            remark = nil
        }
        files = FilesPage.Line.all(of: part, file)
        upload = component.isShownOnly ? nil : FilesPage.Upload(part, file, errors)
    }

    /// Nothing before the result is signed, unless it has files already.
    fileprivate init?(resultOf file: DossierFile, _ errors: FieldErrors) {
        files = FilesPage.Line.all(of: .result, file)
        upload = FilesPage.Upload(.result, file, errors)
        guard upload != nil || !files.isEmpty else { return nil }
        partID = FilesPage.id(of: .result)
        partName = "Kết quả đã ký"
        countLine = files.isEmpty ? "Chưa đính kèm" : "Đã đính kèm \(files.count) tệp"
        countTone = (files.isEmpty ? Tone.waiting : .done).rawValue
        remark = nil
    }
}

extension FilesPage.Upload {
    fileprivate init?(_ part: FilePart, _ file: DossierFile, _ errors: FieldErrors) {
        guard file.dossier.mayAttach(to: part, by: file.act) else { return nil }
        let isResult = part == .result
        uploadAction = isResult ? Link.dossier(file.code, "results") : Link.files(file.code)
        component = part.text
        fieldID = FilesPage.uploadField(of: part)
        fieldLabel = isResult ? "Chọn tệp PDF đã ký" : "Chọn các tệp đã quét"
        accepted = isResult ? ".pdf" : ".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        isMultiple = !isResult
        grouping = isResult ? nil : .grouping(of: part, hasFiles: !file.files(of: part).isEmpty)
        complaint = errors[fieldID]
        notCardName = isResult ? nil : FilesPage.notCardField(of: part)
        buttonLabel = "Đính kèm"
    }
}

extension FormChoice {
    fileprivate static func grouping(of part: FilePart, hasFiles: Bool) -> FormChoice {
        let further = hasFiles ? [("further", "Trang tiếp theo của bản cuối ở trên")] : []
        return FormChoice(
            FilesPage.groupingField(of: part), "Các tệp này là",
            options: [("each", "Mỗi tệp là một bản"), ("together", "Các trang của cùng một bản")] + further,
            chosen: "each")
    }
}

extension FilesPage.Line {
    fileprivate static func all(of part: FilePart, _ file: DossierFile) -> [Self] {
        let row = file.files(of: part)
        return row.enumerated().map { index, attached in
            Self(attached, isFirst: index == 0, isLast: index == row.count - 1, file)
        }
    }

    private init(_ attached: AttachedFile, isFirst: Bool, isLast: Bool, _ file: DossierFile) {
        let mayChange = file.dossier.mayAttach(to: attached.part, by: file.act)
        let link = Link.file(file.code, attached.id)
        fileName = attached.name
        fileLine =
            "\(attached.kind.vietnamese), \(attached.pageCount) trang, \(FileSize.words(attached.size)) · \(file.scene.name(of: attached.addedByID)), \(attached.addedAt.vietnamese)"
        isContinuation = attached.isContinuation && !isFirst
        fileHref =
            file.dossier.mayShowFile(of: attached.part, to: file.act, events: file.events) ? link : nil
        hasMoves = mayChange && !(isFirst && isLast) && attached.part != .result
        moveAction = "\(link)/moves"
        (self.isFirst, self.isLast) = (isFirst, isLast)
        signatures = attached.part == .result ? FilesPage.Signature.all(of: attached) : []
        removal = mayChange ? FilesPage.Removal(attached, file.code) : nil
    }
}

extension FilesPage.Signature {
    /// One entry for each signature, or one that says there is none.
    static func all(of file: AttachedFile) -> [Self] {
        guard !file.signatures.isEmpty else {
            let sentence = "Tệp này chỉ là bản quét; giá trị nằm ở bản giấy có chữ ký và con dấu."
            return [
                Self(signatureTone: Tone.waiting.rawValue, signatureWords: "Không có chữ ký số", sentences: [sentence])
            ]
        }
        return file.signatures.map { signature in
            Self(
                signatureTone: (signature.isSound ? Tone.done : .late).rawValue,
                signatureWords: signature.isSound ? "Có chữ ký số" : "Chữ ký số có vấn đề",
                sentences: signature.sentences)
        }
    }
}

extension FilesPage.Removal {
    fileprivate init(_ file: AttachedFile, _ code: String) {
        let kind =
            file.part == .result ? Link.dossier(code, "results/\(Link.escaped(file.id))") : Link.file(code, file.id)
        removeAction = "\(kind)/removals"
        removeReason = FormField(FilesPage.reasonField(of: file.id), "Lý do gỡ", limit: 300)
        mayBeCard = file.part != .result
    }
}
