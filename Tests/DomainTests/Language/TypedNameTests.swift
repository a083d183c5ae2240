import Domain
import Testing

/// How well a stored name fits what somebody types.
@Suite struct TypedNameTests {
    @Test(arguments: [
        ("Nguyễn Thị Hoà", "Nguyễn Thị Hoà", TypedName.Fit.whole), ("nguyễn thị hoà", "Nguyễn Thị Hoà", .whole),
        ("Hoà", "Nguyễn Thị Hoà", .exact), ("Hoà", "Nguyễn Thị Hóa", .folded), ("hoa", "Nguyễn Thị Hoà", .folded),
        ("Thị Ho", "Nguyễn Thị Hoà", .exact), ("Hòa", "Nguyễn Thị Hoà", .folded),
        ("Ho\u{61}\u{300}", "Nguyễn Thị Hoà", .exact), ("  Hoà   Thị ", "Nguyễn Thị Hoà", .exact),
    ])
    func `accents decide how well it fits, not whether it was typed composed`(
        typed: String, name: String, fit: TypedName.Fit
    ) {
        #expect(TypedName(typed).fit(of: name) == fit)
    }
}
