import Domain
import Foundation
import Testing

@Suite struct TextCodingTests {
    /// Days, moments and codes as they stand in what an issued paper says.
    private struct Kept: Codable, Equatable {
        var day: CivilDate
        var moment: LocalInstant
        var code: DossierCode
    }

    @Test func `days, moments and codes are kept as their texts and read back`() throws {
        let kept = Kept(
            day: try #require(CivilDate("2026-11-24")), moment: LocalInstant(epochSeconds: 1_795_400_000),
            code: try #require(DossierCode("H01.89.12-261124-0001")))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try encoder.encode(kept)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"code":"H01.89.12-261124-0001","day":"2026-11-24","moment":"\#(kept.moment.utcText)"}"#)
        #expect(try JSONDecoder().decode(Kept.self, from: bytes) == kept)
    }

    @Test func `what is no day is refused`() {
        let text = Data(#"["2026-02-30"]"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([CivilDate].self, from: text) }
    }
}
