import Foundation
import Testing

@testable import Domain

@Suite struct CompositionTests {
    @Test func `every letter of the table is composed exactly as Foundation composes it`() {
        for letter in LetterTable.parts.keys.map(String.init) {
            let spread = letter.decomposedStringWithCanonicalMapping
            #expect(Array(Composition.composed(spread).unicodeScalars) == Array(letter.unicodeScalars))
            #expect(Composition.decomposedScalars(letter) == Array(spread.unicodeScalars))
        }
    }

    @Test func `any letter with any three marks comes out as Foundation's NFC`() {
        let marks = [
            "", "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}", "\u{34F}",
        ]
        for letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYdđĐnbạộ" {
            for first in marks {
                for second in marks {
                    for third in marks {
                        let text = "x\(letter)" + first + second + third + " z"
                        let expected = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
                        #expect(Array(Composition.composed(text).unicodeScalars) == expected)
                    }
                }
            }
        }
    }

    @Test func `the withdrawn tone marks mean the ordinary ones`() {
        #expect(Array(Composition.composed("a\u{341}").unicodeScalars) == ["á"])
    }
}
