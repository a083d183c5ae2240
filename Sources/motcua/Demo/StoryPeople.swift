import Domain

/// Invented citizens of Long Điền B.
///
/// Numbers follow the pattern of their kind and belong to nobody we know of: telephones begin with 0530, which no operator
/// has been given.
struct StoryPeople {
    private var count = 0

    /// One more citizen, of an age at which people come to the counter.
    mutating func citizen(on day: CivilDate, using chance: inout StoryChance) -> Person {
        count += 1
        let isMan = chance.happens(percent: 48)
        let bornOn = day.adding(days: -chance.number(in: 18 * 365...78 * 365))
        let family = chance.pick(Self.families)
        let name =
            [family, isMan ? chance.pick(Self.menMiddle) : chance.pick(Self.womenMiddle)]
            + [isMan ? chance.pick(Self.menGiven) : chance.pick(Self.womenGiven)]
        return Person(
            name: name.joined(separator: " "), personalNumber: number(isMan: isMan, bornOn: bornOn),
            birthDate: bornOn.year < 1962 && chance.happens(percent: 30) ? "\(bornOn.year)" : bornOn.description,
            sex: isMan ? .male : .female,
            address: "\(chance.pick(Self.hamlets)), \(Self.commune(on: day))",
            phone: chance.happens(percent: 92) ? "0530" + Digits.padded(count % 1_000_000, to: 6) : "")
    }

    /// Province 089, century and sex, year, and six digits that count up.
    private func number(isMan: Bool, bornOn: CivilDate) -> String {
        let century = (bornOn.year - 1900) / 100 * 2 + (isMan ? 0 : 1)
        return "089\(century)" + Digits.padded(bornOn.year % 100, to: 2) + Digits.padded(count % 1_000_000, to: 6)
    }

    // Districts were dissolved on 01/7/2025.
    private static func commune(on day: CivilDate) -> String {
        day.description < "2025-07-01"
            ? "xã Long Điền B, huyện Chợ Mới, tỉnh An Giang" : "xã Long Điền B, tỉnh An Giang"
    }

    private static let families: [(value: String, weight: Int)] = [
        ("Nguyễn", 34), ("Trần", 12), ("Lê", 10), ("Phạm", 6), ("Huỳnh", 7), ("Võ", 5), ("Phan", 5), ("Trương", 3),
        ("Bùi", 3), ("Đặng", 3), ("Đỗ", 2), ("Ngô", 2), ("Hồ", 3), ("Dương", 2), ("Lý", 1), ("Mai", 1), ("Đoàn", 1),
    ]
    private static let menMiddle = ["Văn", "Văn", "Hữu", "Minh", "Thanh", "Quốc", "Hoàng", "Công", "Phước", "Trọng"]
    private static let womenMiddle = ["Thị", "Thị", "Thị", "Ngọc", "Kim", "Mỹ", "Thanh", "Thị Bích", "Thị Ngọc"]
    private static let menGiven = [
        "An", "Bảo", "Bình", "Cường", "Danh", "Dũng", "Đạt", "Đức", "Giàu", "Hải", "Hiếu", "Hùng", "Khang", "Khoa",
        "Lâm", "Lộc", "Long", "Nam", "Nghĩa", "Nhân", "Phong", "Phú", "Quân", "Sang", "Tâm", "Tấn", "Thắng", "Thiện",
        "Tín", "Toàn", "Trí", "Tuấn", "Út", "Vinh",
    ]
    private static let womenGiven = [
        "Anh", "Ánh", "Chi", "Cúc", "Diễm", "Dung", "Đào", "Giang", "Hằng", "Hạnh", "Hiền", "Hoa", "Hồng", "Huệ",
        "Hương", "Lan", "Liên", "Linh", "Loan", "Mai", "Mận", "Ngân", "Nhung", "Nương", "Phượng", "Quyên", "Sen",
        "Thảo", "Thơ", "Thu", "Thúy", "Tiên", "Trang", "Tuyết", "Vân", "Xuân", "Yến",
    ]
    private static let hamlets = ["Ấp Rạch Sen", "Ấp Gò Mận", "Ấp Bến Dừa", "Ấp Cầu Tre", "Ấp Vàm Xoài", "Ấp Cồn Én"]
}
