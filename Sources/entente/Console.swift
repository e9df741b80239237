import ArgumentParser
import Dispatches
import Foundation
import Networks

/// Exit codes, as the README lists them.
extension ExitCode {
    /// Ran, but some input was refused.
    static let someRefused = ExitCode(1)
    static let usage = ExitCode(64)
    static let noInput = ExitCode(65)
    static let cannotWrite = ExitCode(74)
}

/// Where results and messages go: results alone to standard output or the file asked for, the rest to standard error.
struct Console {
    var quiet: Bool

    /// Columns of the terminal that standard output is; nil where it is none.
    static var terminalWidth: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        // SAFETY: the call fills the structure that it is given, and only that.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Whether standard output is a terminal that shows colours, and the user wants them (no-color.org).
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// Says what was refused or doubtful; the exit code that follows from it.
    ///
    /// - Parameter isEmpty: Whether nothing at all could be used.
    func report(_ problems: [Problem], isEmpty: Bool) throws {
        for problem in problems where problem.severity == .error || !quiet { Self.error("\(problem)") }
        let refused = problems.contains { $0.severity == .error }
        if isEmpty {
            if !refused { Self.error("no input; name dispatches, codings or graph files") }
            throw ExitCode.noInput
        }
        if refused { throw ExitCode.someRefused }
    }

    /// Runs a command's work: a problem that stops it is said, and the exit code is that of input that cannot be used.
    static func guarded(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let problem as Problem {
            error("\(problem)")
            throw ExitCode.noInput
        } catch let failure as NetworkError {
            error(failure.message)
            throw ExitCode.noInput
        }
    }

    /// Puts bytes where the user wants them; standard output where he names no file.
    static func write(_ data: Data, to path: String?) throws {
        guard let path, path != "-" else {
            try writeToStandardOutput(data)
            return
        }
        // A symbolic link stays one, and a device or a pipe is written to, not replaced.
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
        do {
            try data.write(to: url, options: type == nil || type == .typeRegular ? .atomic : [])
        } catch {
            self.error("\(path): cannot be written: \(reason(error))")
            throw ExitCode.cannotWrite
        }
    }

    static func writeToStandardOutput(_ data: Data) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            // A closed pipe (`| head`) ends quietly.
            if posixCode(error) != .EPIPE { self.error("standard output cannot be written: \(reason(error))") }
            throw ExitCode.cannotWrite
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return "its folder does not exist"
        case .fileWriteNoPermission, .fileReadNoPermission: return "no permission"
        case .fileWriteOutOfSpace: return "no space left on the device"
        default: return ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError).localizedDescription
        }
    }

    private static func posixCode(_ error: any Error) -> POSIXErrorCode? {
        let error = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        return error.domain == NSPOSIXErrorDomain ? POSIXErrorCode(rawValue: Int32(error.code)) : nil
    }
}
