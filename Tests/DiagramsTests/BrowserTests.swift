import Codings
import Foundation
import TestSupport
import Testing

@testable import Diagrams

/// `Tests/Browser/page_test.py`: pages in a real browser, as their readers use them.
@Suite struct BrowserTests {
    private static var isThere: Bool {
        ["/usr/bin/chromium", "/usr/bin/chromedriver"].allSatisfy(FileManager.default.isExecutableFile(atPath:)) && Oracle.isRequired
    }

    /// In CI it must be there; `make setup` installs it.
    @Test(.enabled(if: isThere || ProcessInfo.processInfo.environment["CI"] != nil, "no chromium and chromium-driver with selenium; make setup installs them"))
    func `a page does in Chromium what it promises`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Data(Diagram(Samples.dated).bytes), to: "small.html")
        try folder.write(Data(Diagram(Page(Samples.random(300))).bytes), to: "large.html")
        try folder.write(Data(Diagram(Samples.difference()).bytes), to: "difference.html")
        let process = Process()
        let messages = Pipe()
        process.executableURL = Oracle.python
        process.arguments = [Repository.file("Tests/Browser/page_test.py").path(), folder.url.path()]
        process.standardError = messages
        try process.run()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }
}
