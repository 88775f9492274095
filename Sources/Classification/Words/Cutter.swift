internal import Language

/// Sets the words that this room's terms are made of apart from the marks between them.
struct Cutter: Sendable {
    /// The id of the word that "&" is read as.
    let and: Int32

    /// The words of some texts in a row, and what stands before each word of a text and behind its last.
    struct Cut {
        /// Its gaps are one more than its words, so that they lie as many places further on as there are texts before.
        struct Text {
            var words: Range<Int>
            /// What any of the words may begin.
            var openings = Openings.none
            /// How many of the words begin with a capital.
            var capitals = 0
            var marks = Marks()
        }

        /// How many of them a text has.
        struct Marks {
            var straightQuotes = 0
            var openingQuotes = 0
            var questions = 0
        }

        var words: [Token] = []
        var gaps: [Gap] = []
        var texts: [Text] = []
    }

    func cut(_ texts: [TokenizedText], of tokens: [Token]) -> Cut {
        var cut = Cut()
        cut.texts.reserveCapacity(texts.count)
        cut.words = [Token](unsafeUninitializedCapacity: tokens.count) { words, count in
            cut.gaps = [Gap](unsafeUninitializedCapacity: tokens.count + texts.count) { gaps, gapCount in
                tokens.withUnsafeBufferPointer { tokens in
                    for text in texts {
                        let own = UnsafeBufferPointer(rebasing: tokens[text.tokens])
                        let found = self.cut(own, into: words, from: count, UnsafeMutableBufferPointer(rebasing: gaps[gapCount...]))
                        cut.texts.append(found)
                        count = found.words.upperBound
                        gapCount += found.words.count + 1
                    }
                }
            }
        }
        return cut
    }

    private func cut(
        _ tokens: UnsafeBufferPointer<Token>, into words: UnsafeMutableBufferPointer<Token>, from first: Int,
        _ gaps: UnsafeMutableBufferPointer<Gap>
    ) -> Cut.Text {
        var openings = Openings.none
        var marks = Cut.Marks()
        var gap: Gap = []
        var count = 0, capitals = 0
        for index in tokens.indices {
            var word = tokens[index]
            if word.isWord {
                if word.isCapitalised { capitals &+= 1 } else { word.openings = word.openings.withoutNames }
            } else if word.isAnyMark || word.isLineBreak {
                guard word.isMark("&") else {
                    gap.formUnion(mark(at: index, in: tokens, &marks))
                    continue
                }
                word = word.asWord(and, word.openings)
            }
            words.initializeElement(at: first &+ count, to: word)
            gaps.initializeElement(at: count, to: gap)
            openings.formUnion(word.openings)
            gap = []
            count &+= 1
        }
        gaps.initializeElement(at: count, to: gap)
        return Cut.Text(words: first..<first + count, openings: openings, capitals: capitals, marks: marks)
    }

    private func mark(at index: Int, in tokens: UnsafeBufferPointer<Token>, _ marks: inout Cut.Marks) -> Gap {
        let token = tokens[index]
        guard token.isAnyMark, let scalar = Unicode.Scalar(UInt32(bitPattern: -token.id)) else { return .stop }
        switch scalar {
        case ".": return isAbbreviating(at: index, in: tokens) ? [] : .stop
        case ",": return .comma
        case "-", "–", "—", "−": return .dash
        case "/", "+": return .slash
        case "(", ")", "[", "]": return .parenthesis
        case ":": return .colon
        case ";": return .semicolon
        case "!", "…": return .stop
        case "?":
            marks.questions += 1
            return .stop
        case "\"":
            marks.straightQuotes += 1
            return .quote
        case "“":
            marks.openingQuotes += 1
            return .quote
        case "'", "’", "‘", "”": return .quote
        default: return .other
        }
    }

    /// A full stop inside or behind a short form: TP.HCM, TP. Hạ Long, Q. 1.
    private func isAbbreviating(at index: Int, in tokens: UnsafeBufferPointer<Token>) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index - 1].isWord else { return false }
        let before = tokens[index - 1], after = tokens[index + 1]
        guard before.isCapitalised, after.isWord || after.isNumber else { return false }
        return before.end - before.start <= 2 || (after.isGlued && before.end - before.start <= 4)
    }
}
