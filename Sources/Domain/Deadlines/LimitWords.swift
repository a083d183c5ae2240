extension Cutoff {
    /// «Tiếp nhận từ 15 giờ 00 thì trả kết quả ngày làm việc tiếp theo».
    public var vietnamese: String {
        let time = "\(minuteOfDay / 60) giờ \(Digits.padded(minuteOfDay % 60, to: 2))"
        return switch policy {
        case .none where minuteOfDay == Cutoff.none.minuteOfDay: "Không áp dụng"
        case .none: "Không áp dụng (giờ chốt \(time))"
        case .sameDayRollsOver:
            "Tiếp nhận từ \(time) mà không giải quyết được ngay thì trả kết quả ngày làm việc tiếp theo"
        case .limitStartsNextWorkingDay: "Tiếp nhận từ \(time) thì thời hạn tính từ ngày làm việc tiếp theo"
        }
    }
}

extension VerificationExtension {
    /// «không quá 05 ngày», «kéo dài thêm không quá 05 ngày»: the two wordings of the Law on Civil Status.
    public var vietnamese: String {
        let number = Digits.padded(days, to: 2)
        return switch mode {
        case .total: "không quá \(number) ngày"
        case .additional: "kéo dài thêm không quá \(number) ngày"
        }
    }
}

extension PausePolicy {
    public var vietnamese: String {
        switch self {
        case .shift: "Tính tiếp phần còn lại"
        case .restart: "Tính lại từ đầu"
        }
    }
}

extension ProcessingLimit {
    /// Whether this limit promises more than the other, hours, days and working days compared by the working time they hold.
    ///
    /// A working day counts eight hours, a calendar day five sevenths of one. A fraction is kept by counting in sevenths.
    public func isShorter(than other: ProcessingLimit) -> Bool { sevenths < other.sevenths }

    private var sevenths: Int {
        switch unit {
        case .sameDay: 8 * 7
        case .hour: value * 7
        case .workingDay: value * 8 * 7
        case .calendarDay: value * 8 * 5
        }
    }
}
