import Domain
import Storage
import Testing

@Suite struct EventChainTests {
    private static let link = EventLink(
        officeID: "hoabinh", subject: "H01.89.12-261124-0001", sequence: 1, kind: "received", actorID: "a1",
        enteredAt: LocalInstant(epochSeconds: 1_795_500_000), effectiveAt: LocalInstant(epochSeconds: 1_795_500_000),
        payload: #"{"a":"b"}"#, previousHash: EventChain.start)

    @Test func `the payload is written with sorted keys, without spaces and escaped`() {
        let payload = EventChain.canonical(["b": "2", "a": "nói \"được\" \\ \n", "đ": ""])
        #expect(payload == #"{"a":"nói \"được\" \\ \u000a","b":"2","đ":""}"#)
    }

    @Test func `composed and decomposed writing of a name give the same payload`() {
        let composed = EventChain.canonical(["ten": "Nguy\u{1EC5}n"])
        let decomposed = EventChain.canonical(["ten": "Nguye\u{302}\u{303}n"])
        #expect(Array(composed.utf8) == Array(decomposed.utf8))
    }

    @Test func `the hash of a known link never changes`() {
        // Computed apart from this program: sha256 of the JSON array written by hand.
        #expect(EventChain.hash(Self.link) == "ed642f633fe9d9d4cce09ab715a12799f11eaa9dcf01bd11ab470f41a41639b1")
    }

    @Test(arguments: 0..<9)
    func `changing any part of a link changes its hash`(part: Int) {
        var link = Self.link
        switch part {
        case 0: link.officeID += "x"
        case 1: link.subject += "x"
        case 2: link.sequence += 1
        case 3: link.kind += "x"
        case 4: link.actorID += "x"
        case 5: link.enteredAt = link.enteredAt.adding(seconds: 1)
        case 6: link.effectiveAt = link.effectiveAt.adding(seconds: 1)
        case 7: link.payload += " "
        default: link.previousHash = EventChain.hash(link)
        }
        #expect(EventChain.hash(link) != EventChain.hash(Self.link))
    }

    @Test func `text moved from one part to its neighbour changes the hash`() {
        var link = Self.link
        link.officeID = "hoabinhH01"
        link.subject = ".89.12-261124-0001"
        #expect(EventChain.hash(link) != EventChain.hash(Self.link))
        link.officeID = #"hoabinh","x"#
        link.subject = Self.link.subject
        #expect(EventChain.hash(link) != EventChain.hash(Self.link))
    }
}
