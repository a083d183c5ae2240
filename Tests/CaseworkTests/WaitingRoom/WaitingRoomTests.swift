import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct WaitingRoomTests {
    @Test(arguments: Engine.available)
    func `of eight counters that call at once none gets another's number`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let room = office.work.waitingRoom
            var officers = [office.officer(.reception)]
            for number in 2...8 {
                officers.append(try await office.hire("quay\(number)", "Quầy số \(number)", [.reception]))
            }
            for (index, officer) in officers.enumerated() {
                try await room.nameCounter("Quầy \(index + 1)", by: officer)
            }
            for _ in 0..<20 { _ = try await room.take(nil, office: office.office.id, by: officers[0]) }
            var numbers: [Int] = []
            for round in 0..<2 {
                numbers += try await withThrowingTaskGroup(of: Int.self) { group in
                    for officer in officers {
                        group.addTask { try await room.callNext(key: "\(round)", by: officer).number }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(numbers.sorted() == Array(1...16))
            let queue = try await room.queue(office: office.office.id)
            #expect(queue.called.count == 8, "the next call finished the one at hand")
            #expect(queue.waiting.map(\.number) == [17, 18, 19, 20])
        }
    }

    @Test(arguments: Engine.available)
    func `numbers taken at once are all different, and the next day begins with one`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let room = office.work.waitingRoom
            let (id, counter) = (office.office.id, office.officer(.reception))
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<16 { group.addTask { try await room.take(nil, office: id, by: counter).number } }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...16))
            office.clock.advance(minutes: 24 * 60)
            #expect(try await room.take(.elderly, office: id, by: counter).number == 1)
            #expect(try await room.queue(office: id).tickets.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a press that is sent twice takes one number, on one's own telephone as at the counter`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (id, room, hoa) = (office.office.id, office.work.waitingRoom, office.officer(.reception))
            try await room.open(to: .everybody, by: office.officer(.control))
            let own = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<12 {
                    group.addTask { try await room.take(nil, key: "press", office: id, from: "192.0.2.1").number }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(own == Array(repeating: 1, count: 12), "and the throttle counted one")
            for _ in 0..<2 { #expect(try await room.take(nil, key: "press", office: id, by: hoa).number == 2) }
            #expect(try await room.take(nil, key: "next", office: id, by: hoa).number == 3)
            office.clock.advance(minutes: 24 * 60)
            #expect(try await room.take(nil, key: "press", office: id, by: hoa).number == 1, "a number of its day")
        }
    }

    @Test(arguments: Engine.available)
    func `a call from an older page ends nobody whom it did not show`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (id, room, hoa) = (office.office.id, office.work.waitingRoom, office.officer(.reception))
            try await room.nameCounter("Quầy 1", by: hoa)
            for _ in 0..<5 { _ = try await room.take(nil, office: id, by: hoa) }
            let first = try await room.callNext(key: "a", atHand: [], by: hoa)
            office.clock.advance(minutes: 5)
            let second = try await room.callNext(key: "b", atHand: [first.id], end: .served, by: hoa)
            office.clock.advance(minutes: 5)
            for stale in [first.id, ""] {
                await #expect(throws: TicketRefusal.atHandChanged(now: "002")) {
                    try await room.callNext(
                        key: "c\(stale)", atHand: stale.isEmpty ? [] : [stale], end: .served, by: hoa)
                }
            }
            #expect(try await room.queue(office: id).called.map(\.number) == [2])
            _ = try await room.callAgain(first.id, by: hoa)
            office.clock.advance(minutes: 5)
            await #expect(throws: TicketRefusal.atHandChanged(now: "002")) {
                try await room.callNext(key: "d", atHand: [first.id], end: .served, by: hoa)
            }
            let both = [first.id, second.id]
            let third = try await room.callNext(key: "e", atHand: both, end: .served, by: hoa)
            #expect(try await room.queue(office: id).called.map(\.id) == [third.id], "nobody is left on the board")
            _ = try await room.finish(third.id, by: hoa)
            #expect(try await room.callNext(key: "f", atHand: [third.id], end: .served, by: hoa).number == 4)
        }
    }

    @Test(arguments: Engine.available)
    func `whoever did not come is absent and not served, and a mistaken end is called back`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (id, room, hoa) = (office.office.id, office.work.waitingRoom, office.officer(.reception))
            let other = try await office.hire("quay2", "Quầy số 2", [.reception])
            for (name, officer) in [("Quầy 1", hoa), ("Quầy 2", other)] {
                try await room.nameCounter(name, by: officer)
            }
            for _ in 0..<4 { _ = try await room.take(nil, office: id, by: hoa) }
            _ = try await room.callNext(key: "a", by: hoa)
            office.clock.advance(minutes: 10)
            _ = try await room.callNext(key: "b", by: hoa)
            office.clock.advance(seconds: 20)
            let third = try await room.callNext(key: "c", by: hoa)
            let queue = try await room.queue(office: id)
            #expect((queue.served.count, queue.served.medianMinutes) == (1, 10), "nobody is served in twenty seconds")
            #expect(queue.absent.map(\.number) == [2])
            #expect(try await room.callAgain(queue.absent[0].id, by: other).counter == "Quầy 2", "came late")
            let first = try #require(queue.finished(by: hoa.id, limit: 3).first)
            #expect(first.number == 1)
            let back = try await room.callAgain(first.id, by: hoa)
            #expect((back.status, back.finishedAt) == (.called, nil))
            #expect(try await room.finish(third.id, by: other).status == .done, "its officer has left")
        }
    }

    @Test(arguments: Engine.available)
    func `a press that is sent twice calls one ticket, at once or one after the other`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (id, room, hoa) = (office.office.id, office.work.waitingRoom, office.officer(.reception))
            let other = try await office.hire("quay2", "Quầy số 2", [.reception])
            try await room.nameCounter("Quầy 1", by: hoa)
            try await room.nameCounter("Quầy 2", by: other)
            for _ in 0..<4 { _ = try await room.take(nil, office: id, by: hoa) }
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<5 { group.addTask { try await room.callNext(key: "press", by: hoa).number } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(numbers) == [1])
            #expect(try await room.queue(office: id).waiting.map(\.number) == [2, 3, 4])
            #expect(try await room.callNext(key: "press", by: other).number == 2, "another counter's own press")
            let finished = try await room.callNext(key: "later", by: hoa)
            #expect(finished.number == 3)
            #expect(try await room.callNext(key: "press", by: hoa).number == 1, "long served, and not called again")
            #expect(try await room.queue(office: id).called.map(\.number).sorted() == [2, 3])
        }
    }

    @Test(arguments: Engine.available)
    func `a call once more is said after another counter's call, each call once, and after a restart too`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (id, room, hoa) = (office.office.id, office.work.waitingRoom, office.officer(.reception))
            let other = try await office.hire("quay2", "Quầy số 2", [.reception])
            try await room.nameCounter("Quầy 1", by: hoa)
            try await room.nameCounter("Quầy 2", by: other)
            for _ in 0..<2 { _ = try await room.take(nil, office: id, by: hoa) }
            let first = try await room.callNext(key: "a", by: hoa)
            office.clock.advance(seconds: 5)
            _ = try await room.callNext(key: "b", by: other)
            #expect(try await room.queue(office: id).callsToSay.map(\.number) == [1, 2])
            office.clock.advance(seconds: 5)
            _ = try await room.callAgain(first.id, by: hoa)
            let again = WaitingRoom(
                database: office.database, surroundings: office.surroundings, rules: office.work.rules)
            let queue = try await again.queue(office: id)
            #expect(queue.callsToSay.map(\.number) == [2, 1])
            #expect(queue.callsToSay.last?.spokenKey == "\(first.id)-2")
            #expect(queue.called.first?.number == 1, "the latest call stands on top")
            #expect(queue.called.first?.calledAt == first.calledAt, "it is not served anew")
            office.clock.advance(minutes: 4)
            #expect(try await again.queue(office: id).callsToSay.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `a restart in mid-morning loses nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (id, counter) = (office.office.id, office.officer(.reception))
            let room = office.work.waitingRoom
            try await room.nameCounter("Quầy 1", by: counter)
            for priority in [nil, nil, TicketPriority.pregnant] {
                _ = try await room.take(priority, office: id, by: counter)
            }
            let called = try await room.callNext(key: "k2", by: counter)
            #expect(called.number == 3)
            // Another program over the same database.
            let again = WaitingRoom(
                database: office.database, surroundings: office.surroundings, rules: office.work.rules)
            let queue = try await again.queue(office: id)
            #expect(queue.called == [called])
            #expect(queue.waiting.map(\.number) == [1, 2])
            #expect(try await again.finish(called.id, by: counter).status == .done)
            #expect(try await again.callNext(key: "k3", by: counter).counter == "Quầy 1")
        }
    }

    @Test(arguments: Engine.available)
    func `people take numbers by themselves only where the office lets them`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (id, room) = (office.office.id, office.work.waitingRoom)
            await #expect(throws: TicketRefusal.takenAtCounter) { try await room.take(nil, office: id, from: "1") }
            await #expect(throws: AccountRefusal.notAllowed) {
                try await room.open(to: .everybody, by: office.officer(.reception))
            }
            try await room.open(to: .everybody, by: office.officer(.control))
            #expect(try await room.take(nil, office: id, from: "1").number == 1)
            await #expect(throws: TicketRefusal.counterMissing) {
                try await room.callNext(key: "k4", by: office.officer(.reception))
            }
            await #expect(throws: AccountRefusal.notAllowed) {
                try await room.callNext(key: "k5", by: office.officer(.processing))
            }
            try await room.nameCounter("Quầy 1", by: office.officer(.reception))
            _ = try await room.callNext(key: "k6", by: office.officer(.reception))
            await #expect(throws: TicketRefusal.nobodyWaiting) {
                try await room.callNext(key: "k7", by: office.officer(.reception))
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `whoever takes numbers for nobody is stopped by address while others go on, at the counter too`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (id, room) = (office.office.id, office.work.waitingRoom)
            try await room.open(to: .everybody, by: office.officer(.control))
            let start = office.clock.now
            let taken = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask { (try? await room.take(nil, office: id, from: "192.0.2.7")) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(taken == 30)
            await #expect(throws: TicketRefusal.takenTooOften(until: start.adding(seconds: 600))) {
                try await room.take(nil, office: id, from: "192.0.2.7")
            }
            #expect(try await room.take(nil, office: id, from: "192.0.2.8").number == 31)
            #expect(try await room.take(nil, office: id, by: office.officer(.reception)).number == 32)
            office.clock.advance(minutes: 10)
            #expect(try await room.take(nil, office: id, from: "192.0.2.7").number == 33)
            let kept = try await office.database.read { reader in
                try reader.rows("SELECT subject_key FROM tracking_miss").map { try $0.text("subject_key") }
            }
            #expect(kept.count == 2 && !kept.contains { $0.contains("192.0.2") }, "an address is kept as a keyed hash")
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier keeps the number it came with, and how long its owner waited`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let (id, counter, room) = (office.office.id, office.officer(.reception), office.work.waitingRoom)
            try await room.nameCounter("Quầy 1", by: counter)
            let taken = try await room.take(nil, office: id, by: counter)
            office.clock.advance(minutes: 12)
            _ = try await room.callNext(key: "k8", by: counter)
            var codes: [String] = []
            for key in ["a", "b"] {
                let form = IntakeForm(procedureCode: "2.000815", owner: .sample)
                let received = try await office.work.intake.receive(
                    form, key: ReceptionKey(key, bodyHash: key), ticket: taken.id, by: counter)
                codes.append(received.dossier.code)
            }
            for code in codes {
                let ticket = try await office.database.read {
                    try TicketStore.ticket(ofDossier: code, office: id, in: $0)
                }
                #expect((ticket?.number, ticket?.waitedMinutes) == (1, 12))
            }
            let form = IntakeForm(procedureCode: "2.000815", owner: .sample)
            let lost = try await office.work.intake.receive(
                form, key: ReceptionKey("c", bodyHash: "c"), ticket: "no such", by: counter)
            let none = try await office.database.read {
                try TicketStore.ticket(ofDossier: lost.dossier.code, office: id, in: $0)
            }
            #expect(none == nil)
        }
    }
}
