import Domain
import TestSupport
import Testing

/// Counting how people were served: middles from counts alone, sums that agree, nothing of nothing.
@Suite struct ServiceMeasureTests {
    private static let day = CivilDate(dayNumber: 18_171)

    private static func minutes(_ values: [Int]) -> MinuteCounts {
        values.reduce(into: MinuteCounts()) { $0.add(1, of: $1) }
    }

    @Test(
        arguments: [
            ([], nil, nil), ([7], 7, 7), ([3, 9], 3, 9), ([9, 3, 5], 5, 9), ([1, 1, 1, 90], 1, 90),
            ([4, 4, 8, 8], 4, 8),
        ] as [([Int], Int?, Int?)])
    func `the middle is the lower of two, the worst the longest`(values: [Int], median: Int?, worst: Int?) {
        let counts = Self.minutes(values)
        #expect((counts.median, counts.worst, counts.total) == (median, worst, values.count))
    }

    @Test(arguments: 1...200)
    func `counted minutes say what the dossiers themselves say`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let came = LocalInstant(Self.day, hour: 8)
        let dossiers = (0..<chance.below(40)).map { _ in
            ServedDossier(
                code: "a", receivedAt: came,
                returnedAt: chance.below(4) == 0 ? nil : came.adding(seconds: chance.below(7200)),
                isImmediate: chance.below(3) > 0, fallback: "")
        }
        let tally = ServiceTally(dossiers)
        var (whole, halves) = (ServiceMeasure(), [ServiceMeasure(), ServiceMeasure()])
        for dossier in dossiers {
            let visit = VisitKey(
                month: Self.day.monthText, model: 1, channel: .counter, minutes: dossier.minutes)
            whole.add(1, of: visit)
            halves[chance.below(2)].add(1, of: visit)
        }
        #expect(whole.dossierCount == tally.dossierCount)
        #expect(whole.onTheSpot.total == tally.onTheSpotCount)
        #expect(whole.onTheSpot.median == tally.medianMinutes)
        #expect(whole.onTheSpot.worst == tally.worstMinutes)
        #expect(whole.onTheSpotPercent == tally.onTheSpotPercent)
        #expect(halves[0] + halves[1] == whole, "parts give the whole, whichever way they are cut")
        #expect(whole.unaskedCount == dossiers.count)
    }

    @Test func `nothing gives no share, and nobody is guessed to have a reason`() {
        let empty = ServiceMeasure()
        #expect(empty.onTheSpotPercent == nil && empty.onTheSpot.median == nil && empty.unaskedCount == 0)
        #expect(empty.forms.effort.untypedPercent == nil)
        #expect(WholePercent.of(0, in: 0) == nil && WholePercent.of(0, in: 3) == 0)
        #expect(WholePercent.of(999, in: 1000) == 99, "100 means all")
    }

    @Test func `the true online share leaves out what an officer helped with`() {
        let birth = OnlineMeasure(
            procedureCode: "1.001193", procedureName: "Đăng ký khai sinh", dossierCount: 20, onlineCount: 8,
            assistedCount: 3)
        #expect((birth.ownCount, birth.ownPercent, birth.assistedPercent) == (5, 25, 15))
    }

    @Test func `a year is summed by scope and month, what is outside of every model last`() {
        var year = MeasuredYear(year: 2019)
        for (month, model, count) in [("2019-10", nil, 5), ("2019-10", 2, 3), ("2019-09", 1, 2)]
            as [(String, Int?, Int)]
        {
            year.change(MeasureKey(month: month, model: model)) {
                $0.add(count, of: VisitKey(month: month, model: model, channel: .post, minutes: nil))
            }
        }
        #expect(year.keys().map(\.model) == [1, 2, nil])
        #expect(year.models == [1, 2, nil])
        #expect(year.sum().dossierCount == 10)
        #expect(year.sum(.outside).dossierCount == 5)
        #expect(year.sum(.model(2), month: "2019-10").dossierCount == 3)
        #expect(year.sum(.model(2), month: "2019-09").dossierCount == 0)
        #expect(year.keys(.model(1)).map(\.month) == ["2019-09"])
    }

    @Test func `twelve months end with the one of the day`() {
        #expect(MeasuredYear.twelveMonths(to: Self.day) == "2018-11"..."2019-10")
    }

    @Test func `every part of a list is found again by its name in the address`() {
        for part in MeasuredPart.all { #expect(MeasuredPart(text: part.text) == part) }
        #expect(MeasuredPart(text: "everything") == nil)
        #expect(Set(MeasuredPart.all.map(\.vietnamese)).count == MeasuredPart.all.count)
    }
}
