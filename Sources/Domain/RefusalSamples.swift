/// A refusal that shows an example of each of its cases, so that a test can read every sentence it may say.
///
/// Each enum of refusals conforms and stands in the tests' inventory: a case without a sample fails there, and so
/// does a sentence that could not be read out at the counter.
public protocol RefusalSamples: Refusal {
    /// One example of every case, with made-up but likely values.
    static var samples: [Self] { get }
}
