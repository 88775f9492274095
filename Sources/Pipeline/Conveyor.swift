/// All the concurrency of a run: batches go out to at most `jobs` tasks, outcomes come back in source order.
///
/// At most `2 × jobs` batches are in flight, so memory is bounded whatever the input. What the sink sees is the same
/// at any number of jobs.
package struct Conveyor: Sendable {
    package let jobs: Int

    package init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// Pulls batches from `next` until it returns nil, transforms them in parallel and drains them in order.
    ///
    /// `next` and `drain` are called from this task only, never at the same time.
    package func run<Batch: Sendable, Outcome: Sendable>(
        next: () throws -> Batch?,
        transform: @escaping @Sendable (Batch) -> Outcome,
        drain: (Outcome) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var started = 0
            var drained = 0
            var waiting: [Int: Outcome] = [:]
            var isExhausted = false

            while true {
                while !isExhausted, started - drained < 2 * jobs {
                    try Task.checkCancellation()
                    guard let batch = try next() else {
                        isExhausted = true
                        break
                    }
                    let ordinal = started
                    group.addTask { (ordinal, transform(batch)) }
                    started += 1
                }
                guard let (ordinal, outcome) = try await group.next() else { break }
                waiting[ordinal] = outcome
                while let ready = waiting.removeValue(forKey: drained) {
                    try drain(ready)
                    drained += 1
                }
            }
        }
    }
}
