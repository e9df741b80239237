/// What is particular to PDF.
enum PDF {
    static func undated(_ bytes: [UInt8]) -> [UInt8] { bytes }
}
