import Casework
import Domain

/// The two models of the office's own history: Tuesdays without writing until October 2019, since 02/10/2019 Wednesdays
/// without writing and without appointment.
enum StoryModels {
    static func decide(by staff: DemoStaff, work: OfficeWork) async throws {
        for model in all {
            let number = try await work.serviceModels.propose(model, by: staff.control).number
            try await work.serviceModels.approve(number, by: staff.leader)
        }
    }

    private static var all: [ServiceModel] {
        [
            ServiceModel(
                name: "Thứ Ba không viết", decisionNumber: "15/QĐ-UBND", decidedOn: day(2018, 1, 2),
                weekdays: [.tuesday], validFrom: day(2018, 1, 9), validTo: day(2019, 10, 1), kinds: [.noWriting]),
            ServiceModel(
                name: "Thứ Tư không viết, không hẹn", decisionNumber: "98/QĐ-UBND", decidedOn: day(2019, 9, 25),
                weekdays: [.wednesday], validFrom: day(2019, 10, 2), kinds: [.noWriting, .noAppointment],
                procedures: StoryBook.sameDayMix.map(\.value),
                exclusions: [.verificationNeeded, .originalRegisterNeeded, .otherAgencyNeeded]),
        ]
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }
}
