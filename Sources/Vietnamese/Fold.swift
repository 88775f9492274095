internal import Foundation

/// The forms under which text is compared. Text that is printed keeps the source's own form.
package enum Fold {
    /// Lower case in NFC.
    package static func lowercasedNFC(_ text: String) -> String {
        text.lowercased().precomposedStringWithCanonicalMapping
    }
}
