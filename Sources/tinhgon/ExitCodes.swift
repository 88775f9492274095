import ArgumentParser
import Runs

/// What the exit code says. README lists them, and they do not change: schedulers and scripts read them.
extension ExitCode {
    /// A report was published, but inputs that this run read failed or broke off; `inputs.csv` says which and why.
    static let someInputsTroubled = ExitCode(3)

    init(_ kind: RunFailure.Kind) {
        switch kind {
        case .failed: self = .failure
        case .inputMissing: self.init(66)
        case .outputUnwritable: self.init(73)
        case .busy: self.init(75)
        case .misconfigured: self.init(78)
        }
    }
}

extension Console {
    /// Does the work of a command; what stops it is told in words and becomes the exit code.
    func reporting<T>(_ work: () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch let code as ExitCode {
            throw code
        } catch {
            let failure = RunFailure(error)
            progress("")
            complain((format == .text ? "tinhgon: " : "") + failure.description)
            throw ExitCode(failure.kind)
        }
    }
}
