import CEntenteData
import Foundation

/// A lexicon file: one of those in the binary, or the user's.
struct DataFile: Sendable {
    /// Of a built-in file the path in the data folder, such as `languages/fr/verbs.yaml`; of the user's as he named it.
    var path: String
    var text: String

    /// The files in the binary, by path.
    static let builtIn: [String: DataFile] = {
        var files: [String: DataFile] = [:]
        var number = 0
        while true {
            let file = unsafe entente_file(number)
            guard let path = unsafe file.path else { return files }
            // SAFETY: bytes and count are of one static array in data.c, which lives as long as the program.
            let text = unsafe String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
            let name = unsafe String(cString: path)
            files[name] = DataFile(path: name, text: text)
            number += 1
        }
    }()
}
