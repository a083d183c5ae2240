import Casework
import Domain

/// Sentences that officers write in a story.
enum StoryWords {
    static let positive = OutcomeDraft(isPositive: true, summary: "Hồ sơ đủ điều kiện, đồng ý giải quyết theo đề nghị.")
    static let negative = OutcomeDraft(
        isPositive: false, summary: "Không giải quyết theo đề nghị.",
        grounds: "Thông tin trong tờ khai không khớp với sổ gốc lưu tại Ủy ban nhân dân xã.")
    static let missing = ["Bản chính giấy tờ tùy thân của người yêu cầu để đối chiếu."]
    static let comesAgain = "Nguyễn Thị Thử Sáu"
    static let whyMissing = "Chưa đối chiếu được thông tin của người đi đăng ký khai sinh."
    static let goesElsewhere = "Trần Văn Thử Bảy"
    static let whyRefused =
        "Không thuộc thẩm quyền giải quyết của cơ quan. Đề nghị ông nộp hồ sơ tại Trung tâm Phục vụ hành chính công tỉnh."
    static let notCompleted = "Quá thời hạn bổ sung, người nộp không bổ sung giấy tờ còn thiếu."
    static let verification = "Cần xác minh thông tin tại Ủy ban nhân dân xã nơi cư trú trước đây."
    static let mistake = "Người dân báo ngày, tháng, năm sinh trong kết quả ghi sai so với tờ khai."
    static let fault = "Hồ sơ chậm do phải xác minh thêm tại nơi cư trú trước đây mà chưa có trả lời."
    static let bankCode = "970405"
    static let account = "1500201000089"
    static let accountHolder = "Tài khoản trình diễn"
    static let bank = "Agribank"
    static let called = "Đã gọi điện báo người nộp."
    static let payment = "Người nộp thực hiện nghĩa vụ tài chính theo thông báo của cơ quan thuế."
    static let suspension = "Chờ văn bản xác minh của Ủy ban nhân dân xã nơi cư trú trước đây."
    static let withdrawal = "Người nộp có đơn đề nghị rút hồ sơ."
    static let notNow = "Cần tra cứu sổ gốc nên không giải quyết ngay được."
    static let spelling = "Sửa lại ngày, tháng, năm sinh cho khớp với giấy tờ đã nộp rồi trình ký lại."
    static let check = "Đối chiếu số định danh với sổ hộ tịch."

    /// What people bring to have certified.
    static func certifiedPapers(of book: CertificationBook) -> [String] {
        switch book {
        case .copies:
            [
                "Giấy khai sinh", "Bằng tốt nghiệp trung học phổ thông", "Học bạ trung học phổ thông",
                "Giấy chứng nhận quyền sử dụng đất", "Giấy chứng nhận kết hôn", "Bằng tốt nghiệp đại học",
                "Giấy phép lái xe", "Quyết định nghỉ hưu",
            ]
        case .signatures:
            ["Sơ yếu lý lịch", "Giấy ủy quyền nhận lương hưu", "Đơn xin xác nhận", "Giấy cam kết", "Tờ khai lý lịch"]
        case .translators: ["Bản dịch giấy khai sinh", "Bản dịch bằng tốt nghiệp"]
        case .transactions:
            ["Hợp đồng mua bán xe mô tô", "Hợp đồng tặng cho tài sản", "Văn bản thỏa thuận phân chia di sản"]
        }
    }

    /// The owner comes with the receipt, or was never given one and shows a paper; the money was taken down in the receipt book of the treasury.
    static func collection(_ person: Person, hasSlip: Bool = true) -> ResultCollection {
        ResultCollection(
            evidence: hasSlip ? .receipt : .identityPaper, name: person.name, personalNumber: person.personalNumber,
            settlement: .otherReceipt)
    }
}
