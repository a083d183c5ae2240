import Domain
import TestSupport
import Testing

/// Who may put which file on a dossier, and when.
@Suite struct DossierFileRuleTests {
    @Test func `files follow one another, each an event with its hash and without its name`() throws {
        let scene = try FileLife()
        let attached = try scene.dossier.attach(
            [.sample(hash: hash("a")), .sample(hash: hash("b"))], in: scene.fileScene(present: [.sample(place: 4)]))
        #expect(attached.files.map(\.place) == [5, 6])
        #expect(attached.acted.events.map(\.kind) == [.fileAttached, .fileAttached])
        #expect(attached.acted.events.map { $0.facts[.hash] } == [hash("a"), hash("b")])
        #expect(!attached.acted.events.contains { $0.facts.values.contains("quét.pdf") })
        #expect(attached.acted.dossier.status == scene.dossier.status)
    }

    @Test(arguments: [Role.reception, .processing, .leader, .head, .clerk, .control, .administrator])
    func `the counter and the specialist attach scans, nobody else`(role: Role) throws {
        let scene = try FileLife(role: role)
        let isAllowed = role == .reception || role == .processing
        #expect(scene.dossier.mayAttach(to: .component(1), by: scene.act) == isAllowed)
        guard !isAllowed else { return }
        #expect(throws: WorkflowRefusal.notYourPost) {
            try scene.dossier.attach([.sample()], in: scene.fileScene())
        }
    }

    @Test func `a result is attached after its signature only`() throws {
        let scene = try FileLife(role: .clerk)
        #expect(throws: FileRefusal.resultNotSigned) {
            try scene.dossier.attach([.sample(part: .result)], in: scene.fileScene())
        }
    }

    @Test(arguments: [
        ([AttachedFile.sample(size: 101)], FileRefusal.tooLarge(name: "quét.pdf", limit: 100)),
        (
            [.sample(size: 90, hash: hash("c")), .sample(size: 90, hash: hash("d")), .sample(size: 90)],
            .dossierFull(limit: 250)
        ),
        ([.sample(size: 1), .sample(size: 1)], .attachedAlready(name: "quét.pdf")),
        ([.sample(part: .component(9), size: 1)], .componentUnknown),
        ([.sample(part: .component(2), size: 1)], .shownOnly(component: "Giấy tờ tùy thân")),
        ([.sample(part: .component(3), size: 1)], .notHandedIn(component: "Giấy ủy quyền")),
        ([], .nothingChosen),
    ])
    func `what does not fit is refused`(files: [AttachedFile], refusal: FileRefusal) throws {
        var limits = FileLimits()
        (limits.file, limits.dossier) = (100, 250)
        let life = try FileLife()
        #expect(throws: refusal) { try life.dossier.attach(files, in: life.fileScene(limits: limits)) }
    }

    @Test func `a wrong file goes with a reason, once`() throws {
        let life = try FileLife()
        #expect(throws: FileRefusal.reasonMissing) { try life.dossier.remove(.sample(), reason: "", by: life.act) }
        let removed = try life.dossier.remove(.sample(), reason: "Quét nhầm hồ sơ", by: life.act)
        #expect(removed.acted.events.map(\.kind) == [.fileRemoved])
        #expect(removed.acted.events[0].facts[.reason] == "Quét nhầm hồ sơ")
        #expect(throws: FileRefusal.fileUnknown) { try life.dossier.remove(removed.file, reason: "x", by: life.act) }
    }

    @Test func `moving about keeps every file and a place for each`() throws {
        let life = try FileLife()
        var chance = SeededChance(seed: 5)
        var files = (1...6).map { AttachedFile.sample(place: $0) }
        for _ in 0..<500 {
            let moved = try life.dossier.move(
                files[chance.below(6)], earlier: chance.below(2) == 0, among: files, by: life.act)
            #expect(moved.files.count == 2 || moved.files.isEmpty && moved.acted.events.isEmpty)
            for file in moved.files {
                let index = try #require(files.firstIndex { $0.id == file.id })
                files[index] = file
            }
            #expect(files.map(\.place).sorted() == Array(1...6))
        }
        #expect(files.map(\.place) != Array(1...6))
    }
}

private func hash(_ digit: String) -> String { String(repeating: digit, count: 64) }

/// A dossier at the counter with three papers: one filed, one only shown, one that was not brought.
private struct FileLife {
    let dossier: Dossier
    let act: Act
    private let components = [
        DossierComponent(number: 1, name: "Tờ khai", wantsOriginal: true, copies: 0),
        DossierComponent(
            number: 2, name: "Giấy tờ tùy thân", wantsOriginal: false, copies: 0, note: "Chỉ xuất trình, không lưu."),
        DossierComponent(number: 3, name: "Giấy ủy quyền", wantsOriginal: true, copies: 0, isRequired: false),
    ]

    init(role: Role = .reception) throws {
        let now = LocalInstant(epochSeconds: 1_577_000_000)
        func officer(_ role: Role) -> Officer {
            Officer(officeID: "o", id: "p", userName: "p", name: "Cán bộ", title: "", roles: [role])
        }
        let version = ProcedureVersion.sample(components: components)
        dossier = try version.receive(
            IntakeForm(procedureCode: version.code, owner: Person(name: "Nguyễn Văn Thử")),
            as: ReceptionNumbers(code: "H01.89.12-191224-0001", bookYear: 2019, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"), by: Act(officer: officer(.reception), at: now),
            calendar: .sample
        ).dossier
        act = Act(officer: officer(role), at: now)
    }

    func fileScene(present: [AttachedFile] = [], limits: FileLimits = FileLimits()) -> FileScene {
        FileScene(
            act: act, present: present, components: components,
            counts: [ComponentCount(number: 1, originals: 1), ComponentCount(number: 2, originals: 1)], limits: limits)
    }
}
