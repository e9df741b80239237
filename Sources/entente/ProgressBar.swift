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
        show(
            progress.files == 0 ? 1 : Double(progress.filesDone) / Double(progress.files),
            "\(progress.filesDone)/\(progress.files) files, \(progress.codings) dispatches")
    }

    /// - Parameters:
    ///   - share: What is done, 0…1; the line goes away at 1.
    ///   - text: What stands behind the bar.
    func show(_ share: Double, _ text: @autoclosure () -> String) {
        guard isOn else { return }
        let now = ContinuousClock.now
        let isDone = share >= 1
        let isDue = lastShown.withLock { last in
            guard now - start > .seconds(1), last == nil ? !isDone : isDone || now - last! > .milliseconds(100) else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let width = 30
        let filled = Int(Double(width) * share)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let line = "\r\(bar) \(text())" + (isDone ? "\r\u{1B}[K" : "")
        FileHandle.standardError.write(Data(line.utf8))
    }
}
