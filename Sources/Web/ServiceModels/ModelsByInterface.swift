import Casework
import Domain
import Hummingbird
import Storage

/// `GET /api/v1/service-models`: the approved models, with how many dossiers came under each.
struct ModelsByInterface: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let office = visit.office.id
        let inForce = try await site.work.serviceModels.inForce(office: office)?.number
        let answer = try await site.reader.read { reader in
            let counts = try ServedDossierStore.counts(office: office, in: reader)
            let models = try ServiceModelStore.approved(office: office, in: reader)
            return ModelsAnswer(
                models: models.sorted { $0.number < $1.number }.map { model in
                    ModelsAnswer.Model(
                        number: model.number, name: model.name, inForce: model.number == inForce,
                        dossiers: counts[model.number] ?? 0)
                })
        }
        return try .json(answer)
    }
}

/// Service models as programs read them.
struct ModelsAnswer: Encodable, Sendable {
    let models: [Model]

    /// One approved model.
    struct Model: Encodable, Sendable {
        let number: Int
        let name: String
        let inForce: Bool
        /// Received under it since it is in the program.
        let dossiers: Int
    }
}
