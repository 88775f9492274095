internal import Foundation
internal import Glibc
internal import Language
internal import Ledger
internal import Reports

/// Why a command ended without its product, in a sentence for a person and a kind for scripts.
package struct RunFailure: Error, Sendable, CustomStringConvertible {
    package enum Kind: Sendable {
        case failed, busy, inputMissing, misconfigured, outputUnwritable
    }

    package let kind: Kind
    /// One line, or one for each error of a plan or a lexicon.
    package let description: String

    package init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }

    /// What an error of any room means to the person who started the command.
    package init(_ error: any Error) {
        switch error {
        case let failure as RunFailure:
            self = failure
        case RunLock.Failure.held:
            self.init(.busy, "another run is at work on this output folder; try again later")
        case RunLock.Failure.unavailable(let path, let reason):
            self.init(.outputUnwritable, "cannot lock \(path): \(reason)")
        case let problems as PlanProblems:
            self.init(.misconfigured, problems.description)
        case let problems as LexiconProblems:
            self.init(.misconfigured, problems.description)
        case let error as LedgerError:
            self.init(.outputUnwritable, error.description)
        case let error as ReportError:
            self.init(error.fault == .template ? .misconfigured : .outputUnwritable, error.description)
        case let error as SystemError:
            self.init(.outputUnwritable, error.description)
        case let error as CocoaError:
            let file = error.filePath ?? error.url?.path
            self.init(.outputUnwritable, (file.map { "cannot write \($0): " } ?? "cannot write the reports: ") + Self.reason(of: error))
        default:
            self.init(.failed, String(describing: error))
        }
    }

    /// What the system says, in its own words: "No space left on device".
    private static func reason(of error: CocoaError) -> String {
        guard let number = (error.underlying as? POSIXError)?.code.rawValue else {
            switch error.code {
            case .fileWriteOutOfSpace: return "no space left on the disk"
            case .fileWriteNoPermission, .fileReadNoPermission: return "permission denied"
            case .fileWriteVolumeReadOnly: return "the disk is read-only"
            default: return error.localizedDescription
            }
        }
        return String(cString: strerror(number))
    }
}
