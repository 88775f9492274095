internal import Vietnamese

extension String {
    /// Whether the string is lower case in NFC already.
    var isFoldedLowercase: Bool { Fold.lowercasedNFC(self).utf8.elementsEqual(utf8) }
}
