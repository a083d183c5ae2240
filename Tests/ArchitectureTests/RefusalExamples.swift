import Domain
import Testing

/// One kind of refusal with its examples, whatever the kind.
protocol ListedRefusals: Sendable, CustomTestStringConvertible {
    var typeName: String { get }
    var refusals: [any Refusal] { get }
}

extension ListedRefusals {
    var testDescription: String { typeName }

    /// The names of the enum cases the examples show.
    var caseNames: Set<String> {
        Set(refusals.map { Mirror(reflecting: $0).children.first?.label ?? "\($0)" })
    }
}

/// One kind of refusal with an example of each case.
struct RefusalExamples<Kind: Refusal>: ListedRefusals {
    let examples: [Kind]

    init(_ examples: Kind...) {
        self.examples = examples
    }

    var typeName: String { "\(Kind.self)" }
    var refusals: [any Refusal] { examples }
}
