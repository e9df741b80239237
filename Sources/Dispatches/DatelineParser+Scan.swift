import Foundation

extension DatelineParser {
    /// One attempt at one line, from left to right and without going back.
    struct Scan {
        let bytes: [UInt8]
        let tokens: [Token]
        let months: [String: Int]
        let language: String?
        var result = Dateline(range: 0..<0)
        private var index = 0
        private var placeWords = 0

        init(bytes: [UInt8], tokens: [Token], months: [String: Int], language: String?) {
            (self.bytes, self.tokens, self.months, self.language) = (bytes, tokens, months, language)
        }

        private func kind(_ i: Int) -> Token.Kind? { tokens.indices.contains(i) ? tokens[i].kind : nil }
        private func text(_ i: Int) -> String { bytes[tokens[i].start..<tokens[i].end].string }
        private func text(_ range: Range<Int>) -> String { bytes[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end].string }

        private func isCapitalised(_ i: Int) -> Bool {
            guard kind(i) == .word else { return false }
            let first = bytes[tokens[i].start]
            return first < 0x80 ? first < 0x61 : text(i).first?.isUppercase ?? false
        }

        private mutating func finish(at i: Int) -> Bool {
            result.range = tokens[0].start..<tokens[i].end
            return true
        }

        /// Whether the line begins with a dateline; `result` is it.
        mutating func run() -> Bool {
            guard !tokens.isEmpty else { return false }
            readPlace()
            for _ in 0..<12 {
                guard let kind = kind(index) else {
                    // A line of its own: `Paris, le 12 mars 2020`, `August 6, 2020`.
                    return result.date != nil ? finish(at: tokens.count - 1) : false
                }
                switch kind {
                case .comma, .bar: index += 1
                case .dash: return closes(at: index)
                case .colon: return result.agency != nil || result.month != nil ? finish(at: index) : false
                case .dot:
                    if self.kind(index + 1) == .slash { index += 1 } else if let done = dotEnds() { return done }
                case .slash:
                    guard self.kind(index + 1) == .word, self.kind(index + 2) == .slash else { return false }
                    setAgency(text(index + 1))
                    return finish(at: self.kind(index + 3) == .dot ? index + 3 : index + 2)
                case .open:
                    if let done = readParenthesis() { return done }
                case .word, .number:
                    guard readDate() || readTime() || readWords() else { return false }
                case .close, .other: return false
                }
            }
            return false
        }

        private mutating func readPlace() {
            let start = index
            while index < tokens.count, placeWords < 6 {
                if isCapitalised(index), month(index) == nil || kind(index + 1) != .number {
                    placeWords += 1
                    index += 1
                    if kind(index) == .slash, isCapitalised(index + 1) {
                        index += 1
                    } else if kind(index) == .dot, isCapitalised(index + 1), abbreviations.contains(text(index - 1).lowercased()) {
                        index += 1
                    }
                } else if index > start, kind(index) == .word, particles.contains(text(index)), isCapitalised(index + 1) {
                    index += 1
                } else {
                    break
                }
            }
            if index > start { result.place = text(start..<index) }
        }

        /// Behind a dot: `ASTANA. KAZINFORM –`, or the end of a dateline that gives a full date. Nil where neither.
        private mutating func dotEnds() -> Bool? {
            if isCapitalised(index + 1), kind(index + 2) == .dash, result.month == nil, result.place != nil {
                setAgency(text(index + 1))
                return finish(at: index + 2)
            }
            return result.date != nil && result.place != nil ? finish(at: index) : false
        }

        /// A place and a dash alone are a dateline only if a sentence follows: `Rabat – Le ministre`, not `Trump – who said`.
        private func closesBarePlace(at i: Int) -> Bool {
            guard result.place != nil, placeWords <= 4, tokens[i].start > tokens[i - 1].end, i + 1 < tokens.count else { return false }
            let letters = result.place?.filter(\.isLetter) ?? ""
            guard letters.count >= 2 else { return false }
            return letters.allSatisfy(\.isUppercase) || isCapitalised(i + 1) || kind(i + 1) == .other || kind(i + 1) == .number
        }

        private mutating func closes(at i: Int) -> Bool {
            if result.agency == nil, result.month == nil {
                guard i > 0, closesBarePlace(at: i) else { return false }
            }
            return finish(at: i)
        }

        private mutating func setAgency(_ agency: String) {
            if let earlier = result.agency, result.region == nil { result.region = earlier }
            result.agency = agency
        }

        /// What stands in parentheses is the agency, unless a second pair follows: then the first is the region. Nil: go on.
        private mutating func readParenthesis() -> Bool? {
            var close = index + 1
            while close < tokens.count, close <= index + 5, kind(close) == .word || kind(close) == .dot { close += 1 }
            guard kind(close) == .close, close > index + 1 else { return false }
            let tag = text(index + 1..<close)
            let isCapital = isCapitalised(index + 1)
            guard (2...30).contains(tag.utf8.count), isCapital || tag.utf8.count <= 3 else { return false }
            setAgency(tag)
            index = close + 1
            switch kind(index) {
            case .comma, .bar, .dash, .colon, .open, .slash: return nil
            case .dot: return finish(at: index)
            case .word, .number:
                if date(at: index) != nil { return nil }
                // No dash: `New Delhi, Jun 5 (PTI) The armies`, `Berne (ats) La Suisse`.
                guard placeWords <= 3, close == tokens.count - 1 || isCapitalised(index), kind(close - 2) == .open else { return false }
                return finish(at: close)
            case .other: return placeWords <= 3 ? finish(at: close) : false
            case .close, .none: return false
            }
        }

        /// `1930Z`, `0930`, `GMT` behind a date.
        private mutating func readTime() -> Bool {
            guard result.month != nil, kind(index) == .number, tokens[index].end - tokens[index].start == 4 else { return false }
            index += 1
            if kind(index) == .word, ["Z", "GMT", "UTC"].contains(text(index)) { index += 1 }
            return true
        }

        /// Behind the place: a region, a weekday before the date, or an agency without parentheses before a dash or a bar.
        private mutating func readWords() -> Bool {
            guard kind(index) == .word else { return false }
            if date(at: index + 1) != nil {
                index += 1
                return true
            }
            let start = index
            while index < start + 4, isCapitalised(index) || index > start && (kind(index) == .dot || kind(index) == .word && particles.contains(text(index))) {
                index += 1
            }
            guard index > start, index > 0 else { return false }
            let words = text(start..<index)
            let next = kind(index)
            let behindBar = start > 0 && kind(start - 1) == .bar
            if result.month != nil || behindBar {
                guard next == .dash || next == .bar, start > 0, behindBar || kind(start - 1) == .comma else { return false }
                setAgency(words)
                return true
            }
            guard start > 0, kind(start - 1) == .comma, result.region == nil, next == .comma || next == .open || next == .dash else { return false }
            result.region = words
            return true
        }

        private mutating func readDate() -> Bool {
            guard result.month == nil, let (day, month, year, next) = date(at: index) else { return false }
            (result.day, result.month, result.year, index) = (day, month, year, next)
            return true
        }
    }
}

/// Lower-case words inside names of places.
private let particles: Set = ["de", "du", "des", "la", "le", "les", "al", "el", "of", "the", "and", "et", "sur", "am", "an", "del", "do", "da"]
private let abbreviations: Set = ["st", "ste", "mt", "ft", "pt"]

extension DatelineParser.Scan {
    func month(_ i: Int) -> Int? {
        guard kind(i) == .word, tokens[i].end - tokens[i].start <= 40 else { return nil }
        return months[text(i).lowercased()]
    }

    /// The number of a token that is all digits, or digits with an ordinal's letters (`1er`, `3rd`).
    private func number(_ i: Int, digits: ClosedRange<Int>, ordinal: Bool = false) -> Int? {
        guard kind(i) == .number else { return nil }
        let figures = bytes[tokens[i].start..<tokens[i].end].prefix { $0.isASCIIDigit }
        guard digits.contains(figures.count), ordinal || figures.count == tokens[i].end - tokens[i].start else { return nil }
        return Int(figures.string)
    }

    /// The date that begins with a token, and the token behind it.
    func date(at start: Int) -> (day: Int?, month: Int, year: Int?, next: Int)? {
        if let numeric = numericDate(at: start) { return numeric }
        var i = start
        if let month = month(i) {
            i += 1
            if kind(i) == .dot { i += 1 }
            if let year = number(i, digits: 4...4) { return exists(nil, month, year, i + 1) }
            guard let day = number(i, digits: 1...2, ordinal: true) else { return nil }
            i += 1
            if let year = number(i, digits: 4...4) { return exists(day, month, year, i + 1) }
            if kind(i) == .comma, let year = number(i + 1, digits: 4...4), kind(i + 2) != .word || tokens[i + 2].start > tokens[i + 1].end {
                return exists(day, month, year, i + 2)
            }
            return exists(day, month, nil, i)
        }
        guard let day = number(i, digits: 1...2, ordinal: true) else { return nil }
        i += 1
        if kind(i) == .dot { i += 1 }
        if kind(i) == .word, particles.contains(text(i)) { i += 1 }
        guard let month = month(i) else { return nil }
        i += 1
        if kind(i) == .dot { i += 1 }
        let behind = kind(i) == .word && particles.contains(text(i)) || kind(i) == .comma ? i + 1 : i
        if let year = number(behind, digits: 4...4) { return exists(day, month, year, behind + 1) }
        return exists(day, month, nil, i)
    }

    private func exists(_ day: Int?, _ month: Int, _ year: Int?, _ next: Int) -> (day: Int?, month: Int, year: Int?, next: Int)? {
        PartialDate(year: year ?? 2000, month: month, day: day).map { _ in (day, month, year, next) }
    }

    /// `2019-09-04`, `04.09.2019`, `04/09/2019`; the last only where the order of day and month is plain.
    private func numericDate(at start: Int) -> (day: Int?, month: Int, year: Int?, next: Int)? {
        guard kind(start) == .number, let separator = kind(start + 1), separator == kind(start + 3), kind(start + 4) == .number else { return nil }
        if separator == .dash, let year = number(start, digits: 4...4), let month = number(start + 2, digits: 2...2),
            let day = number(start + 4, digits: 2...2)
        {
            return exists(day, month, year, start + 5)
        }
        guard separator == .dot || separator == .slash, let a = number(start, digits: 1...2), let b = number(start + 2, digits: 1...2),
            let year = number(start + 4, digits: 4...4)
        else { return nil }
        if separator == .dot || a > 12 || a == b { return exists(a, b, year, start + 5) }
        if b > 12 { return exists(b, a, year, start + 5) }
        // Of the languages of agencies, English alone puts the month first, and not everywhere.
        return language == nil || language == "en" ? nil : exists(a, b, year, start + 5)
    }
}
