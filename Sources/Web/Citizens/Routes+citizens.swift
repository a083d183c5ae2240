extension Routes {
    /// The short public list: what anybody may see of the office, and the way of a dossier for whoever holds its slip.
    static func citizens(_ site: Site) -> [Route] {
        [
            .get("/", for: .everybody, ShowOffice(site: site).respond),
            .get("/procedures", for: .everybody, ShowPublicProcedures(site: site).respond),
            .get("/procedures/{code}", for: .everybody, ShowPublicProcedure(site: site).respond),
            .get("/apologies", for: .everybody, ShowPublicApologies(site: site).respond),
            .get("/track", for: .everybody, ShowTracking(site: site).respond),
            .post("/track", for: .everybody, ShowTracking(site: site).find),
            .get("/track/q/{token}", for: .everybody, ShowTracked(site: site).respond),
            .post("/track/q/{token}/ratings", for: .everybody, ShowTracked(site: site).rate),
        ]
    }
}
