import Domain
import Foundation
import Testing

@Suite struct ScannedAccentsTests {
    static let address = "Ấp Long Định, Long Điền B, An Giang"

    private func warnings(name: String, address: String = Self.address) throws -> [CardWarning] {
        try IdentityCard.read("089090000123||\(name)|05021990|Nam|\(address)|12042021").warnings
    }

    @Test(arguments: ["Nguyen Van Thu", "Nguy?n V?n Th?", "Nguy\u{FFFD}n Văn Thử", "Tran Thanh Long"])
    func `a name that lost its accents is pointed out`(name: String) throws {
        #expect(try warnings(name: name) == [.accentsDamaged(correctedName: nil, correctedAddress: nil)])
    }

    @Test func `a name without accents is believed when the address has kept its own`() throws {
        #expect(try warnings(name: "Cao Minh Long").isEmpty)
        #expect(try !warnings(name: "Cao Minh Long", address: "Ap Long Dinh, An Giang").isEmpty)
    }

    @Test(arguments: [
        // UTF-8 read as code page 1252, TCVN3 fonts, VNI fonts.
        ("Nguyá»…n VÄƒn Thá»­", "Nguyễn Văn Thử"), ("Tráº§n Thá»‹ Máº«u", "Trần Thị Mẫu"),
        ("NguyÔn V¨n Thö", "Nguyễn Văn Thử"), ("TrÇn ThÞ MÉu", "Trần Thị Mẫu"), ("§µo Ph­îng", "Đào Phượng"),
        ("Nguyeãn Vaên Thöû", "Nguyễn Văn Thử"), ("Traàn Thò Maãu", "Trần Thị Mẫu"), ("Ñaøo Phöôïng", "Đào Phượng"),
    ])
    func `a garbled name is pointed out and its correction offered`(garbled: String, whole: String) throws {
        #expect(try warnings(name: garbled) == [.accentsDamaged(correctedName: whole, correctedAddress: nil)])
    }

    @Test func `a garbled name and address are both offered in the sentence`() throws {
        let garbled = "áº¤p Long Ä\u{90}á»‹nh"
        let warnings = try warnings(name: "Nguyá»…n VÄƒn Thá»­", address: garbled)
        #expect(
            warnings == [.accentsDamaged(correctedName: "Nguyễn Văn Thử", correctedAddress: "Ấp Long Định")])
        #expect(
            warnings.first?.message
                == "Chữ có dấu bị hỏng khi quét, họ tên có thể là «Nguyễn Văn Thử», địa chỉ có thể là «Ấp Long Định». Vui lòng đối chiếu với thẻ và sửa lại."
        )
        #expect(try self.warnings(name: "Nguyễn Văn Thử", address: garbled).first?.message.contains("họ tên") == false)
    }

    @Test func `bytes that no name may hold are put right at once`() throws {
        let text = "089090000123||Ä\u{90}Ã\u{A0}o VÄƒn|05021990|Nam|\(Self.address)|12042021"
        #expect(try IdentityCard.read(text).card.name.text == "Đào Văn")
    }

    @Test(arguments: ["Nguyễn Thị Hoa", "Đặng Thuỳ Ân", "H’Hen Niê", "Lò Văn Ưng", "Võ Thị Ỷ", "HOÀNG QUỲNH ĐÀO"])
    func `a whole name is left alone`(name: String) throws {
        #expect(try warnings(name: name).isEmpty)
        #expect(ScannedAccents.repaired(name) == nil)
    }
}
