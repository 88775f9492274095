internal import Ledger

/// Prints tables row by row as they come out of the ledger.
protocol TablePrinter {
    mutating func begin(_ table: Table) throws
    /// The cells of one row, one for each column of the table.
    mutating func row(_ cells: borrowing Cells) throws
    mutating func end() throws
}
