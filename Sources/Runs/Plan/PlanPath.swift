/// Paths of a plan: resolved against its folder, without "." and "..", links not followed.
enum PlanPath {
    static func resolve(_ path: String, in folder: String) -> String {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        let joined = isAbsolute || folder.isEmpty ? path : folder + "/" + path
        var parts: [Substring] = []
        for part in joined.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        let start = joined.utf8.first == UInt8(ascii: "/") ? "/" : ""
        let text = start + parts.joined(separator: "/")
        return text.isEmpty ? "." : text
    }

    /// Whether one path is the other or lies below it.
    static func contains(_ folder: String, _ path: String) -> Bool {
        path == folder || path.hasPrefix(folder + "/") || folder == "/" || folder == "." && path.utf8.first != UInt8(ascii: "/")
    }
}
