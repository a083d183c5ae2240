/// The items of the forms of social assistance and of household businesses whose text was found, in its order.
extension OfficialOrderTests {
    private static let owner = [
        "Họ và tên", "Sinh ngày", "Giới tính", "Số định danh cá nhân", "Điện thoại (nếu có)", "Thư điện tử (nếu có)",
        "đề nghị kê khai thêm các thông tin cá nhân dưới đây", "Dân tộc", "Quốc tịch", "Nơi thường trú",
        "Nơi ở hiện tại",
    ]
    private static let subject = [
        "THÔNG TIN CỦA ĐỐI TƯỢNG", "1. Họ và tên", "Ngày/tháng/năm sinh", "Giới tính", "Dân tộc", "Ngày cấp", "Nơi cấp",
        "2. Hộ khẩu thường trú", "Hiện đang ở với ai và địa chỉ nơi ở",
    ]
    private static let benefits = [
        "Lương hưu/Trợ cấp bảo hiểm xã hội hàng tháng", "Hưởng từ tháng", "Trợ cấp bảo trợ xã hội hàng tháng",
        "Hưởng từ tháng", "Trợ cấp ưu đãi người có công hàng tháng", "Hưởng từ tháng",
        "Trợ cấp, phụ cấp hàng tháng khác", "Hưởng từ tháng",
    ]

    static let assistance = [
        Published(
            name: "funeral-support-pension", from: "2025-07-01",
            source: opened("tờ khai một phường đang dùng; số mẫu theo Cổng dịch vụ công quốc gia"),
            items: [
                "1. Thông tin người đề nghị (người khai)", "Họ, chữ đệm, tên (Viết chữ in hoa)", "Nơi cư trú",
                "Thẻ Căn cước hoặc số định danh cá nhân", "Quan hệ với người chết", "Nội dung đề nghị",
                "2. Thông tin người chết được tổ chức mai táng", "Họ, chữ đệm, tên", "Ngày, tháng, năm sinh",
                "Giới tính", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Thẻ Căn cước hoặc số định danh cá nhân",
                "Đã chết vào lúc", "Nơi chết", "Nguyên nhân chết", "Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử", "do",
                "cấp ngày", "3. Người, tổ chức lo mai táng nhận hỗ trợ chi phí mai táng",
                "3.1. Trường hợp cá nhân, thân nhân đứng ra tổ chức mai táng", "Họ và tên", "Ngày, tháng, năm sinh",
                "Nam/Nữ", "Thẻ Căn cước hoặc số định danh cá nhân", "Nơi cư trú", "Quan hệ với người chết",
                "Số điện thoại liên hệ", "3.2. Trường hợp cơ quan, tổ chức đứng ra tổ chức mai táng", "Tên tổ chức",
                "Địa chỉ", "Người đại diện theo pháp luật", "Chức vụ", "Số điện thoại",
                "4. Phương thức nhận chi phí hỗ trợ mai táng", "Tên chủ tài khoản", "Số tài khoản", "Ngân hàng",
                "Tôi cam đoan những nội dung khai trên đây", "NGƯỜI KHAI",
            ]),
        Published(
            name: "household-business-change", from: "2025-07-01",
            source: opened("Thông tư 68/2025/TT-BTC, mẫu số 2 do dangkykinhdoanh.gov.vn đăng ngày 15/10/2025"),
            items: [
                "Dùng trong trường hợp đăng ký thay đổi nội dung", "Kính gửi", "Tên hộ kinh doanh",
                "Mã số hộ kinh doanh/Mã số đăng ký hộ kinh doanh/Mã số thuế", "[A]",
                "Hộ kinh doanh đăng ký thay đổi nội dung đăng ký hộ kinh doanh như sau",
                "ĐĂNG KÝ THAY ĐỔI TÊN HỘ KINH DOANH", "viết bằng tiếng Việt sau khi thay đổi",
                "viết bằng tiếng nước ngoài sau khi thay đổi", "viết tắt sau khi thay đổi",
                "ĐĂNG KÝ THAY ĐỔI TRỤ SỞ CỦA HỘ KINH DOANH", "Trụ sở của hộ kinh doanh sau khi thay đổi", "Điện thoại",
                "Fax", "Thư điện tử", "Website", "Không kinh doanh tại trụ sở", "Hộ kinh doanh cam kết trụ sở",
                "ĐĂNG KÝ THAY ĐỔI CHỦ HỘ KINH DOANH", "Thay đổi chủ hộ kinh doanh do",
                "1. Chủ hộ kinh doanh trước khi thay đổi",
            ] + owner + ["2. Chủ hộ kinh doanh sau khi thay đổi"] + owner
                + [
                    "ĐĂNG KÝ THAY ĐỔI THÀNH VIÊN HỘ GIA ĐÌNH ĐĂNG KÝ HỘ KINH DOANH",
                    "Danh sách các thành viên hộ gia đình đăng ký hộ kinh doanh sau khi thay đổi",
                    "ĐĂNG KÝ THAY ĐỔI VỐN KINH DOANH", "Vốn kinh doanh sau khi thay đổi", "Thời điểm thay đổi vốn",
                    "Hình thức tăng, giảm vốn", "ĐĂNG KÝ THAY ĐỔI NGÀNH, NGHỀ KINH DOANH",
                    "1. Bổ sung ngành, nghề kinh doanh sau", "2. Bỏ ngành, nghề kinh doanh sau",
                    "3. Sửa đổi ngành, nghề kinh doanh chính", "ĐĂNG KÝ THAY ĐỔI NỘI DUNG ĐĂNG KÝ THUẾ",
                    "Đăng ký bổ sung, thay đổi các chỉ tiêu đăng ký thuế như sau", "[B]",
                    "Hộ kinh doanh đăng ký cập nhật, bổ sung, hiệu đính thông tin", "[C]", "1. Tên hộ kinh doanh",
                    "2. Trụ sở", "Điện thoại", "Fax", "Thư điện tử", "Website", "3. Ngành, nghề kinh doanh",
                    "4. Vốn kinh doanh", "bằng số", "bằng chữ", "5. Thông tin đăng ký thuế",
                    "5.1. Địa chỉ nhận thông báo thuế", "5.2. Tổng số lao động",
                    "6. Chủ thể thành lập hộ kinh doanh",
                    "7. Thông tin về các thành viên hộ gia đình đăng ký hộ kinh doanh",
                    "Hộ kinh doanh cam kết về tính hợp pháp, chính xác, trung thực",
                    "Chủ hộ kinh doanh và các thành viên hộ gia đình", "CHỦ HỘ KINH DOANH",
                ]),
        Published(
            name: "social-pension", from: "2025-07-01",
            source: opened("Nghị định 176/2025/NĐ-CP, Mẫu số 01, trừ mục 7, 8 và lời mục 10"),
            items: [
                "I. Thông tin người đề nghị trợ cấp hưu trí xã hội", "1. Họ, chữ đệm, tên",
                "2. Ngày, tháng, năm sinh", "Giới tính", "Dân tộc", "3. Thẻ Căn cước hoặc số định danh cá nhân",
                "4. Nơi cư trú", "5. Địa chỉ liên lạc", "6. Số điện thoại", "7. Chế độ đang hưởng",
                "9. Nơi đề nghị nhận trợ cấp", "Tên tài khoản", "Số tài khoản",
                "Ngân hàng", "II. Thông tin người giám hộ, người được ủy quyền", "1. Họ, chữ đệm, tên",
                "2. Ngày, tháng, năm sinh", "3. Thẻ Căn cước hoặc số định danh cá nhân", "4. Địa chỉ liên hệ",
                "5. Số điện thoại", "6. Quan hệ với người đề nghị",
            ]),
        Published(
            name: "social-pension", from: "2026-07-01",
            source: opened("Nghị định 176/2025/NĐ-CP, Mẫu số 01, trừ mục 7, 8 và lời mục 10"),
            items: [
                "I. Thông tin người đề nghị trợ cấp hưu trí xã hội", "1. Họ, chữ đệm, tên",
                "2. Ngày, tháng, năm sinh", "Giới tính", "Dân tộc", "3. Thẻ Căn cước hoặc số định danh cá nhân",
                "4. Nơi cư trú", "5. Địa chỉ liên lạc", "6. Số điện thoại", "7. Chế độ đang hưởng",
                "9. Nơi đề nghị nhận trợ cấp", "Tên tài khoản", "Số tài khoản",
                "Ngân hàng", "II. Thông tin người giám hộ, người được ủy quyền", "1. Họ, chữ đệm, tên",
                "2. Ngày, tháng, năm sinh", "3. Thẻ Căn cước hoặc số định danh cá nhân", "4. Địa chỉ liên hệ",
                "5. Số điện thoại", "6. Quan hệ với người đề nghị",
            ]),
        Published(
            name: "funeral-support", from: "2021-07-01",
            source: opened("Nghị định 20/2021/NĐ-CP, Mẫu số 04"),
            items: [
                "I. THÔNG TIN NGƯỜI CHẾT ĐƯỢC MAI TÁNG", "Họ và tên", "Ngày/tháng/năm sinh", "Giới tính", "Dân tộc",
                "2. Hộ khẩu thường trú", "3. Ngày, tháng, năm chết", "4. Nguyên nhân chết", "5. Thời gian mai táng",
                "6. Địa điểm mai táng",
                "II. THÔNG TIN CƠ QUAN, TỔ CHỨC, HỘ GIA ĐÌNH, CÁ NHÂN ĐỨNG RA MAI TÁNG CHO NGƯỜI CHẾT",
                "1. Trường hợp cơ quan, tổ chức đứng ra mai táng", "a) Tên cơ quan, tổ chức", "Địa chỉ",
                "b) Họ và tên người đại diện cơ quan", "Chức vụ",
                "2. Trường hợp hộ gia đình, cá nhân đứng ra mai táng", "a) Họ và tên", "Ngày/tháng/năm sinh",
                "Ngày cấp",
                "Nơi cấp", "b) Hộ khẩu thường trú", "Nơi ở", "c) Quan hệ với người chết", "Tôi xin cam đoan",
                "NGƯỜI KHAI", "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ", "đã tiếp nhận hồ sơ, đối chiếu",
                "CÁN BỘ TIẾP NHẬN HỒ SƠ", "CHỦ TỊCH",
            ]),
        Published(
            name: "monthly-allowance-disabled", from: "2021-07-01",
            source: "Nghị định 20/2021/NĐ-CP, Mẫu số 1đ, mục 1 đến 7",
            items: subject + [
                "3. Tình trạng đi học", "4. Có thẻ bảo hiểm y tế không", "5. Đang hưởng chế độ nào sau đây",
            ] + benefits + [
                "6. Thuộc hộ nghèo không", "7. Giấy xác nhận khuyết tật số", "Ngày cấp", "Nơi cấp", "Dạng tật",
                "Mức độ khuyết tật",
            ]),
        Published(
            name: "monthly-allowance-elderly", from: "2021-07-01",
            source: opened("Nghị định 20/2021/NĐ-CP, Mẫu số 1d, hai lần lưu"),
            items: ["khoản 5 Điều 5"] + subject + [
                "3. Có thẻ bảo hiểm y tế không", "4. Đang hưởng chế độ nào sau đây",
            ] + benefits + [
                "5. Thuộc hộ nghèo, cận nghèo không", "6. Có khuyết tật không", "Giấy xác nhận khuyết tật số",
                "Ngày cấp", "Nơi cấp", "Dạng tật", "Mức độ khuyết tật", "7. Tình trạng hôn nhân",
                "8. Người có nghĩa vụ và quyền phụng dưỡng", "9. Quá trình hoạt động của bản thân",
                "Tôi xin cam đoan những lời khai trên là đúng sự thực, nếu có điều gì khai không đúng, tôi xin chịu",
                "Thông tin người khai thay", "Ngày cấp", "Nơi cấp", "Mối quan hệ với đối tượng", "Địa chỉ",
                "NGƯỜI KHAI", "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ",
                "đã tiếp nhận hồ sơ, đối chiếu các giấy tờ kèm theo và xác nhận thông tin cá nhân nêu trên",
                "CÁN BỘ TIẾP NHẬN HỒ SƠ", "CHỦ TỊCH",
            ]),
        Published(
            name: "household-business", from: "2025-07-01",
            source: opened("Thông tư 68/2025/TT-BTC, GiayDeNghi"),
            items: [
                "Tôi là", "Sinh ngày", "Giới tính", "Số định danh cá nhân", "Điện thoại", "Thư điện tử",
                "Trường hợp việc kết nối", "Dân tộc", "Quốc tịch", "Nơi thường trú", "Nơi ở hiện tại",
                "Đăng ký hộ kinh doanh do tôi là chủ hộ với các nội dung sau", "1. Tên hộ kinh doanh",
                "viết bằng tiếng Việt", "viết bằng tiếng nước ngoài", "viết tắt", "2. Trụ sở của hộ kinh doanh",
                "Điện thoại", "Fax", "Thư điện tử", "Website", "Không kinh doanh tại trụ sở",
                "3. Ngành, nghề kinh doanh", "4. Vốn kinh doanh", "Tổng số (bằng số, bằng chữ, VNĐ)",
                "5. Thông tin đăng ký thuế", "5.1. Địa chỉ nhận thông báo thuế", "5.2. Ngày bắt đầu hoạt động",
                "5.3. Tổng số lao động (dự kiến)", "5.4. Địa điểm kinh doanh", "6. Chủ thể thành lập hộ kinh doanh",
                "7. Thông tin về các thành viên hộ gia đình đăng ký hộ kinh doanh", "Tôi xin cam kết",
                "Bản thân và các thành viên hộ gia đình đăng ký hộ kinh doanh", "đồng ý chia sẻ thông tin",
                "không thuộc diện pháp luật cấm kinh doanh",
                "Trụ sở thuộc quyền sử dụng hợp pháp", "Hoàn toàn chịu trách nhiệm", "CHỦ HỘ KINH DOANH",
            ]),
        Published(
            name: "disability-assessment", from: "2019-03-15",
            source: opened("Thông tư 01/2019/TT-BLĐTBXH, Mẫu số 01"),
            items: [
                "Tôi đề nghị", "I. Thông tin người được xác định mức độ khuyết tật", "Họ và tên",
                "Ngày, tháng, năm sinh", "Giới tính", "Hộ khẩu thường trú", "Nơi ở hiện nay",
                "II. Thông tin người đại diện hợp pháp (nếu có)", "Họ và tên",
                "Mối quan hệ với người được xác định khuyết tật", "Hộ khẩu thường trú", "Nơi ở hiện nay",
                "Số điện thoại", "III. Thông tin về tình trạng khuyết tật", "1. Khuyết tật vận động",
                "1.1. Mềm nhẽo hoặc co cứng toàn thân", "1.6. Có kết luận", "2. Khuyết tật nghe, nói",
                "2.6. Có kết luận",
                "3. Khuyết tật nhìn", "3.7. Có kết luận", "4. Khuyết tật thần kinh, tâm thần", "4.5. Có kết luận",
                "5. Khuyết tật trí tuệ", "5.4. Có kết luận", "6. Khuyết tật khác", "6.3. Có kết luận", "1. Đi lại",
                "2. Ăn, uống", "3. Tiểu tiện, đại tiện", "5. Mặc, cởi quần áo", "10. Đọc, viết, tính toán",
                "NGƯỜI VIẾT ĐƠN",
            ]),
        Published(
            name: "disability-assessment", from: "2023-10-12",
            source: opened("Mẫu số 01 đang dùng, bản chuyển từ tệp mẫu"),
            items: [
                "Tôi đề nghị", "I. Thông tin người được xác định mức độ khuyết tật", "Họ và tên",
                "Ngày, tháng, năm sinh", "Giới tính", "Nơi ở hiện nay",
                "II. Thông tin người đại diện hợp pháp (nếu có)", "Họ và tên",
                "Mối quan hệ với người được xác định khuyết tật", "Nơi ở hiện nay",
                "Số điện thoại", "III. Thông tin về tình trạng khuyết tật", "1. Khuyết tật vận động",
                "1.1. Mềm nhẽo hoặc co cứng toàn thân", "1.6. Có kết luận", "2. Khuyết tật nghe, nói",
                "2.6. Có kết luận",
                "3. Khuyết tật nhìn", "3.7. Có kết luận", "4. Khuyết tật thần kinh, tâm thần", "4.5. Có kết luận",
                "5. Khuyết tật trí tuệ", "5.4. Có kết luận", "6. Khuyết tật khác", "6.3. Có kết luận", "1. Đi lại",
                "2. Ăn, uống", "3. Tiểu tiện, đại tiện", "5. Mặc, cởi quần áo", "10. Đọc, viết, tính toán",
                "NGƯỜI VIẾT ĐƠN",
            ]),
    ]
}
