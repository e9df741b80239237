import Codings
import Lexicons

// People by name.
extension PhraseReader {
    /// A known person by name alone, or a name with an office behind a comma.
    mutating func namedPerson(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard
            let name = personName(at: position, in: sentence)
                ?? personName(at: position, in: sentence, canBePlace: true).flatMap({ $0.parts.count > 1 ? $0 : nil })
        else { return nil }
        let isPlace = position > sentence.lowerBound && grammar.classes(of: tokens[position - 1]).contains(.place)
        if name.parts.count > 1, !isPlace, let office = apposition(after: name.end, in: sentence), office.isOffice {
            let known = known(name, position, in: sentence)
            let represents = office.country ?? known.first?.represents
            let person = people.record(
                name: name.text, parts: name.parts, offices: office.names + offices(of: known), office: office.text, represents: represents,
                guess: guess(before: office.start))
            return ([ActorPhrase(tokens: position..<office.end, referent: .person(person), represents: office.country)], office.end)
        }
        if let person = people.find(name.parts) { return ([ActorPhrase(tokens: position..<name.end, referent: .person(person))], name.end) }
        return leader(at: position, in: sentence)
    }

    /// `le Nigérian Bola Tinubu`: somebody of that country who is named without office.
    mutating func compatriot(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard grammar.code != "en", tokens[position].isCapitalised, position > sentence.lowerBound,
            grammar.classes(of: tokens[position - 1]).contains(.article), let match = nameMatch(at: position, in: sentence),
            case .country(_, .demonym) = match.sense, let name = personName(at: match.end, in: sentence), name.parts.count > 1
        else { return nil }
        let person = people.record(name: name.text, parts: name.parts, offices: [], office: nil, represents: match.actor)
        return ([ActorPhrase(tokens: position..<name.end, referent: .person(person), represents: match.actor)], name.end)
    }

    /// Somebody whom the lexicon knows to have been in office at the dispatch's date.
    mutating func leader(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard tokens[position].isCapitalised, let match = leaderMatch(at: position, in: sentence), let leader = match.values.first,
            match.values.allSatisfy({ $0.represents == leader.represents })
        else { return nil }
        let text = written(position..<match.end)
        let person = people.record(
            name: text, parts: tokens[position..<match.end].filter(\.isWord).map(\.folded), offices: [leader.office], office: nil, represents: leader.represents
        )
        return ([ActorPhrase(tokens: position..<match.end, referent: .person(person), represents: leader.represents)], match.end)
    }

    func leaderMatch(at position: Int, in sentence: Range<Int>) -> (values: [Leader], end: Int)? {
        grammar.leaders.longestMatch(in: tokens[sentence], at: position, by: \.folded) { leader, end in
            end - position > 1 && leader.isInOffice(at: date)
        }
    }

    /// What the offices are called that the lexicon gives somebody.
    func offices(of leaders: [Leader]) -> [String] {
        leaders.flatMap { grammar.words.leaderOffices[$0.office] ?? [$0.office.split(separator: "-").joined(separator: " ")] }
    }

    func written(_ range: Range<Int>) -> String {
        tokens[range].reduce(into: "") { text, token in text += (token.isSpaced && !text.isEmpty ? " " : "") + token.text }
    }

    struct PersonName {
        /// The first token.
        var start: Int
        var text: String
        var parts: [String]
        var end: Int
    }

    func isParticle(_ index: Int) -> Bool { grammar.classes(of: tokens[index]).contains(.nameParticle) }

    /// Capitalised words in a row that are no country, forum, office or calendar word, joined by particles, hyphens and initials.
    ///
    /// - Parameter canBePlace: Whether the first word may be a place's name too (`Salvador Panelo`): only where an office stands beside it.
    func personName(at position: Int, in sentence: Range<Int>, canBePlace: Bool = false) -> PersonName? {
        var end = position
        var parts: [String] = []
        var index = position
        scan: while index < sentence.upperBound, parts.count < 6 {
            let token = tokens[index]
            if token.isWord, token.isCapitalised, !parts.isEmpty || !isOrdinaryWord(index, in: sentence) || beginsName(index, in: sentence) {
                if isCalendarWord(index) { break }
                // An initial and its full stop, within a name.
                if !parts.isEmpty, token.text.count == 1, index + 2 < sentence.upperBound, tokens[index + 1].word == ".", tokens[index + 2].isCapitalised {
                    parts.append(token.folded)
                    index += 2
                    end = index
                    continue
                }
                let place = nameMatch(at: index, in: sentence)
                if place != nil && !(parts.isEmpty && canBePlace && place!.end == index + 1)
                    || isOffice(at: index, in: sentence, withinName: !parts.isEmpty)
                {
                    break
                }
                parts.append(token.folded)
                index += 1
                // An initial and its full stop.
                if token.text.count == 1, index < sentence.upperBound, tokens[index].word == ".", !tokens[index].isSpaced { index += 1 }
                end = index
            } else if token.isHyphen, !parts.isEmpty, index + 1 < sentence.upperBound, tokens[index + 1].isWord, !tokens[index + 1].isSpaced {
                index += 1
                if tokens[index].isCapitalised { continue }
                // `Park Jae-min`: the second half of a given name.
                if nameMatch(at: index, in: sentence) != nil { break }
                parts.append(tokens[index].folded)
                index += 1
                end = index
            } else if token.isWord, !parts.isEmpty, isParticle(index) {
                var next = index + 1
                while next < sentence.upperBound, isParticle(next) || tokens[next].isHyphen { next += 1 }
                guard next < sentence.upperBound, tokens[next].isWord, tokens[next].isCapitalised, next - index <= 3,
                    nameMatch(at: next, in: sentence) == nil, !isOrdinaryWord(next, in: sentence)
                else { break scan }
                index = next
            } else {
                break
            }
        }
        guard !parts.isEmpty, !tokens[position..<end].contains(where: isActNoun) else { return nil }
        let text = written(position..<end)
        return PersonName(start: position, text: text, parts: parts, end: end)
    }

    /// An office or a part of a state; a title such as `Cheikh` may be a part of a name.
    private func isOffice(at index: Int, in sentence: Range<Int>, withinName: Bool) -> Bool {
        guard let match = officeMatch(at: index, in: sentence) else { return false }
        return !withinName || !match.values.allSatisfy { $0.kind == .title }
    }

    /// A small word with a capital within a sentence, and another capital behind it: `Le Thi Thu Hang`.
    func beginsName(_ index: Int, in sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && index + 1 < sentence.upperBound && tokens[index].isWord && tokens[index + 1].isCapitalised && tokens[index + 1].isWord
            && (tokens[index - 1].kind != .punctuation || tokens[index - 1].word == ",") && !isCalendarWord(index)
    }

    /// `Agreement`, `Dialogue`: a word for an act is in no name.
    func isActNoun(_ token: Token) -> Bool {
        token.text.count > 4 && grammar.nouns.longestMatch(in: [token], at: 0, by: \.word) != nil
    }

    /// A month or a weekday; a short form, such as Jan or Mar, only beside a number.
    func isCalendarWord(_ index: Int) -> Bool {
        let word = tokens[index].word
        guard grammar.words.months[word] != nil || grammar.words.weekdays[word] != nil else { return false }
        func isNumber(_ position: Int) -> Bool { tokens.indices.contains(position) && tokens[position].kind == .number }
        return word.count > 4 || isNumber(index - 1) || isNumber(index + 1) || word == "may" || word == "mai"
    }

    /// A word that begins a sentence or names a month, and no person.
    func isOrdinaryWord(_ index: Int, in sentence: Range<Int>) -> Bool {
        let word = tokens[index].word
        if isCalendarWord(index) { return true }
        if grammar.words.functionWords.contains(word) || grammar.classes(at: index, in: tokens[sentence]) != nil { return true }
        return index == sentence.lowerBound
            && (grammar.verbForms[word] != nil || grammar.nouns.longestMatch(in: tokens[sentence], at: index, by: \.word) != nil)
    }
}
