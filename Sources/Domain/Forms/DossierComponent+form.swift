extension DossierComponent {
    /// Whether the paper is the application itself, by the words such papers begin with in the catalogue.
    public var isApplicationForm: Bool {
        ["to khai", "don ", "phieu yeu cau", "giay de nghi", "van ban de nghi"].contains {
            Folding.fold(name).hasPrefix($0)
        }
    }
}
