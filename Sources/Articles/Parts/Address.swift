internal import Foundation

/// Parts of a web address.
enum Address {
    /// "/tin-tuc/1.html": what stands behind the host; the whole of an address without one.
    static func path(_ url: String) -> String {
        guard let scheme = url.range(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return "" }
        return String(rest[slash...].prefix { $0 != "?" && $0 != "#" })
    }

    /// "example.gov.vn", without "www."; nil for an address without a host.
    static func host(_ url: String?) -> String? {
        guard let url, let scheme = url.range(of: "://") else { return nil }
        let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        guard !host.isEmpty else { return nil }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    /// Whether an address is a site's root or a section's: its last part has few words and no long number.
    static func isSection(_ url: String) -> Bool {
        guard let last = path(url).split(separator: "/").last else { return true }
        let name = last.prefix { $0 != "." }
        let words = name.split { $0 == "-" || $0 == "_" }.count { $0.allSatisfy(\.isLetter) }
        return words < 5 && !name.split(whereSeparator: { !$0.isNumber }).contains { $0.count >= 5 }
    }

    /// The whole address that a page gives of itself; nil for one that only leads on from an address that is not known.
    static func resolved(_ url: String?, against base: String?) -> String? {
        guard let url = url?.trimmingCharacters(in: .whitespacesAndNewlines), !url.isEmpty else { return nil }
        if host(url) != nil { return url }
        guard let base, host(base) != nil, let whole = URL(string: url, relativeTo: URL(string: base))?.absoluteString, host(whole) != nil
        else { return nil }
        return whole
    }
}
