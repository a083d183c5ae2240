/// One finished example of every page, for the tests that compare templates with models.
enum PageSamples {
    static let all: [any PageSample] = [
        MenuPage.sample, AccountsPage.sample, TokensPage.sample, LogPage.sample, LoginPage.sample, PasswordPage.sample,
        ProblemPage.sample, DeskProblemPage.sample,
        UnlockPage.sample, DossierPage.sample, ReasonPage.sample, SearchPage.sample, TodayPage.sample,
        SigningPage.sample, ReceptionPage.sample, ReceivedPage.sample, CompletionPage.sample, RefusePage.sample,
        NoticedPage.sample, FormPage.sample, QuestionPage.sample, ReadingPage.sample, FinishedFormPage.sample,
        FormListPage.sample, PlacesPage.sample, FilesPage.sample, FilingsPage.sample, FilingPage.sample,
        NumberingPage.sample, ReturnsPage.sample, RatingPage.sample, AbsencesPage.sample,
        CalendarPage.sample, ProcedureListPage.sample, ProcedurePage.sample, VersionDifferencePage.sample,
        VersionFormPage.sample, ModelsPage.sample, ModelCountsPage.sample, ModelDossiersPage.sample,
        WaitingPage.sample, WaitingSettingsPage.sample, BoardPage.sample, TakeTicketPage.sample, TicketPage.sample,
        ArchivePage.sample, ArchiveGroupPage.sample,
        RegisterPage.sample, CertificationsPage.sample, CorrectionPage.sample,
        OfficePage.sample, PublicProceduresPage.sample, PublicProcedurePage.sample, TrackPage.sample,
        TrackedPage.sample, PublicApologiesPage.sample,
        CountsPage.sample, CountedDossiersPage.sample, SnapshotsPage.sample, SnapshotPage.sample,
        OdditiesPage.sample, ReminderPage.sample,
        MeasuresPage.sample, MeasuredDossiersPage.sample, MeasuredFormsPage.sample,
        LetterPage.sample, LetterListPage.sample, LetterSigningPage.sample, LetterRegisterPage.sample,
        DeadlinesPage.sample, PersonCorrectionPage.sample,
        FeePage.sample, TillPage.sample, TillsPage.sample, StatementPage.sample, PaperCheckPage.sample,
        PaperPage.sample, WordingPage.sample,
        CasesPage.sample, CasePage.sample, CaseWeekPage.sample, AgreementsPage.sample, AgreementFormPage.sample,
        PortalPage.sample, PortalCheckPage.sample, PortalRowsPage.sample,
    ]
}
