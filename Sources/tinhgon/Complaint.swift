import ArgumentParser
import Foundation
import Language
import Ledger
import Runs

/// Turns what stopped a command into a line a person can act on and the exit code that scripts read.
enum Complaint {
    static func about(_ error: any Error, _ console: Console) -> ExitCode {
        switch error {
        case let code as ExitCode:
            return code
        case RunLock.Failure.held:
            console.complain("tinhgon: another run is at work on this output folder; try again later")
            return .busy
        case RunLock.Failure.unavailable(let path, let reason):
            console.complain("tinhgon: cannot lock \(path): \(reason)")
            return .outputUnwritable
        case let problems as LexiconProblems:
            console.complain(problems.description)
            return .misconfigured
        case let error as LedgerError:
            console.complain("tinhgon: \(error.description)")
            return .outputUnwritable
        case let error as SystemError:
            console.complain("tinhgon: \(error.description)")
            return .outputUnwritable
        case let error as CocoaError:
            let path = error.filePath.map { "\($0): " } ?? ""
            console.complain("tinhgon: \(path)\(error.localizedDescription)")
            return .outputUnwritable
        default:
            console.complain("tinhgon: \(error)")
            return .failure
        }
    }
}
