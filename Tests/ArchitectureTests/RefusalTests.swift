import Domain
import Testing

@Suite struct RefusalTests {
    @Test(arguments: refusalInventory)
    func `every refusal is a sentence that may be read out`(_ examples: any ListedRefusals) {
        for sample in examples.refusals {
            let faults = FinishedSentence(text: sample.message).faults
            #expect(faults.isEmpty, "\(examples.typeName): \(faults)")
        }
    }

    @Test(arguments: refusalInventory)
    func `every refusal has a name for machines`(_ examples: any ListedRefusals) {
        for sample in examples.refusals {
            #expect(sample.slug.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil, "\(sample.slug)")
        }
    }

    @Test(arguments: [
        "ngày hẹn không hợp lệ. Vui lòng chọn lại.", "Ngày hẹn không hợp lệ",
        "Ngày hẹn không hợp lệ, vui lòng chọn lại!",
        "Ngày hẹn  không hợp lệ, vui lòng chọn lại.", "Ngày hẹn Optional(3) không hợp lệ, vui lòng chọn lại.",
        "Không được.",
        "Due date is invalid, vui lòng chọn lại.",
    ])
    func `an unfinished sentence is found`(_ text: String) {
        #expect(FinishedSentence(text: text).faults.count >= 1)
    }

    @Test func `a finished sentence passes`() {
        let examples = RefusalExamples<SampleRefusal>(.closed(on: 7), .full)
        #expect(examples.refusals.flatMap { FinishedSentence(text: $0.message).faults }.isEmpty)
        #expect(examples.caseNames == ["closed", "full"])
    }
}

/// A refusal for the tests of these tests.
enum SampleRefusal: Refusal {
    case closed(on: Int)
    case full

    var kind: RefusalKind { .conflict }
    var slug: String { "sample" }
    var message: String {
        switch self {
        case .closed(let day): "Ngày \(day) cơ quan nghỉ. Ông/Bà vui lòng chọn ngày khác."
        case .full: "Sổ trong ngày đã hết số. Ông/Bà vui lòng quay lại ngày mai."
        }
    }
}
