internal import Pipeline

extension Array {
    /// The places of what one passage holds, in an array in the order of the passages.
    func indices(ofPassage index: Int, by passage: (Element) -> Int) -> Range<Int> {
        partitioningIndex { passage($0) >= index }..<partitioningIndex { passage($0) > index }
    }
}
