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
        if let person = people.find(name.parts), people.all[person].isPlaced {
            return ([ActorPhrase(tokens: position..<name.end, referent: .person(person))], name.end)
        }
        return leader(at: position, in: sentence) ?? newcomer(name, in: sentence)
    }

    /// `a résumé Brian Tobin`: somebody without an office, whose first name a leader has had, or who has a title. An actor only if an office is said of him later.
    mutating func newcomer(_ name: PersonName, isTitled: Bool = false, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard (2...4).contains(name.parts.count), !isDescribed(behind: name.end, in: sentence),
            isTitled || grammar.leaders.hasPhrase(beginningWith: tokens[name.start].romanized) && canName(before: name.start, in: sentence)
        else { return nil }
        let person = people.record(name: name.text, parts: name.parts, offices: [], office: nil, represents: nil)
        if people.all[person].represents == nil {
            newcomer = (person, sentence.lowerBound)
            lastPerson = person
            return ([], name.end)
        }
        return ([ActorPhrase(tokens: name.start..<name.end, referent: .person(person))], name.end)
    }

    /// Whether the word before can stand before a name: no article, no noun of which the name would be a part, no word of place (`the Charles de Gaulle`, `at Bien Hoa`).
    private func canName(before position: Int, in sentence: Range<Int>) -> Bool {
        guard position > sentence.lowerBound else { return true }
        let before = tokens[position - 1]
        if before.kind == .punctuation { return !before.isHyphen && before.word != "(" }
        let classes = grammar.classes(of: before)
        return classes.isDisjoint(with: [.article, .determiner, .place]) && !grammar.isOfPlace(before.word)
            && (!classes.isEmpty || grammar.verbForms[before.word] != nil)
    }

    /// `John Smith, an analyst at …`: behind the comma stands what he is, and no office.
    private func isDescribed(behind end: Int, in sentence: Range<Int>) -> Bool {
        guard end + 1 < sentence.upperBound, tokens[end].word == "," else { return false }
        let classes = grammar.classes(of: tokens[end + 1])
        return classes.contains(.article) || classes.isEmpty && tokens[end + 1].isWord && grammar.verbForms[tokens[end + 1].word] == nil
    }

    /// `Le ministre canadien des Pêches se rendra …`: the office of whoever was named without one in the sentence before.
    mutating func introduce(_ office: OfficeReading, in sentence: Range<Int>) {
        guard let (person, start) = newcomer, let country = office.country, office.isOffice, start < sentence.lowerBound, lastPerson == person else { return }
        let isTaken = people.all.contains { $0.represents == country && !Set($0.offices).isDisjoint(with: office.names) }
        if !isTaken {
            let known = people.all[person]
            _ = people.record(name: known.names[0], parts: known.parts, offices: office.names, office: office.text, represents: country)
        }
        newcomer = nil
    }

    /// `le Nigérian Bola Tinubu`, `Beijing's Lu Kang`: somebody of that country who is named without office.
    mutating func compatriot(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard tokens[position].isCapitalised, let match = nameMatch(at: position, in: sentence), match.actor.kind == .country else { return nil }
        var start = match.end
        if case .country(_, .demonym) = match.sense {
            guard grammar.code != "en", position > sentence.lowerBound, grammar.classes(of: tokens[position - 1]).contains(.article) else { return nil }
        } else {
            guard start + 1 < sentence.upperBound, tokens[start].word == "'s", grammar.leaders.hasPhrase(beginningWith: tokens[start + 1].romanized) else {
                return nil
            }
            start += 1
        }
        guard let name = personName(at: start, in: sentence), name.parts.count > 1 else { return nil }
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
            name: text, parts: tokens[position..<match.end].filter(\.isWord).map(\.folded), offices: offices(of: [leader]), office: nil,
            represents: leader.represents
        )
        return ([ActorPhrase(tokens: position..<match.end, referent: .person(person), represents: leader.represents)], match.end)
    }

    func leaderMatch(at position: Int, in sentence: Range<Int>) -> (values: [Leader], end: Int)? {
        grammar.leaders.longestMatch(in: tokens[sentence], at: position, by: \.romanized) { leader, end in
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
            if isShouted, token.isWord, isKnownWord(token), !isParticle(index) { break }
            if token.isWord, token.isCapitalised, !parts.isEmpty || !isOrdinaryWord(index, in: sentence) || beginsName(index, in: sentence) {
                if isCalendarWord(index) { break }
                // An initial and its full stop, within a name.
                if !parts.isEmpty, !(canBePlace && parts.count == 1), token.text.count == 1, index + 2 < sentence.upperBound, tokens[index + 1].word == ".",
                    tokens[index + 2].isCapitalised
                {
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
