internal import Pipeline

/// The bodies of an article, and which of their names each mention has.
struct NamedBodies {
    /// Every body once, in the order of its first mention.
    var bodies: [Body] = []
    /// Every full name once.
    private(set) var names: [String] = []
    /// By the mention's index, where its full name stands in `names`: the same for the bodies of one name at different levels.
    var nameOfMention: [Int] = []

    func name(ofMention number: Int) -> String { names[nameOfMention[number]] }

    /// Where a name stands in `names`.
    mutating func number(of name: String) -> Int {
        let length = name.utf8.count
        if let known = names.firstIndex(where: { $0.utf8.count == length && $0 == name }) { return known }
        names.append(name)
        return names.count - 1
    }
}
