internal import Glibc

/// The right to write into one output folder, held by the kernel: a process that dies, however it dies, lets go.
package struct RunLock: ~Copyable {
    package enum Failure: Error, Sendable, Equatable {
        /// Another run holds the lock.
        case held
        /// The lock file could not be opened: a folder that is missing or not writable, or a link in its place.
        case unavailable(path: String, reason: String)
    }

    private let descriptor: Int32

    /// Takes the lock at once or throws.
    package init(path: String) throws(Failure) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else {
            throw .unavailable(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .held
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
