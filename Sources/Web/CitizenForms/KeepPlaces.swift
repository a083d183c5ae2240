import Casework
import Domain
import Hummingbird

/// `/desk/settings/places`: the hamlets and addresses that fields of places offer.
struct KeepPlaces: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        let places = try await site.work.forms.places(of: visit.office.id)
        return try site.page(PlacesPage(places.names.joined(separator: "\n"), FieldErrors()), for: visit)
    }

    @Sendable func set(_ visit: DeskVisit) async throws -> Response {
        let text = visit.form.text("places")
        do {
            try await site.work.forms.setPlaces(try OfficePlaces(lines: text), by: visit.officer)
            return .seeOther(Link.page(Link.places, notice: .placesSet))
        } catch let refusal as FormRefusal {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "places")
            return try site.page(PlacesPage(text, errors), for: visit, status: .unprocessableContent)
        }
    }
}

/// `forms/places`.
struct PlacesPage: PageSample {
    static let template = "forms/places"

    let places: FormField
    let errors: [ErrorLine]
    let hasErrors: Bool

    init(_ text: String, _ errors: FieldErrors) {
        places = FormField(
            "places", "Ấp, khóm, xã, phường và địa chỉ hay dùng", value: text, limit: 100_000, isRequired: false,
            help: "Mỗi dòng một địa danh, viết đủ như trên giấy tờ, ví dụ «Ấp Bình Hoà, xã Hoà Bình, tỉnh An Giang».",
            complaint: errors["places"])
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static var sample: PlacesPage {
        var errors = FieldErrors()
        errors.add("Danh sách quá dài.", by: "places")
        return PlacesPage("Ấp Bình Hoà", errors)
    }
}
