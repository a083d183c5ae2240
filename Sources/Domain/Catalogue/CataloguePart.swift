/// One part of a procedure's definition, by which versions are compared and faults are shown at their place.
public enum CataloguePart: String, Sendable, CaseIterable, Hashable {
    case name, field, statutoryLimit, limitDecision, committedLimit, committedDecision, limitStart, cutoff, verification
    case pausePolicy, grace, retention, fee, feeNature, rates, exemptions, feeNote, components, result, online,
        interlinked
    case authority, legalBasis, registerCode
    case limitNote, sequence, subjects, requirements, forms, setCount, notes, steps, provenance
    case effectiveFrom, effectiveTo

    /// What officials call the part.
    public var vietnamese: String {
        switch self {
        case .name: "Tên thủ tục"
        case .field: "Lĩnh vực"
        case .statutoryLimit: "Thời hạn theo quy định"
        case .limitDecision: "Quyết định về thời hạn"
        case .committedLimit: "Thời hạn cam kết rút ngắn"
        case .committedDecision: "Quyết định về thời hạn cam kết"
        case .limitStart: "Thời hạn tính từ"
        case .cutoff: "Tiếp nhận sau giờ chốt"
        case .verification: "Gia hạn khi cần xác minh"
        case .pausePolicy: "Thời hạn sau khi bổ sung hồ sơ"
        case .grace: "Thời hạn bổ sung hồ sơ"
        case .fee: "Mức phí, lệ phí"
        case .feeNature: "Loại khoản thu"
        case .rates: "Mức thu theo trường hợp"
        case .exemptions: "Miễn, giảm phí, lệ phí"
        case .feeNote: "Ghi chú về phí, lệ phí"
        case .components: "Thành phần hồ sơ"
        case .result: "Kết quả"
        default: vietnameseOfTheRest
        }
    }

    private var vietnameseOfTheRest: String {
        switch self {
        case .online: "Cách thức thực hiện"
        case .interlinked: "Liên thông"
        case .authority: "Cơ quan giải quyết"
        case .legalBasis: "Căn cứ pháp lý"
        case .registerCode: "Sổ ghi"
        case .retention: "Thời hạn bảo quản hồ sơ"
        case .limitNote: "Ghi chú về thời hạn"
        case .sequence: "Trình tự thực hiện"
        case .subjects: "Đối tượng thực hiện"
        case .requirements: "Yêu cầu, điều kiện"
        case .forms: "Mẫu đơn, tờ khai"
        case .setCount: "Số lượng hồ sơ"
        case .notes: "Ghi chú khác"
        case .steps: "Quy trình nội bộ"
        case .provenance: "Nguồn dữ liệu"
        case .effectiveFrom: "Ngày có hiệu lực"
        default: "Ngày hết hiệu lực"
        }
    }
}
