internal import Language

/// The texts of an article while they are read: their bytes and tokens in one row.
struct TextRow {
    let bytes: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
}
