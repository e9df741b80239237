import Foundation
import Pipelines
import Synchronization

/// One line on a terminal that says how far the work has come; nothing in the first second, and nothing where standard error is no terminal.
final class ProgressBar: Sendable {
    private let isOn: Bool
    private let start = ContinuousClock.now
    private let lastShown: Mutex<ContinuousClock.Instant?> = Mutex(nil)

    init(isOn: Bool) { self.isOn = isOn }

    func show(_ progress: Pipeline.Progress) {
        guard isOn else { return }
        let now = ContinuousClock.now
        let isDone = progress.filesDone == progress.files
        let isDue = lastShown.withLock { last in
            guard now - start > .seconds(1), last == nil ? !isDone : isDone || now - last! > .milliseconds(100) else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let width = 30
        let filled = progress.files == 0 ? width : width * progress.filesDone / progress.files
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let line = "\r\(bar) \(progress.filesDone)/\(progress.files) files, \(progress.codings) dispatches" + (isDone ? "\r\u{1B}[K" : "")
        FileHandle.standardError.write(Data(line.utf8))
    }
}
