internal import Markup
package import Pipeline
internal import Vietnamese

/// The first stage: from the bytes of a document to a page in UTF-8.
package struct Read: Stage {
    /// How much of one document is worked through before it is set aside with a named reason.
    package struct Limits: Sendable, Hashable {
        /// Bytes of the document as it came.
        package var bytes: Int
        /// Elements open inside one another.
        package var depth: Int
        /// Attributes of one element.
        package var attributes: Int
        /// Bytes of text.
        package var text: Int
        /// Seconds for reading one document.
        package var seconds: Double

        package init(
            bytes: Int = 64 << 20, depth: Int = 4_000, attributes: Int = 1_000, text: Int = 24 << 20, seconds: Double = 20
        ) {
            self.bytes = bytes
            self.depth = depth
            self.attributes = attributes
            self.text = text
            self.seconds = seconds
        }
    }

    private let limits: HTMLLimits

    package init(limits: Limits = Limits()) {
        self.limits = HTMLLimits(
            bytes: limits.bytes, depth: limits.depth, attributes: limits.attributes, text: limits.text, seconds: limits.seconds)
    }

    package var name: String { "read" }

    package func process(_ document: Document) throws(Rejection) -> Page {
        switch document.content {
        case .html(let bytes, let charset):
            return try page(bytes, charset, document)
        case .text(let bytes):
            guard bytes.count <= limits.text else {
                throw Rejection(.tooLarge, "\(bytes.count) bytes of text, the limit is \(limits.text)")
            }
            return try text(bytes, document)
        }
    }

    private func page(_ bytes: [UInt8], _ charset: String?, _ document: Document) throws(Rejection) -> Page {
        let wide = Decoding.utf16(bytes)
        let sifted: Sieve.Sifted
        do throws(HTMLProblem) {
            sifted = try Sieve(limits: limits).sift(wide?.bytes ?? bytes)
        } catch {
            throw Rejection(error)
        }
        let declared = wide == nil ? charset ?? DeclaredCharset.name(in: sifted.bytes) : nil
        guard let decoded = Decoding(sifted.bytes, declared: declared) else {
            throw Rejection(.undecodable, "no encoding turns the page's bytes into text")
        }
        var repairs = document.repairs.merging(decoded.penalties, uniquingKeysWith: +)
        if let wide { repairs.merge(wide.penalties, uniquingKeysWith: +) }
        if sifted.nulls > 0 { repairs["null_byte", default: 0] += sifted.nulls }
        if sifted.controls > 0, decoded.charset == "utf-8" { repairs["control_character", default: 0] += sifted.controls }
        if sifted.endsInTag { repairs["cut_in_tag", default: 0] += 1 }
        var tree: PageTree
        do throws(HTMLProblem) {
            tree = try HTMLReader(limits: limits).read(decoded.bytes)
        } catch {
            throw Rejection(error)
        }
        if tree.flattened > 0 { repairs["deep_nesting", default: 0] += tree.flattened }
        var encoding = wide?.charset ?? decoded.charset
        if let mojibake = tree.text.withUnsafeBufferPointer(Mojibake.init), let mended = tree.recoded(mojibake.utf8) {
            (tree, encoding) = (mended, mojibake.name)
            repairs["mojibake"] = 1
        }
        return Page(
            content: .tree(tree), hints: document.hints, encoding: encoding, repairs: repairs,
            isTruncated: document.isTruncated, isFragment: charset != nil && Fragment.isOne(decoded.bytes))
    }

    private func text(_ bytes: [UInt8], _ document: Document) throws(Rejection) -> Page {
        let wide = Decoding.utf16(bytes)
        var plain = wide?.bytes ?? bytes
        if plain.starts(with: [0xEF, 0xBB, 0xBF]) { plain.removeFirst(3) }
        guard let decoded = Decoding(plain, declared: nil) else {
            throw Rejection(.undecodable, "no encoding turns the bytes into text")
        }
        var composed = decoded.bytes.withUnsafeBufferPointer { Fold.composed($0) }
        var encoding = wide?.charset ?? decoded.charset
        var repairs = document.repairs.merging(decoded.penalties, uniquingKeysWith: +)
        if let mojibake = composed.withUnsafeBufferPointer(Mojibake.init) {
            let lines = composed.split(separator: 10, omittingEmptySubsequences: false)
            let mended = lines.map { line in line.withUnsafeBufferPointer { mojibake.utf8($0) } }
            composed = Array(zip(lines, mended).map { $1?[...] ?? $0 }.joined(separator: [10]))
            encoding = mojibake.name
            repairs["mojibake"] = 1
        }
        return Page(
            content: .text(composed), hints: document.hints, encoding: encoding, repairs: repairs, isTruncated: document.isTruncated)
    }
}

extension Rejection {
    /// A page that broke a cap of the reader.
    init(_ problem: HTMLProblem) {
        switch problem {
        case .tooLarge(let bytes): self.init(.tooLarge, "the page has \(bytes) bytes")
        case .tooDeep(let levels): self.init(.tooDeep, "\(levels) elements are open inside one another")
        case .tooManyAttributes(let count): self.init(.tooManyAttributes, "an element has \(count) attributes and more")
        case .tooMuchText(let bytes): self.init(.tooLarge, "the page has \(bytes) bytes of text and more")
        case .tooSlow(let seconds): self.init(.tooSlow, "reading took more than \(seconds) seconds")
        }
    }
}
