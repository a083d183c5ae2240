extension [DossierComponent] {
    /// The application itself, where it is handed in and not only shown; certifications have none.
    public var applicationForm: DossierComponent? { first { $0.isApplicationForm && !$0.isShownOnly } }
}

extension DossierComponent {
    /// Whether the paper is the application itself, by the words such papers begin with in the catalogue.
    public var isApplicationForm: Bool {
        ["to khai", "don ", "phieu yeu cau", "giay de nghi", "van ban de nghi"].contains {
            Folding.fold(name).hasPrefix($0)
        }
    }
}
