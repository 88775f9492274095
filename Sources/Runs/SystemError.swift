internal import Glibc

/// A system call that failed, told with what was being done.
package struct SystemError: Error, Sendable, CustomStringConvertible {
    package let doing: String
    package let number: Int32

    /// Takes the number from `errno`.
    package init(_ doing: String) {
        self.doing = doing
        number = errno
    }

    package var description: String {
        "\(doing): \(String(cString: strerror(number)))"
    }
}
