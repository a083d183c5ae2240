/// One finished example of every page, for the tests that compare templates with models.
enum PageSamples {
    static let all: [any PageSample] = [
        AccountsPage.sample, LoginPage.sample, PasswordPage.sample, ProblemPage.sample, StartPage.sample,
        UnlockPage.sample,
    ]
}
