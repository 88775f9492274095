package import Pipeline

/// The words of an article as the ledger keeps them beside its finding: views show them without decoding the rest.
///
/// One record for each block and each caption: a byte that tells its kind, the number of bytes (32 bits, the lowest byte
/// first), the bytes.
package enum ArticleText {
    package enum Piece: Sendable, Hashable {
        case block(Article.Block.Kind), caption
    }

    static func bytes(of article: Article) -> [UInt8] {
        var bytes: [UInt8] = []
        func append(_ code: UInt8, _ text: String) {
            bytes.append(code)
            withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: text.utf8)
        }
        for block in article.blocks { append(code(of: block.kind), block.text) }
        for caption in article.captions { append(captionCode, caption) }
        return bytes
    }

    /// Calls `body` with every piece in order; its bytes are gone when `body` returns. Stops at a record that is none.
    package static func forEach(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (Piece, UnsafeBufferPointer<UInt8>) throws -> Void
    ) rethrows {
        var index = 0
        while index + 5 <= bytes.count, let piece = piece(of: bytes[index]) {
            let count = (1...4).reversed().reduce(0) { $0 << 8 | Int(bytes[index + $1]) }
            index += 5
            guard count <= bytes.count - index else { return }
            try body(piece, UnsafeBufferPointer(rebasing: bytes[index..<index + count]))
            index += count
        }
    }

    /// Puts the words back into an article that was kept without them.
    static func fill(_ article: inout Article, from bytes: UnsafeBufferPointer<UInt8>) {
        article.blocks = []
        article.captions = []
        forEach(in: bytes) { piece, text in
            let text = String(decoding: text, as: UTF8.self)
            switch piece {
            case .block(let kind): article.blocks.append(Article.Block(kind, text))
            case .caption: article.captions.append(text)
            }
        }
    }

    private static let captionCode = UInt8(ascii: "f")

    private static func code(of kind: Article.Block.Kind) -> UInt8 {
        switch kind {
        case .paragraph: UInt8(ascii: "p")
        case .heading: UInt8(ascii: "h")
        case .quote: UInt8(ascii: "q")
        case .code: UInt8(ascii: "c")
        case .listItem: UInt8(ascii: "l")
        case .tableRow: UInt8(ascii: "r")
        }
    }

    private static func piece(of code: UInt8) -> Piece? {
        if code == captionCode { return .caption }
        return Article.Block.Kind.allCases.first { self.code(of: $0) == code }.map { .block($0) }
    }
}
