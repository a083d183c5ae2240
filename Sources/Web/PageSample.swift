/// A page's model that shows an example of itself, so that a test can compare it with its template.
///
/// A tag that nothing answers to is written as nothing, silently; only stored properties answer. The example
/// has a row in every list and a value in every optional, so that each tag has something to be compared with.
public protocol PageSample: Sendable {
    /// The template's name, as in `intake/form`.
    static var template: String { get }

    static var sample: Self { get }
}
