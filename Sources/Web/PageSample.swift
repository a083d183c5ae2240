/// A page's model that shows an example of itself, so that a test can compare it with its template.
///
/// swift-mustache renders a tag it does not know as nothing, silently; it finds stored properties only. The example
/// has a row in every list and a value in every optional, so that each tag has something to be compared with.
public protocol PageSample: Sendable {
    /// The template's name, as in `intake/form`.
    static var template: String { get }

    static var sample: Self { get }
}
