extension WorkingCalendar {
    /// So many working hours the office has for its first answer to somebody who filed online.
    public static let answerHours = 8

    /// By when somebody who filed online hears whether the dossier is received or what is missing.
    ///
    /// Within 8 working hours; what is filed outside working hours counts from the beginning of the next session (the rule of the
    /// household register's and of QĐ 3142/QĐ-BGDĐT, followed by the national portal). Nothing beyond the calendar.
    public func answerBy(filedAt moment: LocalInstant) -> LocalInstant? {
        sessionStart(atOrAfter: moment).flatMap { adding(workingSeconds: Self.answerHours * 3600, to: $0) }
    }
}
