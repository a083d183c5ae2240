public import Domain
public import Foundation

/// The forms of the most used procedures that come with the program.
public enum ShippedForms {
    /// Their files, by name; an older version of a form bears the year it began behind its name and stands after the newer.
    public static func files() throws -> [URL] {
        let folder = (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appending(path: "Definitions")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// Every definition without a fault; `motcua forms check` and a test see to it that this is all of them.
    public static func all() throws -> [FormDefinition] {
        try files().compactMap { FormFile(yaml: try String(contentsOf: $0, encoding: .utf8)).definition }
    }
}
