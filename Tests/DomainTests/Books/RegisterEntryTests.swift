import Domain
import Testing

/// What a line of the dossier register says of the day that was told.
@Suite struct RegisterEntryTests {
    @Test func `only a signed letter re-appoints, every other new day is a new limit`() {
        var dossier = CaseExample.dossier(.processing)
        #expect(due(of: dossier) == "17 giờ 00, 24/11/2026")
        dossier.dueAt = dossier.dueAt.adding(seconds: 3 * 86_400)
        #expect(due(of: dossier) == "17 giờ 00, 24/11/2026; hạn mới 17 giờ 00, 27/11/2026")
        dossier.isReAppointed = true
        #expect(due(of: dossier) == "17 giờ 00, 24/11/2026; hẹn lại 17 giờ 00, 27/11/2026")
    }

    private func due(of dossier: Dossier) -> String {
        RegisterEntry(
            dossier: dossier, procedureName: "Đăng ký khai sinh", authority: "Ủy ban nhân dân xã Hoà Bình",
            isInterlinked: false, owner: nil, collector: nil
        ).text(.due, isRevealed: false)
    }
}
