import Foundation

/// Cuts standard input into lines as it arrives, in memory that does not grow with it.
struct InputLines {
    /// A line as it stands in the buffer, or the news that it was too long to hold.
    enum Line {
        case whole(bytes: [UInt8], range: Range<Int>)
        case tooLong
    }

    private static let newline = UInt8(ascii: "\n")
    private static let longestLine = 1_000_000
    private static let chunk = 65_536

    private var bytes = [UInt8](repeating: 0, count: longestLine + chunk)
    private var filled = 0
    /// Up to here no newline is left to be found.
    private var searched = 0
    private var isSkipping = false
    private var hasEnded = false

    /// Waits for more input; false once all of it has been given out.
    mutating func fill() throws -> Bool {
        guard !hasEnded else { return false }
        let start = filled
        let count = bytes.withUnsafeMutableBytes { buffer in
            read(STDIN_FILENO, buffer.baseAddress.map { $0 + start }, Self.chunk)
        }
        guard count >= 0 || errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        filled += max(0, count)
        hasEnded = count == 0
        return true
    }

    /// Gives out every complete line, and at the end of input what is left without a newline.
    mutating func takeLines(_ take: (Line) -> Void) {
        var start = 0
        while let end = bytes[searched..<filled].firstIndex(of: Self.newline) {
            if !isSkipping { take(line(start..<end)) }
            isSkipping = false
            start = end + 1
            searched = start
        }
        if hasEnded, start < filled, !isSkipping { take(line(start..<filled)) }
        keepRest(from: start, take)
    }

    private func line(_ range: Range<Int>) -> Line {
        range.count > Self.longestLine ? .tooLong : .whole(bytes: bytes, range: range)
    }

    /// Moves the unfinished line to the front, or gives it up once it is too long.
    private mutating func keepRest(from start: Int, _ take: (Line) -> Void) {
        let count = filled - start
        if count > Self.longestLine, !isSkipping, !hasEnded {
            take(.tooLong)
            isSkipping = true
        }
        if isSkipping {
            filled = 0
        } else {
            if start > 0 { bytes.replaceSubrange(0..<count, with: Array(bytes[start..<filled])) }
            filled = count
        }
        searched = filled
    }
}
