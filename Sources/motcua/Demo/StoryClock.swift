import Domain

/// The clock of a told story: each act reads the moment it is told to happen at, even when acts are told side by side.
enum StoryClock {
    @TaskLocal static var moment: LocalInstant?
}
