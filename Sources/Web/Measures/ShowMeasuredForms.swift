import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/measures/forms?period=2019-10`: the finished forms behind a share, without anybody's answers.
struct ShowMeasuredForms: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let request = try MeasureListRequest(visit.query())
        let (question, year, words) = try request.span()
        let office = visit.office.id
        let pageSize = ShowMeasuredDossiers.pageSize
        let mayOpen = visit.officer.may(.revealPersonalData)
        let page = try await site.reader.read { reader in
            let models = try ServiceModelStore.all(office: office, in: reader).map(\.model)
            let place = ListPlace(
                request, size: try MeasuredList.formCount(question, office: office, in: reader), year: year,
                words: words, model: request.scope.words(models))
            let forms = try MeasuredList.forms(
                question, limit: pageSize, offset: (request.page - 1) * pageSize, office: office, in: reader)
            return MeasuredFormsPage(place, rows: forms.map { MeasuredFormsPage.Row($0, mayOpen: mayOpen) })
        }
        return try site.page(page, for: visit)
    }
}

/// `measures/forms`: finished forms, with how much of each nobody typed.
struct MeasuredFormsPage: PageSample {
    static let template = "measures/forms"

    let heading: String
    let sizeSentence: String
    let rows: [Row]
    let hasRows: Bool
    let pageSentence: String
    let previousHref: String?
    let followingHref: String?
    let backHref: String

    /// One form.
    struct Row: Sendable {
        let procedureName: String
        /// For whoever may see what stands in it.
        let formHref: String?
        let finishedText: String
        let shareText: String
        let takenBy: Taken?
    }

    /// The dossier that took it along.
    struct Taken: Sendable {
        let dossierCode: String
        let dossierHref: String
    }

    init(_ place: ListPlace, rows: [Row]) {
        heading = "Tờ khai viết hộ đã hoàn thành, \(place.words)\(place.model)"
        sizeSentence = "\(Digits.grouped(place.size)) tờ khai."
        self.rows = rows
        hasRows = !rows.isEmpty
        pageSentence = place.sentence
        previousHref = place.previous(Link.measuredForms)
        followingHref = place.following(Link.measuredForms)
        backHref = place.backHref
    }

    static var sample: MeasuredFormsPage {
        var request = MeasureRequest(year: 2019).list(month: "2019-10")
        request.page = 2
        return MeasuredFormsPage(
            ListPlace(request, size: 101, year: 2019, words: "tháng 10 năm 2019", model: ""),
            rows: [
                Row(
                    procedureName: "Đăng ký khai sinh", formHref: "/", finishedText: "9 giờ 00, Thứ Tư, 02/10/2019",
                    shareText: "12 trong 20 ô tự điền",
                    takenBy: Taken(dossierCode: "H01.89.12-191002-0001", dossierHref: "/"))
            ])
    }
}

extension MeasuredFormsPage.Row {
    init(_ form: MeasuredForm, mayOpen: Bool) {
        self.init(
            procedureName: form.procedureName, formHref: mayOpen ? Link.form(form.id) : nil,
            finishedText: form.confirmedAt.vietnamese, shareText: form.effort.words,
            takenBy: form.dossierCode.presence.map {
                MeasuredFormsPage.Taken(dossierCode: $0, dossierHref: Link.dossier($0))
            })
    }
}

extension FormEffort {
    /// «12 trong 20 ô tự điền (60 %)».
    var words: String {
        let share = untypedPercent.map { " (\($0) %)" } ?? ""
        return "\(Digits.grouped(untypedCount)) trong \(Digits.grouped(answeredCount)) ô tự điền\(share)"
    }
}
