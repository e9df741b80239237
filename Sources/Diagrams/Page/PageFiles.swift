import CEntenteData

/// The parts of a page that are files of their own, `CEntenteData/Data/page/`, in the binary.
enum PageFiles {
    static let template = text("page/page.html")
    static let css = text("page/page.css")
    static let script = text("page/page.js")

    private static func text(_ path: String) -> String {
        var number = 0
        while true {
            let file = unsafe entente_page(number)
            guard let name = unsafe file.path else { preconditionFailure("no \(path) in the binary; data.c lists what is") }
            if unsafe String(cString: name) == path {
                // SAFETY: bytes and count are of one static array in data.c, which lives as long as the program.
                return unsafe String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
            }
            number += 1
        }
    }
}
