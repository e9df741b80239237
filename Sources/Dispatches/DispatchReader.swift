import Foundation

/// Reads dispatches of every format, and finds their date, language and agency where their heads do not say.
///
/// - Date: the head's (JSON, front matter, the tags of a page), else the dateline's, else the file name's, where a file is one dispatch. Where two of
///   them disagree, and where there is none, a warning says so.
/// - Language: the head's, else that of the file name (`a.fr.txt`), else that of the function words.
/// - Agency: the head's, else the dateline's, else the one that signs at the end.
/// - Id: the head's, else the file's name without its ending; `#` and the line follows in JSON Lines, `#` and the number in a text that was split.
public struct DispatchReader: Sendable {
    public let profiles: [LanguageProfile]
    /// A line that separates the dispatches of a text or Markdown file, such as `=====`; white space around it does not count.
    public let separator: String?
    /// The most bytes that one dispatch may have. A JSON Lines file may be of any size.
    public let sizeLimit: Int
    let datelines: DatelineParser
    let recognizer: LanguageRecognizer
    let languages: [String]

    /// - Throws: ``Problem`` for a separator that is empty or `---`, which opens front matter.
    public init(profiles: [LanguageProfile], separator: String? = nil, sizeLimit: Int = 10_000_000) throws(Problem) {
        let separator = separator.map { Array($0.utf8)[...].trimmed.string }
        if separator == "" || separator == "---" {
            throw Problem("separator \"\(separator!)\"; expected a line that no dispatch has, such as \"=====\" (\"---\" opens front matter)")
        }
        self.profiles = profiles
        self.separator = separator
        self.sizeLimit = sizeLimit
        datelines = DatelineParser(profiles)
        recognizer = LanguageRecognizer(profiles)
        languages = profiles.map(\.code)
    }

    /// Hands each dispatch of a file to `each`, in order, one at a time.
    ///
    /// - Returns: What is wrong: an error for each dispatch that was refused, or for the file as a whole, and warnings for those that were not.
    /// - Throws: Only what `each` throws.
    /// - Complexity: O(n) time in the bytes; memory for one dispatch, and for the whole file where it is UTF-16.
    public func read(_ file: InputFile, each: (Dispatch) throws -> Void) throws -> [Problem] {
        let format: DispatchFormat
        do {
            format = try DispatchFormat.of(file)
        } catch {
            return [error]
        }
        return try format.read(file, self, each)
    }

    /// Makes a dispatch of what a format has found.
    func complete(_ draft: DispatchDraft, in file: InputFile, problems: inout [Problem]) -> Dispatch {
        let stem = file.stem(languages: languages)
        var head = DispatchHead(
            id: draft.id ?? stem.stem + (draft.number.map { "#\($0)" } ?? ""), language: draft.language ?? stem.language, agency: draft.agency,
            title: draft.title, url: draft.url, file: file.name, line: draft.line)
        if head.language == nil { head.language = recognizer.language(of: draft.text) ?? draft.title.flatMap(recognizer.language(of:)) }
        let dateline = datelines.dateline(of: draft.text, language: head.language)
        if head.agency == nil { head.agency = dateline?.agency ?? Dateline.closingAgency(of: draft.text) }
        let name = draft.isWholeFile ? FileNameDate.find(in: stem.stem) : nil
        head.date = date(draft, dateline, name, in: file, problems: &problems)
        return Dispatch(head: head, text: draft.text)
    }

    private func date(
        _ draft: DispatchDraft, _ dateline: Dateline?, _ name: PartialDate?, in file: InputFile, problems: inout [Problem]
    ) -> PartialDate? {
        // A dateline without a year takes it from the next best source, and then counts as a date of its own.
        let written = dateline.flatMap { dateline in dateline.date ?? (draft.date ?? name).flatMap { dateline.date(near: $0) } }
        let sources = [("head", draft.date), ("dateline", written), ("file name", name)].compactMap { source, date in date.map { (source, $0) } }
        guard let first = sources.first else {
            problems.append(Problem("no date found; it stays out of every period", severity: .warning, file: file.name, line: draft.line))
            return nil
        }
        for (source, date) in sources.dropFirst() where !agree(first.1, date) {
            problems.append(
                Problem(
                    "the \(first.0) says \(first.1) and the \(source) \(date); taken is \(first.1)", severity: .warning, file: file.name, line: draft.line))
        }
        return first.1
    }

    /// Whether one of the dates lies within the other.
    private func agree(_ a: PartialDate, _ b: PartialDate) -> Bool {
        let (a, b) = (a.dayNumbers, b.dayNumbers)
        return a.contains(b.lowerBound) && a.contains(b.upperBound) || b.contains(a.lowerBound) && b.contains(a.upperBound)
    }
}

/// What a format finds in a file: the text, and what its head says.
struct DispatchDraft {
    var id: String?
    var date: PartialDate?
    var language: String?
    var agency: String?
    var title: String?
    var url: String?
    var text = ""
    /// Where it begins, from 1.
    var line = 1
    /// The line, or the place in order, that tells it from others in the file.
    var number: Int?
    /// Whether the file holds this one dispatch, so that its name speaks of it.
    var isWholeFile: Bool { number == nil }
}

/// The keys of a head, in JSON and in front matter, and what may stand there.
enum HeadKey: String, CaseIterable {
    case id, date, lang, agency, title, url

    /// Puts a value where it belongs. An empty value is none.
    ///
    /// - Throws: ``Problem`` for a date or a language that is none.
    func set(_ value: String, in draft: inout DispatchDraft) throws(Problem) {
        let value = Array(value.utf8)[...].trimmed.isEmpty ? nil : value
        switch self {
        case .id: draft.id = value
        case .date:
            draft.date = try value.map { text throws(Problem) in
                guard let date = DispatchDraft.date(text) else { throw Problem("\"date\" is \"\(shortened(text))\"; expected YYYY-MM-DD, YYYY-MM or YYYY") }
                return date
            }
        case .lang:
            draft.language = try value.map { text throws(Problem) in
                guard let code = DispatchDraft.language(text) else {
                    throw Problem("\"lang\" is \"\(shortened(text))\"; expected two letters of ISO 639-1, such as \"fr\"")
                }
                return code
            }
        case .agency: draft.agency = value
        case .title: draft.title = value
        case .url: draft.url = value
        }
    }
}

extension DispatchDraft {
    /// A date, or the day of a timestamp (`2019-09-04T10:00:00+07:00`) as it is written there.
    static func date(_ text: String) -> PartialDate? {
        let bytes = Array(text.utf8)[...].trimmed
        guard bytes.count > 10 else { return PartialDate(bytes.string) }
        let rest = Array(bytes.dropFirst(10))
        guard rest.count >= 6, rest[0] == UInt8(ascii: "T") || rest[0] == UInt8(ascii: " "), rest[1].isASCIIDigit, rest[2].isASCIIDigit, rest[3] == 0x3A
        else { return nil }
        return PartialDate(bytes.prefix(10).string)
    }

    /// `fr` of `fr`, `FR`, `fr-FR` and `fr_CA`.
    static func language(_ text: String) -> String? {
        let first = Array(text.utf8)[...].trimmed.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        return first.count == 2 && first.allSatisfy(\.isASCIILetter) ? first.string.lowercased() : nil
    }
}

/// Something of the user's in a message: not longer than a line.
func shortened(_ text: String) -> String { text.utf8.count <= 60 ? text : String(text.prefix(57)) + "…" }
