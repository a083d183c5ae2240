import Crypto
import Foundation
import Storage

/// Names a content by its SHA-256, so that an event can tell later whether the content was changed.
enum ContentHash {
    static func text(_ content: String) -> String { bytes(Data(content.utf8)) }

    static func bytes(_ content: Data) -> String { Hexadecimal.text(SHA256.hash(data: content)) }
}
