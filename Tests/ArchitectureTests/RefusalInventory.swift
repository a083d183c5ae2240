import Domain
import Storage

/// Every kind of refusal of the project with an example of each of its cases, made-up but likely.
///
/// A new kind or case is added here: a test reads every sentence, and another finds what is missing.
let refusalInventory: [any ListedRefusals] = [
    RefusalExamples<AccountRefusal>(
        .wrongCredentials, .throttled(until: noon), .tooBusy, .signInNeeded, .tokenNeeded, .sessionLocked,
        .passwordChangeNeeded, .notAllowed, .passwordTooShort, .passwordTooLong, .passwordCommon,
        .passwordLikeUserName, .passwordUnchanged, .currentPasswordWrong, .userNameMalformed, .userNameTaken("hoa"),
        .personNameMissing, .rolesMissing, .rolesConflict, .officerUnknown, .officerInactive, .ownAccount,
        .lastAdministrator, .tokenUnknown, .tokenExpiryPast, .officeUnknown, .agencyCodeTaken("H01.89.12"),
        .agencyCodeMalformed, .officeNameMissing, .hostMalformed, .officeAddressUnusable, .officePhonesUnusable),
    RefusalExamples<CalendarRefusal>(
        .hoursUnreadable("7h-11h"), .hoursOutOfOrder,
        .closureReversed(from: noon.date.adding(days: 1), to: noon.date), .closureWithoutDocument,
        .closureWithoutReason, .daysOutOfRange, .hoursUnchanged, .hoursInPast(today: noon.date), .hoursWithoutDocument,
        .closureLong(days: 45), .closureOverlaps(from: noon.date, to: noon.date), .yearNotCovered(2028), .unknown,
        .alreadyDecided, .selfApproval, .reasonMissing),
    RefusalExamples<CalendarFileRefusal>(
        .fileUnreadable, .fileTooLong, .fileEmpty, .rowUnreadable(row: 3, field: "date"), .dayTwice(noon.date)),
    RefusalExamples<CatalogueRefusal>(
        .codeMalformed, .textMissing(.name), .textTooLong(.field, longest: 200), .textUnreadable(.result),
        .limitOutOfRange(.committedLimit), .limitWithoutDecision, .committedWithoutStatutory, .committedNotShorter,
        .committedWithoutDecision, .cutoffOutOfRange, .reviewDayOutOfRange, .verificationOutOfRange, .amountOutOfRange,
        .feeNatureMissing, .rateUnusable(number: 2), .exemptionUnusable(number: 1),
        .componentUnusable(number: 2), .countOutOfRange(.setCount), .datesReversed,
        .effectiveInPast(today: noon.date), .effectiveTooEarly(after: noon.date), .alreadyReceived(lastOn: noon.date),
        .unchanged, .alreadyWaiting(number: 2), .alreadyDecided, .versionUnknown, .reasonMissing, .selfApproval,
        .fileUnreadable, .fileTooLong, .fileEmpty, .rowUnreadable(row: "Mục 3", field: "name_vi"),
        .rowRefused(
            row: "Mục 3 (2.000815)", field: "committed_limit", because: CatalogueRefusal.committedNotShorter.message),
        .rowTwice(code: "2.000815")),
    RefusalExamples<AgreementRefusal>(
        .procedureUnknown, .decisionMissing, .effectiveInPast(today: noon.date), .effectiveTooEarly(after: noon.date),
        .legsDiffer, .textMissing(.residence), .textTooLong(.residence, longest: 500),
        .hoursOutOfRange(.residence, most: 24), .orderWrong(.residence), .slowerThanLaw(.funeralAid, days: 6),
        .unchanged, .alreadyWaiting(number: 2), .versionUnknown, .alreadyDecided, .selfApproval, .reasonMissing),
    RefusalExamples<CaseRefusal>(
        .notYourPost, .caseUnknown(code: "H01.89.12-261124-0001"), .notInterlinked(name: "Đăng ký kết hôn"),
        .legNotOffered(.residence), .legUnknown("nhà ở"), .stepUnknown("gửi"), .choiceOutOfRange, .twoCases,
        .dueDateUnknown(DeadlineRefusal.outsideCalendar(year: 2028, known: 2019..<2028).message),
        .closedAlready(code: "H01.89.12-261124-0001"), .legNotInCase(.residence),
        .legNotReady(.residence, waitsFor: [.birth]), .ownLeg(dossier: "H01.89.12-261124-0002"),
        .stepNotPossible(.result, .residence), .wordsMissing(label: "Số, ngày của kết quả"),
        .wordsTooLong(longest: 500), .dayAhead(today: noon.date), .tooEarly(after: noon.date), .notLate(.residence),
        .apologyHere(on: noon.date), .newDayMissing, .newDayTooEarly(letter: noon.date), .weekNumbersMissing,
        .weekAhead, .letterOwed(party: "Công an cấp xã"), .legsOpen([.residence]), .applicantErased,
        .changedMeanwhile(nil), .changedMeanwhile(caseChange)),
    RefusalExamples<FeeRefusal>(
        .notYourPost, .nothingToPay, .notExempt, .referenceMissing, .referenceUnusable, .nothingToRefund,
        .refundTooMuch(held: 8_000), .refundReasonUnfounded(.refused), .bankCodeUnusable, .accountNumberUnusable,
        .accountWordsMissing, .accountMissing, .accountUnchanged, .nothingToClose,
        .tillChanged(cash: 8_000, transfer: 0),
        .outstandingDiffers(outstanding: 8_000), .sumChanged(now: 6_000), .feeUnchanged, .correctionUnexplained,
        .feeStopped, .feeByRegister, .feeCountedAnew(now: 0), .feeOfRefused, .transferTakenAlready,
        .receivedUnusable, .transferOfAnotherDossier(code: "H01.89.12-261124-0001"),
        .transferDifferenceUnexplained(expected: 8_000, counted: 0), .closingKeyReused, .standInUnexplained,
        .countUnusable, .explanationUnusable, .differenceUnexplained(expected: 8_000, counted: 7_000)),
    RefusalExamples<BankStatementRefusal>(
        .headsMissing(["Ngày giao dịch", "Nội dung"]), .headTwice("Nội dung"), .noLines, .tooManyLines(most: 500)),
    RefusalExamples<TicketRefusal>(
        .unknown, .nobodyWaiting, .counterMissing, .wrongStatus("007", .done), .elsewhere("007", counter: "Quầy 1"),
        .atHandChanged(now: "008"), .counterInUse("Quầy 1", by: "Trần Thị Hai"),
        .takenAtCounter, .roomFull, .roomClosed(until: LocalInstant(epochSeconds: 1_795_000_000)),
        .takenTooOften(until: LocalInstant(epochSeconds: 1_795_000_000))),
    RefusalExamples<ServiceModelRefusal>(
        .nameMissing, .decisionMissing, .weekdayMissing, .sessionMissing, .kindMissing, .datesReversed,
        .procedureMalformed("chứng thực"), .proceduresMissing, .procedureUnknown("9.999999"), .proceduresAllExcluded,
        .decisionAfterStart, .lastDayUnusable, .alreadyWaiting(2), .unknown, .alreadyDecided,
        .selfApproval, .reasonMissing),
    RefusalExamples<CertificationRefusal>(
        .paperNameMissing, .paperNameUnusable, .countOutOfRange, .tooManyPapers, .outsidePlaceMissing,
        .outsideTimeUnreadable, .outsideTimeAhead, .notACertification, .entryUnknown, .reasonMissing, .nothingChanged),
    RefusalExamples<PaperWordingRefusal>(
        .notYourPost, .symbolUnusable("PXL/UBND"), .copyCountOutOfRange, .copyNameUnusable, .copyTwice),
    RefusalExamples<PaperBookRefusal>(
        .nothingInside, .headsMissing(["Nhận hồ sơ"]), .headTwice("Mã hồ sơ"), .noLines, .linesRefused(count: 3),
        .aliasUnreadable("khai sinh")),
    RefusalExamples<SpreadsheetRefusal>(
        .fileTooLarge(megabytes: 50), .fileEmpty, .notASpreadsheet, .oldWorkbook, .swellsTooMuch, .tooManyCells,
        .sheetUnknown(["Năm 2019"]), .quotesUnclosed(line: 7), .readerMissing, .readerStopped),
    RefusalExamples<DemonstrationRefusal>(
        .realOfficePresent(name: "Ủy ban nhân dân xã Hoà Bình"),
        .alreadyThere(name: "Ủy ban nhân dân xã Long Điền B"), .yearNotOver(2026), .yearOutsideCalendar(2019..<2028),
        .countOutOfRange(0...100_000)),
    RefusalExamples<DeadlineRefusal>(
        .limitBelowOne, .outsideCalendar(year: 2028, known: 2019..<2028),
        .pauseReversed(ClockPause(from: noon.adding(seconds: 60), to: noon))),
    RefusalExamples<DueQuestionRefusal>(
        .unreadable, .tooLong, .idUnusable, .receptionUnreadable, .limitUnreadable, .unitUnknown("tuần"),
        .cutoffUnknown("16:00"), .pausesUnreadable),
    RefusalExamples<FileRefusal>(
        .nothingChosen, .empty(name: "to-khai.pdf"), .tooLarge(name: "to-khai.pdf", limit: 20 << 20),
        .dossierFull(limit: 200 << 20), .tooManyFiles(most: 200),
        .tooManyPages(name: "to-khai.pdf", most: 200), .kindNotAllowed(name: "to-khai.docx"),
        .resultNotPDF(name: "ket-qua.png"), .damaged(name: "to-khai.pdf"), .cardImage(name: "can-cuoc.jpg"),
        .cardNotRuledOut,
        .checkTookTooLong(name: "to-khai.tif"), .checkUnavailable, .harmful(name: "to-khai.pdf"), .scannerUnavailable,
        .attachedAlready(name: "to-khai.pdf"),
        .componentUnknown, .shownOnly(component: "Giấy tờ tùy thân"), .notHandedIn(component: "Giấy chứng sinh"),
        .resultNotSigned, .fileUnknown, .contentMissing, .reasonMissing),
    RefusalExamples<FilingRefusal>(
        .unknown(code: "000.00.00.H01-261124-1001"), .answeredAlready(code: "000.00.00.H01-261124-1001"), .unreadable,
        .codeMalformed, .procedureMissing, .otherProcedure(code: "1.001193"), .tooManyFiles(most: 50),
        .tooLarge(limit: 64 << 20), .scannerUnavailable, .fileNotFetched(name: "don.pdf", words: "cổng không trả lời"),
        .conflicting(code: "000.00.00.H01-261124-1001"),
        .notConfigured, .addressMalformed, .intervalOutOfRange, .deliveryKeyUnknown, .deliveryAddressNotAllowed),
    RefusalExamples<FormRefusal>(
        .formUnknown, .notOffered, .fieldUnknown("mother.name"), .answerTooLong("Lý do"), .locked(by: "Nguyễn Thị Hoa"),
        .notLocked, .confirmedAlready, .notConfirmed, .incomplete(count: 3), .erased,
        .attachedElsewhere(code: "H01.89.12-261124-0001"), .otherProcedure,
        .ofAnotherPerson("Nguyễn Văn Thử"), .dossierDecided(code: "H01.89.12-261124-0001"), .tooManyPlaces(most: 500),
        .placeUnusable(line: 7), .sheetOfDossier(code: "H01.89.12-261124-0001"), .sheetHasNoPlace,
        .sheetNotHandedIn(component: "Tờ khai đăng ký khai sinh"), .changedSinceRead,
        .cardOfAnother("Trần Thị Mẫu", than: "Nguyễn Văn Thử"), .countDiffers(signed: 7), .pagesDiffer(signed: 4),
        .versionOver(title: "Tờ khai đăng ký khai sinh")),
    RefusalExamples<IdentityRefusal>(
        .cardEmpty, .cardTooLong, .cardUnknown, .cardCutShort, .cardBirthDateUnreadable, .personalNumberMalformed,
        .applicantNumberMalformed, .phoneMalformed, .birthDateMalformed, .nameMissing, .nameTooLong, .nameUnreadable),
    RefusalExamples<IntakeRefusal>(
        .procedureUnknown(code: "9.999999"), .procedureNotInForce(name: "Đăng ký khai sinh", on: noon.date),
        .limitUnknown(name: "Đăng ký khai sinh"), .ownerNameMissing, .representativeNameMissing,
        .componentUnknown(number: 9), .componentsMissing(["Tờ khai", "Giấy chứng sinh"]), .countOutOfRange,
        .notSameDay(name: "Đăng ký giám hộ"), .obstacleMissing(name: "Đăng ký khai sinh"),
        .dueDateUnknown(DeadlineRefusal.outsideCalendar(year: 2028, known: 2019..<2028).message),
        .idempotencyKeyMissing, .idempotencyKeyTooLong, .idempotencyKeyReused(code: "H01.89.12-191224-0001"),
        .itemsMissing, .tooManyItems, .reasonMissing, .caseUnknown(code: "H01.89.12-191224-0001"),
        .feeConditionUnknown("Đăng ký quá hạn"), .exemptionUnknown(number: 3),
        .offlineReasonNotAsked, .assistanceOnlyOnline,
        .alreadyAsked(number: "12/PBS-TTPVHCC", on: noon.date, byName: true),
        .askedOnceInFull(number: "12/PBS-TTPVHCC", on: noon.date, byName: true),
        .itemAskedBefore("Tờ khai", number: "12/PBS-TTPVHCC", on: noon.date), .itemRepeated("Tờ khai")),
    RefusalExamples<ReportRefusal>(
        .periodReversed(from: noon.date.adding(days: 1), to: noon.date), .dayMalformed(name: "from"), .officerUnknown,
        .notYours, .periodNotOver(to: noon.date), .snapshotExists(period: "Quý IV năm 2026"), .snapshotUnknown,
        .countsDisagree(period: "Tháng 11 năm 2026"), .listTooLong(count: 61_200, most: 50_000)),
    RefusalExamples<PaperRefusal>(
        .notYourPost, .paperUnknown, .linkUnknown, .locked(until: noon), .noLongerCurrent(number: "12/PXL-TTPVHCC"),
        .provesMoney(.tillClosing),
        .appointmentPast(code: "H01.89.12-261124-0001", due: LocalInstant(epochSeconds: 1_795_000_000)),
        .reasonMissing, .erased, .notKeptYet, .noResults,
        .notOneVisit, .apologiesArose(count: 2), .noApologies, .noAppointment(code: "H01.89.12-191224-0001")),
    RefusalExamples<PortalRefusal>(
        .notConfigured, .addressMalformed, .unitMalformed, .userNameMissing, .keyHeaderMalformed,
        .pathMalformed(option: "--login-path"),
        .timeoutOutOfRange, .linkDaysOutOfRange, .codeMapUnreadable, .secretMissing(place: "/etc/motcua/portal.secret"),
        .secretOpenToOthers(path: "/etc/motcua/portal.secret"), .notParked(code: "H01.89.12-191224-0001"),
        .nothingInDoubt(code: "H01.89.12-191224-0001"), .nothingUntold(code: "H01.89.12-191224-0001"),
        .neverQueued(code: "H01.89.12-191224-0001"), .alreadyPaused, .notPaused, .linkUnknown),
    RefusalExamples<TrackingRefusal>(
        .codeMissing, .digitsMalformed, .noMatch, .locked(until: noon), .linkUnknown),
    RefusalExamples<WorkflowRefusal>(
        .notYourPost, .notYours, .personsNotYours, .locked(by: "Trần Văn Bình"), .notLocked,
        .wrongStatus(.decided), .changedMeanwhile(nil),
        .changedMeanwhile(
            MeanwhileChange(
                seenSequence: 3, seenStatus: .processing, sequence: 4, status: .suspended, kind: .suspended,
                officerName: "Lê Thu Hà", at: noon)),
        .alreadyOffered, .nothingOffered, .noNextStep,
        .receiverUnsuitable(name: "Nguyễn Thị Hoa", post: Role.clerk.vietnamese), .summaryMissing, .groundsMissing,
        .draftMissing, .signerIsDrafter, .reasonMissing, .itemsMissing, .askedTwice, .notNumbered, .alreadyNumbered,
        .collectorMissing, .feeUnsettled(dong: 8000), .ratingOutOfRange, .alreadyRated, .notImmediate,
        .dossierUnknown(code: "H01.89.12-191224-0001"), .proposalPending, .nothingProposed, .approverIsProposer,
        .itemAskedBefore("Giấy chứng sinh"), .itemRepeated("Giấy chứng sinh"), .graceNotOver(until: noon.date),
        .extensionNotAllowed, .extensionUsed,
        .extensionTooLate, .extensionNotLonger, .resumeFirst, .nothingToCorrect, .contactsNeeded, .nothingToErase,
        .apologyMissing, .explanationMissing),
    RefusalExamples<ApologyRefusal>(
        .nothingUnderway, .alreadyUnderway, .kindKnown(.error), .wrongStage(.reviewed), .faultsMissing,
        .responsibleMissing, .newDateMissing, .newDateNotLater, .newDateNotWorked(noon.date),
        .alreadyReAppointed(until: noon.date),
        .nothingToAppoint, .clockStopped, .signerIsDrafter, .notDelayedAgain, .unknown),
    RefusalExamples<MigrationRefusal>(
        .schemaIsNewer(databaseAt: 12, programAt: 11), .fileWasChanged(number: 3, name: "dossiers")),
    RefusalExamples<AbsenceRefusal>(
        .notYours, .datesReversed, .alreadyOver, .ownDeputy, .unknown, .deputyLacksPost(name: "Nguyễn Thị Hoa"),
        .deputyAway(name: "Nguyễn Thị Hoa"), .twice),
]

private let noon = LocalInstant(epochSeconds: 0)

private let caseChange = CaseMeanwhile(
    seen: 2,
    last: CaseEvent(
        sequence: 3, kind: .legHandedOver, actorID: "hoa", enteredAt: noon, effectiveAt: noon,
        facts: [.leg: LegKind.residence.rawValue]), officerName: "Nguyễn Thị Hoa")
