import Domain

/// Every address the pages point to.
enum Link {
    static let login = "/login"
    static let logout = "/logout"
    static let desk = "/desk"
    static let menu = "/desk/menu"
    static let unlock = "/desk/unlock"
    static let password = "/desk/password"
    static let accounts = "/desk/accounts"
    static let tokens = "/desk/tokens"
    static let log = "/desk/log"
    /// All looks at a dossier.
    static func log(of code: String) -> String { "\(log)?dossier=\(escaped(code))" }
    static let procedures = "/desk/procedures"
    static let calendar = "/desk/calendar"

    static let waiting = "/desk/waiting"
    static let waitingSettings = "/desk/waiting/settings"
    static let board = "/waiting"
    static let takeTicket = "/tickets/new"

    static func ticket(_ id: String) -> String { "/tickets/q/\(escaped(id))" }
    static func deskTicket(_ id: String) -> String { "\(waiting)/tickets/\(escaped(id))" }
    static func newReception(ticket id: String) -> String { "\(newReception)?ticket=\(escaped(id))" }

    static let models = "/desk/models"
    static let measures = "/desk/measures"

    static func measures(_ request: MeasureRequest) -> String { "\(measures)?\(request.query)" }
    static func measuredDossiers(_ request: MeasureListRequest) -> String {
        "\(measures)/dossiers?\(request.query)"
    }
    static func measuredForms(_ request: MeasureListRequest) -> String { "\(measures)/forms?\(request.query)" }
    static func measuresFile(_ request: MeasureRequest, _ format: SheetFormat) -> String {
        "\(measures)/exports?\(request.query)&format=\(format.rawValue)"
    }

    static func model(_ number: Int) -> String { "\(models)/\(number)" }
    /// The dossiers of a month `2019-10` or a year.
    static func modelDossiers(_ model: Int, period: String) -> String {
        "\(Link.model(model))/dossiers?period=\(escaped(period))"
    }

    static let track = "/track"

    static func ratings(token: String) -> String { "\(track(token: token))/ratings" }

    /// Behind the receipt's QR code.
    static func track(token: String) -> String { "\(track)/q/\(token)" }
    static func procedure(_ code: String) -> String { "\(procedures)/\(escaped(code))" }
    static func newVersion(of code: String) -> String { "\(procedure(code))/versions/new" }
    static func version(_ code: String, _ number: Int) -> String { "\(procedure(code))/versions/\(number)" }
    static func calendar(year: Int, notice: Notice) -> String {
        "\(calendar(year: year))&notice=\(notice.rawValue)"
    }
    static func calendar(year: Int) -> String { "\(calendar)?year=\(year)" }
    static func publicApologies(year: Int) -> String { "/apologies?year=\(year)" }
    static func publicProcedure(_ code: String) -> String { "/procedures/\(escaped(code))" }
    static func interfaceDossier(_ code: String) -> String { "/api/v1/dossiers/\(escaped(code))" }

    static let dossiers = "/desk/dossiers"
    static let filings = "/desk/online"
    static func filing(_ code: String) -> String { "\(filings)/\(escaped(code))" }
    static func filingReports(_ code: String) -> String { "/desk/portal/filings/\(escaped(code))/reports" }
    static func newReception(filing code: String) -> String { "\(newReception)?\(query([("filing", code)]))" }
    static let signing = "/desk/signing"
    static let numbering = "/desk/numbering"
    /// The officer's own till, and everybody's.
    static let till = "/desk/till"
    static let tills = "/desk/tills"
    static let tillClosings = "\(till)/closings"
    /// The till of an officer who is away.
    static func till(of officer: String) -> String { "\(tills)/of/\(escaped(officer))" }
    static func tillClosings(of officer: String) -> String { "\(till(of: officer))/closings" }
    static func tillsExport(_ days: ClosedRange<CivilDate>) -> String {
        "\(tills)/exports?from=\(days.lowerBound)&to=\(days.upperBound)&format=xlsx"
    }
    /// The bank's list of transfers.
    static let bankStatement = "/desk/till/statement"
    /// The fixed code for the counter, as a paper.
    static let paymentSign = "\(tills)/sign"
    static func fees(_ code: String) -> String { dossier(code, "fees") }
    static let returns = "/desk/returns"
    static let absences = "/desk/absences"
    static let deadlines = "/desk/deadlines"
    static let archive = "/desk/archive"
    static func archiveGroup(_ year: Int, _ retention: Retention) -> String {
        "\(archive)/\(year)/\(retention.text)"
    }
    static let letters = "/desk/apologies"
    static let letterSigning = "/desk/apologies/signing"
    static let letterRegister = "/desk/apologies/register"
    static let letterRegisterPapers = "/desk/apologies/register/papers"
    static let letterReports = "/desk/apologies/reports"
    static let wording = "/desk/settings/wording"

    static func letterRegister(_ period: ReportPeriod) -> String {
        "\(letterRegister)?from=\(period.from)&to=\(period.to)"
    }
    static let closures = "/desk/calendar/closures"
    static let hours = "/desk/calendar/hours"
    static let times = "/desk/calendar/times"

    static func dossier(_ code: String) -> String { "\(dossiers)/\(escaped(code))" }
    /// A thing that belongs to a dossier: `handovers`, `outcomes`.
    static func dossier(_ code: String, _ part: String) -> String { "\(dossier(code))/\(part)" }
    static func files(_ code: String) -> String { dossier(code, "files") }
    static func file(_ code: String, _ id: String) -> String { "\(files(code))/\(escaped(id))" }
    /// The addresses that forms with files are posted to.
    static func takesFiles(_ path: String) -> Bool {
        path.wholeMatch(of: #//desk/(dossiers/[^/]+/(files|results)|forms/[^/]+/sheets|till/statement)/#) != nil
    }
    static func letter(_ code: String) -> String { dossier(code, "apology") }
    static func letterSigning(code: String) -> String { "\(letterSigning)?code=\(escaped(code))" }
    static func receipt(_ code: String) -> String { dossier(code, "receipt") }
    static func signing(code: String) -> String { "\(signing)?code=\(escaped(code))" }
    static func numbering(numbered code: String) -> String { "\(numbering)?numbered=\(escaped(code))" }
    static func returns(code: String) -> String { "\(returns)?code=\(escaped(code))" }
    static func returns(returned code: String) -> String { "\(returns)?returned=\(escaped(code))" }

    static let register = "/desk/register"
    static let certifications = "/desk/certifications"

    static func register(_ fields: [(name: String, value: String)]) -> String { "\(register)?\(query(fields))" }
    static func certifications(_ book: String, _ year: Int, _ month: Int) -> String {
        "\(certifications)?\(query([("book", book), ("year", String(year)), ("month", String(month))]))"
    }
    static func correction(_ book: String, _ year: Int, _ number: Int) -> String {
        "\(certifications)/\(escaped(book))/\(year)/\(number)/corrections"
    }

    static let forms = "/desk/forms"
    static let places = "/desk/settings/places"
    static func form(_ id: String) -> String { "\(forms)/\(escaped(id))" }
    static func formQuestion(_ id: String, _ field: String) -> String { "\(form(id))?\(query([("field", field)]))" }
    static func formReading(_ id: String) -> String { "\(form(id))/reading" }
    static func formConfirmation(_ id: String) -> String { "\(form(id))/confirmations" }
    static func formReopening(_ id: String) -> String { "\(form(id))/reopenings" }
    static func formLock(_ id: String) -> String { "\(form(id))/locks/releases" }
    /// Scans of the signed form, before there is a dossier.
    static func formSheets(_ id: String) -> String { "\(form(id))/sheets" }
    static func formSheet(_ id: String, _ file: String) -> String { "\(formSheets(id))/\(escaped(file))" }
    static func formPaper(_ id: String) -> String { "\(form(id))/paper" }
    static func newReception(form id: String) -> String { "\(newReception)?\(query([("form", id)]))" }

    static let newReception = "/desk/receptions/new"
    static let receptions = "/desk/receptions"
    static let completions = "/desk/completions"
    static let refusals = "/desk/refusals"

    static func receiptPaper(_ code: String) -> String { "\(receipt(code))/paper" }
    static func notice(_ id: String) -> String { "/desk/notices/\(escaped(id))" }
    static func noticePaper(_ id: String) -> String { "\(notice(id))/paper" }

    static func paper(_ id: String) -> String { "/desk/papers/\(escaped(id))" }
    static func paperPDF(_ id: String) -> String { "\(paper(id))/pdf" }
    static func paperWithdrawals(_ id: String) -> String { "\(paper(id))/withdrawals" }
    static let resultHandovers = "/desk/result-handovers"
    static func paperPrint(_ id: String) -> String { "\(paper(id))/print" }
    /// Behind a paper's QR code.
    static func paperCheck(token: String) -> String { "/papers/q/\(token)" }
    static func visitReceipt(_ code: String) -> String { "\(receipt(code))/visit" }

    static func login(next: String) -> String { "\(login)?next=\(escaped(next))" }
    static func unlock(next: String) -> String { "\(unlock)?next=\(escaped(next))" }

    /// A page with a sentence on top that says what has been done.
    static func page(_ path: String, notice: Notice) -> String { "\(path)?notice=\(notice.rawValue)" }
}
