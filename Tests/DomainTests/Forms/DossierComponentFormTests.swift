import Domain
import Testing

/// The catalogue names an application in few ways; scans of the signed form are put there.
@Suite struct DossierComponentFormTests {
    @Test(arguments: [
        ("Tờ khai đăng ký khai sinh theo mẫu", true), ("Đơn đề nghị trợ giúp xã hội", true),
        ("Phiếu yêu cầu chứng thực", true), ("Giấy chứng sinh", false), ("Bản sao tờ khai cũ", false),
    ])
    func `the application is told from the papers beside it`(name: String, isForm: Bool) {
        let component = DossierComponent(number: 1, name: name, wantsOriginal: true, copies: 0)
        #expect(component.isApplicationForm == isForm)
    }
}
