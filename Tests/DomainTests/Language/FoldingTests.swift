import Domain
import Foundation
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Nguyễn Văn Đào", "nguyen van dao"),
        ("  NGUYỄN   văn–Đào ", "nguyen van dao"),
        ("\u{D0}ào Thị Ngọc Ưng", "dao thi ngoc ung"),
        ("Công ty TNHH 2 thành viên (An Giang)", "cong ty tnhh 2 thanh vien an giang"),
        ("H’Hen Niê", "h hen nie"), ("2.000815", "2 000815"), ("…", ""), ("", ""),
    ])
    func `marks, capitals and signs do not keep a name from being found`(name: String, key: String) {
        #expect(Folding.fold(name) == key)
        #expect(Folding.fold(name.decomposedStringWithCanonicalMapping) == key)
        #expect(Folding.fold(key) == key)
    }

    @Test func `every Vietnamese letter folds to the letter it is built on`() {
        let rows = [
            "a": "aàảãáạăằẳẵắặâầẩẫấậ", "e": "eèẻẽéẹêềểễếệ", "i": "iìỉĩíị", "o": "oòỏõóọôồổỗốộơờởỡớợ",
            "u": "uùủũúụưừửữứự", "y": "yỳỷỹýỵ", "d": "dđ",
        ]
        for (base, letters) in rows {
            for letter in letters + letters.uppercased() { #expect(Folding.fold(String(letter)) == base) }
        }
    }
}
