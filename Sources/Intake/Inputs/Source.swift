/// Where inputs are taken from.
package enum Source: Sendable, Hashable {
    /// A file, or a folder that is walked. `name` is how the plan or the command line prints it.
    case path(name: String, path: String)
    /// A file that lists paths, one a line; "-" reads the list from standard input. Relative paths start at `root`.
    case list(path: String, root: String)
    /// One input, whatever its format.
    case standardInput
}
