/// The items of the civil status forms whose text was found, in its order.
extension OfficialOrderTests {
    static let published = civilStatus + assistance

    static func opened(_ circular: String) -> String { "\(circular): văn bản trong kho mã nguồn mở" }

    private static let applicant = ["Họ, chữ đệm, tên người yêu cầu", "Nơi cư trú", "Giấy tờ tùy thân"]
    private static let bornApplicant = [
        "Họ, chữ đệm, tên người yêu cầu", "Ngày, tháng, năm sinh", "Nơi cư trú", "Giấy tờ tùy thân",
    ]
    private static let person = [
        "Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Giới tính", "Dân tộc", "Quốc tịch", "Nơi cư trú",
    ]
    private static let event = ["Đã đăng ký", "tại", "ngày", "số", "Quyển số"]

    private static let civilStatus = [
        Published(
            name: "birth-registration", from: "2020-07-16",
            source: "Thông tư 04/2020/TT-BTP: luatsutran.vn/to-khai-dang-ky-khai-sinh",
            items: applicant + ["Quan hệ với người được khai sinh"] + person.prefix(2)
                + [
                    "ghi bằng chữ", "Giới tính", "Dân tộc", "Quốc tịch", "Nơi sinh", "Quê quán",
                    "Họ, chữ đệm, tên người mẹ", "Năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú",
                    "Họ, chữ đệm, tên người cha", "Năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Tôi cam đoan",
                    "Làm tại", "Đề nghị cấp bản sao",
                ]),
        Published(
            name: "birth-registration", from: "2024-06-06", source: opened("Thông tư 04/2024/TT-BTP, Phụ lục 5"),
            items: bornApplicant + ["Quan hệ với người được khai sinh"] + person.prefix(2)
                + [
                    "ghi bằng chữ", "Giới tính", "Dân tộc", "Quốc tịch", "Nơi sinh", "Quê quán",
                    "Họ, chữ đệm, tên người mẹ", "Năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Giấy tờ tùy thân",
                    "Họ, chữ đệm, tên người cha", "Năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Giấy tờ tùy thân",
                    "Thông tin về Giấy chứng nhận kết hôn của cha, mẹ trẻ (nếu cha, mẹ trẻ đã đăng ký kết hôn)", "Số",
                    "Quyển số", "đăng ký ngày", "tại", "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây",
                    "Tôi chịu hoàn toàn trách nhiệm trước pháp luật", "Làm tại", "Đề nghị cấp bản sao",
                ]),
        Published(
            name: "marital-status-certificate", from: "2024-06-06",
            source: opened("Thông tư 04/2024/TT-BTP, hai bản dựng và bản mô tả từng dòng"),
            items: bornApplicant
                + [
                    "Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân",
                    "Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây",
                ] + person
                + [
                    "Giấy tờ tùy thân", "Tình trạng hôn nhân",
                    "Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân", "Tôi cam đoan", "Làm tại",
                ]),
        Published(
            name: "death-registration", from: "2020-07-16",
            source: "Thông tư 04/2020/TT-BTP: artrex.vn/to-khai-dang-ky-khai-tu-nam-2021",
            items: applicant + ["Quan hệ với người đã chết"] + person.prefix(5)
                + [
                    "Nơi cư trú cuối cùng", "Giấy tờ tùy thân", "Đã chết vào lúc", "Nơi chết", "Nguyên nhân chết",
                    "Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử", "cấp ngày", "Tôi cam đoan", "Làm tại",
                ]),
        Published(
            name: "death-registration", from: "2024-06-06",
            source: opened("Thông tư 04/2024/TT-BTP, TK_DK_khai_tu"),
            items: bornApplicant + ["Quan hệ với người đã chết"] + person.prefix(5)
                + [
                    "Nơi cư trú cuối cùng", "Giấy tờ tùy thân", "Đã chết vào lúc", "Nơi chết", "Nguyên nhân chết",
                    "Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử", "cấp ngày", "Tôi cam đoan", "Làm tại",
                ]),
        Published(
            name: "civil-status-change", from: "2024-06-06", source: opened("Thông tư 04/2024/TT-BTP"),
            items: bornApplicant
                + [
                    "Quan hệ với người được thay đổi, cải chính, xác định lại dân tộc, bổ sung thông tin hộ tịch",
                    "Đề nghị cơ quan đăng ký việc", "cho người có tên dưới đây",
                ] + person + ["Giấy tờ tùy thân"] + event
                + [
                    "Nội dung", "Lý do", "Tôi cam đoan", "Làm tại", "Đề nghị cấp bản sao", "NGƯỜI YÊU CẦU",
                    "Ý kiến của người được thay đổi họ, chữ đệm, tên (nếu người đó từ đủ 9 tuổi trở lên)",
                    "NGƯỜI ĐƯỢC THAY ĐỔI",
                    "Ý kiến của cha và mẹ (nếu thay đổi họ, chữ đệm, tên cho người dưới 18 tuổi)", "CHA", "MẸ",
                ]),
        Published(
            name: "civil-status-change", from: "2020-07-16", source: opened("Thông tư 04/2020/TT-BTP"),
            items: applicant
                + [
                    "Quan hệ với người được thay đổi, cải chính, xác định lại dân tộc, bổ sung thông tin hộ tịch",
                    "Đề nghị đăng ký việc", "cho người có tên dưới đây",
                ] + person + ["Giấy tờ tùy thân"] + event
                + ["Nội dung", "Lý do", "Tôi cam đoan", "Làm tại", "Đề nghị cấp bản sao"]),
        Published(
            name: "guardianship-registration", from: "2024-06-06",
            source: opened("Thông tư 04/2024/TT-BTP"),
            items: bornApplicant + ["Đề nghị cơ quan đăng ký việc giám hộ giữa"] + person
                + [
                    "Giấy tờ tùy thân", "Người được giám hộ", "Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Nơi cư trú",
                    "Giấy khai sinh/Giấy tờ tùy thân", "Lý do đăng ký giám hộ", "Tôi cam đoan", "Làm tại",
                ]),
        Published(
            name: "guardianship-end", from: "2024-06-06", source: opened("Thông tư 04/2024/TT-BTP"),
            items: bornApplicant + ["Đề nghị cơ quan đăng ký chấm dứt việc giám hộ giữa"] + person
                + ["Giấy tờ tùy thân", "Người được giám hộ"] + person
                + [
                    "Giấy khai sinh/Giấy tờ tùy thân", "Đã đăng ký giám hộ tại", "Số", "Quyển số",
                    "Lý do chấm dứt việc giám hộ", "Tôi cam đoan", "Làm tại",
                ]),
        Published(
            name: "marriage-registration", from: "2020-07-16",
            source: opened("Bản in của một phần mềm hộ tịch"),
            items: [
                "Bên nữ", "Bên nam", "Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú",
                "Giấy tờ tùy thân", "Kết hôn lần thứ mấy", "Chúng tôi cam đoan", "Làm tại", "BÊN NỮ", "BÊN NAM",
                "Đề nghị cấp bản sao",
            ]),
        Published(
            name: "parentage-registration", from: "2024-06-06",
            source: opened("Thông tư 04/2024/TT-BTP, TK_DK_nhan_CMC"),
            items: bornApplicant
                + ["Quan hệ với người nhận cha/mẹ/con", "Đề nghị cơ quan công nhận người có tên dưới đây"] + person
                + ["Giấy khai sinh/Giấy tờ tùy thân", "Là", "của người có tên dưới đây"] + person
                + [
                    "Giấy khai sinh/Giấy tờ tùy thân", "Tôi cam đoan việc nhận", "Làm tại", "Đề nghị cấp bản sao",
                    "NGƯỜI YÊU CẦU", "Ý kiến của người hiện đang là mẹ hoặc cha",
                ]),
        Published(
            name: "extract-copy", from: "2020-07-16",
            source: "Thông tư 04/2020/TT-BTP: thuvienphapluat.vn, hướng dẫn ghi chỗ trống (1) đến (6)",
            items: applicant
                + [
                    "Quan hệ với người được cấp bản sao Trích lục hộ tịch", "Đề nghị cơ quan cấp bản sao trích lục",
                    "cho người có tên dưới đây",
                ] + person
                + [
                    "Giấy tờ tùy thân", "Đã đăng ký tại", "ngày, tháng, năm", "số", "Quyển số",
                    "Số lượng bản sao yêu cầu cấp",
                    "Tôi cam đoan", "Làm tại",
                ]),
        Published(
            name: "extract-copy", from: "2024-06-06", source: opened("mẫu đang dùng, hai bản dựng lại"),
            items: bornApplicant
                + [
                    "Quan hệ với người được cấp bản sao Trích lục hộ tịch", "Đề nghị cơ quan cấp bản sao trích lục",
                    "cho người có tên dưới đây",
                ] + person
                + [
                    "Giấy tờ tùy thân", "Đã đăng ký tại", "ngày", "số", "Quyển số", "Thông tin khác",
                    "Số lượng bản sao yêu cầu cấp", "Tôi cam đoan", "Làm tại",
                ]),
        Published(
            name: "birth-re-registration", from: "2024-06-06",
            source: opened("Thông tư 04/2024/TT-BTP, bản chuyển từ tệp mẫu"),
            items: bornApplicant
                + [
                    "Quan hệ với người được khai sinh",
                    "Đề nghị cơ quan đăng ký lại khai sinh cho người có tên dưới đây", "Họ, chữ đệm, tên",
                    "Ngày, tháng, năm sinh", "ghi bằng chữ", "Giới tính", "Dân tộc", "Quốc tịch", "Nơi sinh",
                    "Quê quán", "Họ, chữ đệm, tên người mẹ", "Năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú",
                    "Giấy tờ tùy thân", "Họ, chữ đệm, tên người cha", "Năm sinh", "Dân tộc", "Quốc tịch",
                    "Nơi cư trú", "Giấy tờ tùy thân", "Đã đăng ký khai sinh tại", "Giấy khai sinh số", "quyển số",
                    "ngày",
                    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và đã nộp đủ các giấy tờ hiện có",
                    "Tôi chịu trách nhiệm trước pháp luật về việc cam đoan của mình", "Làm tại", "Đề nghị cấp bản sao",
                ]),
        Published(
            name: "marital-status-certificate", from: "2024-06-06",
            source: opened("Thông tư 04/2024/TT-BTP, hai bản dựng mẫu"),
            items: bornApplicant
                + [
                    "Quan hệ với người được cấp Giấy xác nhận",
                    "Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây",
                ] + person
                + ["Giấy tờ tùy thân", "Tình trạng hôn nhân", "Mục đích sử dụng", "Tôi cam đoan", "Làm tại"]),
    ]
}
