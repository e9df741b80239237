import Dispatches
import Lexicons

/// The dates that a sentence names, resolved against the dispatch's.
struct EventDates {
    struct Found {
        var tokens: Range<Int>
        var date: PartialDate
    }

    private(set) var found: [Found] = []

    init(sentence: Range<Int>, tokens: [Token], grammar: Grammar, dispatch: PartialDate?) {
        var position = sentence.lowerBound
        while position < sentence.upperBound {
            if let match = Self.date(at: position, sentence, tokens, grammar, dispatch) {
                found.append(match)
                position = max(match.tokens.upperBound, position + 1)
            } else {
                position += 1
            }
        }
    }

    /// The date that stands nearest to a token, with no verb between that would be nearer to it.
    ///
    /// - Parameter verbs: Of the sentence, first tokens, ascending.
    func nearest(to position: Int, verbs: [Int]) -> PartialDate? {
        found.filter { date in
            let other = date.tokens.lowerBound
            return !verbs.contains { $0 > min(position, other) && $0 < max(position, other) }
        }.min { abs($0.tokens.lowerBound - position) < abs($1.tokens.lowerBound - position) }?.date
    }

    private static func date(at position: Int, _ sentence: Range<Int>, _ tokens: [Token], _ grammar: Grammar, _ dispatch: PartialDate?) -> Found? {
        let words = grammar.words
        func follows(_ wordClass: WordClass) -> Bool {
            position > sentence.lowerBound && grammar.classes(of: tokens[position - 1]).contains(wordClass)
        }
        func token(_ index: Int) -> Token? { sentence.contains(index) ? tokens[index] : nil }
        func month(_ index: Int) -> Int? {
            token(index).flatMap { words.months[$0.word] ?? words.months[$0.word + "."] }
        }
        func day(_ index: Int) -> Int? {
            guard let text = token(index)?.word else { return nil }
            let digits = text.prefix { $0.isNumber }
            guard let number = Int(digits), (1...31).contains(number) else { return nil }
            let suffix = text.dropFirst(digits.count)
            return suffix.isEmpty || ["er", "st", "nd", "rd", "th"].contains(suffix) ? number : nil
        }
        func year(_ index: Int) -> Int? {
            guard let token = token(index), token.kind == .number, token.text.count == 4, let number = Int(token.text), (1800...2100).contains(number) else {
                return nil
            }
            return number
        }
        /// The year given, or that in which the date lies next to the dispatch's.
        func complete(month: Int, day: Int?, year: Int?) -> PartialDate? {
            if let year { return PartialDate(year: year, month: month, day: day) }
            guard let dispatch else { return nil }
            let candidates = (-1...1).compactMap { PartialDate(year: dispatch.year + $0, month: month, day: day) }
            let middle = dispatch.dayNumbers.lowerBound
            return candidates.min { abs($0.dayNumbers.lowerBound - middle) < abs($1.dayNumbers.lowerBound - middle) }
        }

        // 4 septembre 2019, du 3 au 5 septembre
        if let first = day(position) {
            var next = position + 1
            while let link = token(next), next < position + 3,
                link.word == "-" || link.word == "–" || grammar.classes(of: link).contains(.dateLink) || day(next) != nil
            {
                next += 1
            }
            if let month = month(next) {
                let year = year(next + 1)
                return complete(month: month, day: first, year: year).map { Found(tokens: position..<(next + (year == nil ? 1 : 2)), date: $0) }
            }
        }
        if let month = month(position), token(position)?.isCapitalised == true || token(position)!.word.count > 3 {
            // September 4, 2019
            if let day = day(position + 1), year(position + 1) == nil {
                let comma = token(position + 2)?.word == "," ? 3 : 2
                let year = year(position + comma)
                return complete(month: month, day: day, year: year).map {
                    Found(tokens: position..<(year == nil ? position + 2 : position + comma + 1), date: $0)
                }
            }
            if let year = year(position + 1) { return PartialDate(year: year, month: month).map { Found(tokens: position..<(position + 2), date: $0) } }
            guard follows(.datePreposition) else { return nil }
            return complete(month: month, day: nil, year: nil).map { Found(tokens: position..<(position + 1), date: $0) }
        }
        if let weekday = words.weekdays[tokens[position].word], let dispatch, let today = dispatch.weekday {
            let back = (today - weekday + 7) % 7
            return PartialDate(dayNumber: dispatch.dayNumbers.lowerBound - back).map { Found(tokens: position..<(position + 1), date: $0) }
        }
        if let match = grammar.relativeDates.longestMatch(in: tokens[sentence], at: position, by: \.word), let relative = match.values.first, let dispatch,
            dispatch.day != nil
        {
            return resolve(relative, from: dispatch).map { Found(tokens: position..<match.end, date: $0) }
        }
        if let year = year(position), follows(.datePreposition) {
            return PartialDate(year: year).map { Found(tokens: position..<(position + 1), date: $0) }
        }
        return nil
    }

    /// The day; of the week before the month in which it lies, or the year where it lies in two months of one.
    private static func resolve(_ relative: RelativeDate, from dispatch: PartialDate) -> PartialDate? {
        let today = dispatch.dayNumbers.lowerBound
        switch relative {
        case .days(let days): return PartialDate(dayNumber: today + days)
        case .last(.year): return PartialDate(year: dispatch.year - 1)
        case .last(.month):
            guard let month = dispatch.month else { return nil }
            return month > 1 ? PartialDate(year: dispatch.year, month: month - 1) : PartialDate(year: dispatch.year - 1, month: 12)
        case .last(.week):
            let monday = today - ((dispatch.weekday ?? 1) - 1) - 7
            guard let first = PartialDate(dayNumber: monday), let last = PartialDate(dayNumber: monday + 6) else { return nil }
            if first.month == last.month { return PartialDate(year: first.year, month: first.month) }
            return first.year == last.year ? PartialDate(year: first.year) : nil
        }
    }
}
