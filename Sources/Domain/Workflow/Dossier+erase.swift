/// By what a person of a dossier is reached, and what may be erased when the dossier is over.
public enum ContactField: String, Sendable, CaseIterable, Hashable, Codable {
    case phone, email

    public var vietnamese: String {
        switch self {
        case .phone: "số điện thoại"
        case .email: "thư điện tử"
        }
    }
}

extension Person {
    /// What of it is there to reach the person by.
    public var contacts: [ContactField] {
        ContactField.allCases.filter { field in
            switch field {
            case .phone: !phone.isEmpty
            case .email: !email.isEmpty
            }
        }
    }
}

extension Dossier {
    /// Notes that telephone and e-mail of its persons were erased at their wish, once nobody has to reach them any more.
    ///
    /// Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 3 and 4: kept no longer than the purpose, erased when the person asks for
    /// it. Name, number, address and papers stay: they are the office's record, which archive law keeps. `erased` names the
    /// fields, `personHashes` stand for the rows as they are now, one for each state that the chain tells of.
    public func eraseContacts(
        _ erased: [String], personHashes: [String], reason: String, by act: Act
    ) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .eraseContacts)
        guard !status.isOpen else { throw .contactsNeeded }
        guard !reason.isEmpty else { throw .reasonMissing }
        guard !erased.isEmpty else { throw .nothingToErase }
        return try acting(
            .contactsErased, by: act,
            facts: [
                .erased: erased.joined(separator: "\n"), .personHashes: personHashes.joined(separator: "\n"),
                .reason: reason,
            ])
    }
}
