/// How it stands with a dossier's fee, as far as the portal asks.
public enum FeeState: String, Sendable, CaseIterable {
    case free, unpaid, cash, transfer

    /// A counter takes cash and transfers to the office's account; neither goes through a payment gateway.
    ///
    /// A province whose gateway is behind that account may number transfers otherwise in its code map.
    var usual: OnlinePayment { self == .free ? .none : .offline }
}

extension PortalFacts {
    /// DuocThanhToanTrucTuyen, by the money that was really taken and not given back.
    func onlinePayment(of dossier: Dossier) -> OnlinePayment {
        let state = feeState(of: dossier)
        return codes.payments[state.rawValue].flatMap(OnlinePayment.init(rawValue:)) ?? state.usual
    }

    /// HinhThucThu: when the money was taken; at the reception where nothing says otherwise.
    var feeMoment: PortalFee.Moment {
        guard let paid = events.firstIndex(where: { $0.kind == .feePaid }) else { return .reception }
        let before = events[..<paid].map(\.kind)
        if before.contains(.outcomeSigned) { return .result }
        return before.contains(.supplementRequested) ? .supplement : .reception
    }

    private func feeState(of dossier: Dossier) -> FeeState {
        guard let due = dossier.feeDue, due > 0 else { return .free }
        let payments = events.compactMap { FeePayment($0, of: dossier.code) }
        guard payments.reduce(0, { $0 + $1.signedAmount }) > 0,
            let last = payments.last(where: { $0.direction == .paid })
        else { return .unpaid }
        return last.means == .transfer ? .transfer : .cash
    }
}
