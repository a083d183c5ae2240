/// One rule about the code: it is told the tree, so that a test can plant a violator.
protocol CodeRule: Sendable {
    /// One sentence a violation, beginning with the file's path; none when the tree obeys.
    func violations(in tree: SourceTree) -> [String]
}
