internal import Foundation
internal import Resources

/// The files that the reports are made of besides figures, given to a user to be changed.
package enum TemplateFolder {
    /// Writes those that the folder does not hold yet; it is made where there is none. Gives the names that were written.
    package static func fill(_ path: String) throws -> [String] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let prefix = "templates/"
        return try Resource.all.filter { $0.name.hasPrefix(prefix) }.compactMap { file in
            let name = String(file.name.dropFirst(prefix.count))
            do {
                try Data(file.bytes).write(to: URL(filePath: path + "/" + name), options: .withoutOverwriting)
                return name
            } catch CocoaError.fileWriteFileExists {
                return nil
            }
        }
    }
}
