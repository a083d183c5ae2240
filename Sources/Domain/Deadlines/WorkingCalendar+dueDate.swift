extension WorkingCalendar {
    /// Tells by when the office must answer, with the reasons an officer can read out.
    ///
    /// Day 0 is the day of reception, day 1 the next (working) day (Civil Code 2015, Article 147).
    public func dueDate(of question: DueQuestion) throws(DeadlineRefusal) -> DueDate {
        let count = try DueCount(question, calendar: self)
        return DueDate(startedAt: count.startedAt, dueAt: count.dueAt, reasons: count.reasons)
    }

    /// The due moment without its reasons, for counting over many dossiers.
    public func dueMoment(of question: DueQuestion) throws(DeadlineRefusal) -> LocalInstant {
        try DueCount(question, calendar: self).dueAt
    }
}
