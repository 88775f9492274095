internal import Pipeline

extension Array {
    /// The places of what one passage holds, in an array in the order of the passages; they begin at `start`.
    func run(from start: Int, ofPassage index: Int, by passage: (Element) -> Int) -> Range<Int> {
        var end = start
        while end < count, passage(self[end]) == index { end += 1 }
        return start..<end
    }

    /// The place of what begins at a word, in a stretch of an array that is in the order of the words.
    func place(of word: Int, in range: Range<Int>, by words: (Element) -> Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        let place = self[range].partitioningIndex { words($0).lowerBound >= word }
        return place < range.upperBound && words(self[place]).lowerBound == word ? place : nil
    }
}
