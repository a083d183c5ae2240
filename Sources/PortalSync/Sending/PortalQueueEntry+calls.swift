import Casework
import Domain
import Storage

/// What a dossier's place in the queue says before and after a call.
extension PortalQueueEntry {
    /// Decides what is told next, and remembers which files the portal may know from then on.
    mutating func plan(_ scene: PortalScene, in dialect: PortalDialect) {
        underway = scene.story.next(after: delivery, in: dialect)
        doubt = nil
        switch underway {
        case .insert?, .update?: toldFiles?.formUnion(scene.facts.files.map(\.id))
        case .progress?, nil: break
        }
        // Should the answer get lost, this is what the portal has filed.
        if case .insert? = underway, delivery.filedThrough == 0 { delivery.filedThrough = scene.lastSequence }
    }

    /// The portal has done what it was asked.
    mutating func settle(_ call: PortalCall, _ scene: PortalScene, in dialect: PortalDialect) {
        if case .insert = call {
            (delivery.filedThrough, untold) = (scene.lastSequence, [])
            toldFiles = Set(scene.facts.files.map(\.id))
        }
        delivery = scene.story.delivered(call, delivery)
    }

    /// The portal will not hear of a change within one state: a person tells it there.
    mutating func settleUntold(_ call: PortalCall, _ scene: PortalScene) {
        untold.insert(.results)
        delivery = scene.story.delivered(call, delivery)
    }

    /// Everything that can be told is: what else has changed is left to a person.
    mutating func settleUntold(_ scene: PortalScene, in dialect: PortalDialect) {
        untold.formUnion(scene.story.untold(after: delivery, in: dialect))
        if dialect.replacesRecords { untold = [] }
    }

    /// The portal says that it has none of it.
    mutating func forgetPortal() {
        delivery = PortalDelivery()
        toldFiles = []
        untold = []
    }
}
