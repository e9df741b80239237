import Codings
import Dispatches
import Extraction
import Foundation
import Lexicons
let start = Date()
let (lexicon, problems) = try Lexicon.read()
for p in problems.prefix(40) { FileHandle.standardError.write(Data("\(p)\n".utf8)) }
let t1 = Date()
let reader = try DispatchReader(profiles: lexicon.profiles)
let extractor = Extractor(lexicon: lexicon)
let t2 = Date()
for path in CommandLine.arguments.dropFirst() {
    let file = try InputFile(path: path)
    for p in try reader.read(file, each: { d in print(extractor.coding(of: d).json.line) }) { FileHandle.standardError.write(Data("\(p)\n".utf8)) }
}
FileHandle.standardError.write(Data("lexicon \(t1.timeIntervalSince(start)) index \(t2.timeIntervalSince(t1)) code \(Date().timeIntervalSince(t2))\n".utf8))
