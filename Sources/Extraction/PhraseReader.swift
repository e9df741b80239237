import Codings
import Dispatches
import Foundation
import Lexicons

/// Finds the phrases of a passage that refer to actors: names of countries and forums, and people by office and name.
///
/// Two passes. The first reads offices with the names beside them, and so learns who the people are; the second finds them again by name alone.
struct PhraseReader {
    let grammar: Grammar
    let tokens: [Token]
    /// The dispatch's: who was in office then.
    let date: PartialDate?
    private(set) var people = People()
    /// Of the place in the dateline.
    private let home: ActorID?
    /// Of the country or forum named last.
    private var previous: ActorID?
    /// Of the city in which, as the sentence says, something happens.
    private var place: ActorID?

    init(grammar: Grammar, passage: Passage, date: PartialDate?) {
        self.grammar = grammar
        self.date = date
        tokens = passage.tokens
        home = Self.home(grammar, passage)
    }

    private static func home(_ grammar: Grammar, _ passage: Passage) -> ActorID? {
        for range in passage.furniture {
            for position in range {
                let match = grammar.names.longestMatch(in: passage.tokens[range], at: position, by: \.folded)
                for sense in match?.values ?? [] {
                    if case .country(let code, let kind) = sense, kind == .capital || kind == .name { return .country(code) }
                }
            }
        }
        return nil
    }

    /// The phrases of each sentence, ascending and disjoint.
    mutating func phrases(of sentences: [Range<Int>]) -> [[ActorPhrase]] {
        for sentence in sentences { _ = read(sentence) }
        people.settle()
        previous = nil
        return sentences.map { read($0) }
    }

    private mutating func read(_ sentence: Range<Int>) -> [ActorPhrase] {
        var phrases: [ActorPhrase] = []
        place = nil
        var position = sentence.lowerBound
        while position < sentence.upperBound {
            if let (found, end) = phrase(at: position, in: sentence) {
                phrases += found
                note(found)
                position = max(end, position + 1)
            } else {
                position += 1
            }
        }
        return phrases
    }

    private mutating func note(_ phrases: [ActorPhrase]) {
        for phrase in phrases {
            switch phrase.referent {
            case .country(let code): if phrase.isPlace { place = .country(code) } else { previous = .country(code) }
            case .forum(let slug): previous = .forum(slug)
            case .person(let person): previous = people.all[person].represents ?? previous
            case .office(_, let owner), .counterpart(let owner): previous = owner ?? previous
            }
        }
    }

    /// Whom an official of no named country acts for: whoever is pointed back to, else the country of the place, of the dateline, of the last actor.
    private func guess(before position: Int) -> ActorID? {
        var before = position - 1
        if before > 0, grammar.classes(of: tokens[before]).contains(.article), !grammar.classes(of: tokens[before]).contains(.possessive) { before -= 1 }
        let pointsBack = before >= 0 && !grammar.classes(of: tokens[before]).isDisjoint(with: [.possessive, .relativePronoun])
        return pointsBack ? previous : place ?? home ?? previous
    }

    private mutating func phrase(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard tokens[position].isWord else { return nil }
        if let found = namedPerson(at: position, in: sentence) { return found }
        if let found = officePhrase(at: position, in: sentence) { return found }
        return name(at: position, in: sentence)
    }

    // MARK: Countries and forums by name

    private struct NameMatch {
        var actor: ActorID
        var sense: NameSense
        var end: Int
    }

    /// The longest name of a country or forum that begins there, if it is written as one.
    private func nameMatch(at position: Int, in sentence: Range<Int>) -> NameMatch? {
        guard position < sentence.upperBound, tokens[position].isWord || tokens[position].kind == .number else { return nil }
        let match = grammar.names.longestMatch(in: tokens[sentence], at: position, by: \.folded) { sense, end in
            isWritten(as: sense, position..<end)
        }
        guard let match, let sense = match.values.first else { return nil }
        switch sense {
        case .country(let code, _): return NameMatch(actor: .country(code), sense: sense, end: match.end)
        case .forum(let slug, _): return NameMatch(actor: .forum(slug), sense: sense, end: match.end)
        }
    }

    /// Whether capitals are as the sense wants them: a name has one, an acronym has them all, a demonym of French none as an adjective.
    private func isWritten(as sense: NameSense, _ range: Range<Int>) -> Bool {
        let words = tokens[range].filter(\.isWord)
        switch sense {
        case .country(let code, .name), .country(let code, .seat):
            if words.count == 1, words[0].text.count <= 4, code != words[0].text.uppercased() || words[0].isUpper || words[0].isCapitalised {
                // Short names that are words too (US, UK, CAR) only in capitals.
                return words[0].text.count <= 3 ? words[0].isUpper || words[0].text.contains(".") : words[0].isCapitalised
            }
            return words.contains(where: \.isCapitalised)
        case .country(_, .demonym), .country(_, .prefix): return grammar.code == "en" ? words.contains(where: \.isCapitalised) : true
        case .country(_, .capital): return words.contains(where: \.isCapitalised)
        case .forum(_, .acronym): return words.contains(where: { $0.isUpper || $0.text.count > 5 && $0.isCapitalised }) || words.contains { $0.text.hasSuffix("+") }
        case .forum(_, .seat): return words.contains(where: \.isCapitalised)
        case .forum: return words.contains(where: \.isCapitalised)
        }
    }

    private func name(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard let match = nameMatch(at: position, in: sentence) else { return nil }
        var phrase = ActorPhrase(tokens: position..<match.end, referent: .country(match.actor.name))
        let isGenitive = match.end < sentence.upperBound && tokens[match.end].word == "'s"
        if isGenitive { phrase.tokens = position..<(match.end + 1) }
        switch match.sense {
        case .forum(let slug, _):
            if isPartOfTreaty(position..<match.end, in: sentence) { return nil }
            phrase.referent = .forum(slug)
            if case .forum(_, .seat) = match.sense { phrase.isPlace = isPlace(position, in: sentence) }
            phrase.qualifiesNoun = isGenitive
        case .country(_, .name), .country(_, .seat):
            if isPartOfPlaceName(position..<match.end, in: sentence) { return nil }
            phrase.qualifiesNoun = isGenitive || qualifies(match.end, in: sentence)
        case .country(_, .capital):
            phrase.isPlace = isPlace(position, in: sentence)
            phrase.qualifiesNoun = isGenitive
        case .country(_, .prefix):
            guard match.end + 1 < sentence.upperBound, tokens[match.end].isHyphen, let other = nameMatch(at: match.end + 1, in: sentence),
                case .country(_, .demonym) = other.sense
            else { return nil }
            phrase.qualifiesNoun = true
        case .country(_, .demonym):
            guard demonymCounts(position..<match.end, in: sentence) else { return nil }
            phrase.qualifiesNoun = true
        }
        return ([phrase], phrase.tokens.upperBound)
    }

    /// `South China Sea`, `mer de Chine méridionale`: a sea or strait named after a country is none.
    private func isPartOfPlaceName(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
        func isRegion(_ position: Int) -> Bool { sentence.contains(position) && grammar.classes(of: tokens[position]).contains(.region) }
        if isRegion(range.upperBound) && tokens[range.upperBound].isCapitalised { return true }
        var before = range.lowerBound - 1
        while sentence.contains(before), !grammar.classes(of: tokens[before]).isDisjoint(with: [.link, .article]) { before -= 1 }
        return before < range.lowerBound - 1 && isRegion(before)
    }

    /// `Convention des Nations unies sur le droit de la mer`, `UN Charter`: a treaty named after a forum is not that forum.
    private func isPartOfTreaty(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
        func isTreaty(_ position: Int) -> Bool {
            sentence.contains(position) && tokens[position].isCapitalised && grammar.classes(of: tokens[position]).contains(.treaty)
        }
        var before = range.lowerBound - 1
        while sentence.contains(before), !grammar.classes(of: tokens[before]).isDisjoint(with: [.link, .article]) { before -= 1 }
        return isTreaty(range.upperBound) || (before < range.lowerBound - 1 && isTreaty(before))
    }

    /// In English a bare country name before an act noun or an office qualifies it (`a Vietnam visit`).
    private func qualifies(_ end: Int, in sentence: Range<Int>) -> Bool {
        grammar.code == "en" && end < sentence.upperBound && grammar.nouns.longestMatch(in: tokens[sentence], at: end, by: \.word) != nil
    }

    private func isPlace(_ position: Int, in sentence: Range<Int>) -> Bool {
        guard position > sentence.lowerBound else { return false }
        return grammar.classes(of: tokens[position - 1]).contains(.place)
    }

    /// A demonym refers to its country where it qualifies a part of the state, an office or an act, or stands for the people as a body.
    private func demonymCounts(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
        if range.lowerBound > sentence.lowerBound, tokens[range.lowerBound - 1].isHyphen { return true }
        if range.upperBound < sentence.upperBound, tokens[range.upperBound].isHyphen { return true }
        // `aux Américains`, `the Americans`
        if range.count == 1, tokens[range.lowerBound].isCapitalised, tokens[range.lowerBound].word.hasSuffix("s") || grammar.code == "en",
            sentence.contains(range.lowerBound - 1), grammar.classes(of: tokens[range.lowerBound - 1]).contains(.determiner), !qualifiesWord(range.upperBound, in: sentence)
        {
            return true
        }
        func stands(_ position: Int) -> Bool {
            guard sentence.contains(position) else { return false }
            return grammar.nouns.longestMatch(in: tokens[sentence], at: position, by: \.word) != nil
                || grammar.offices.longestMatch(in: tokens[sentence], at: position, by: \.folded) != nil
        }
        for distance in 1...3 {
            if stands(grammar.code == "en" ? range.upperBound + distance - 1 : range.lowerBound - distance) { return true }
        }
        return false
    }

    /// Whether the word there is one that a demonym before it can qualify: in English any noun, as far as one can tell.
    private func qualifiesWord(_ position: Int, in sentence: Range<Int>) -> Bool {
        guard grammar.code == "en", sentence.contains(position), tokens[position].isWord else { return false }
        return grammar.classes(of: tokens[position]).isEmpty && grammar.verbForms[tokens[position].word] == nil
    }

    // MARK: People

    /// A known person by name alone, or a name with an office behind a comma.
    private mutating func namedPerson(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard let name = personName(at: position, in: sentence) ?? personName(at: position, in: sentence, canBePlace: true).flatMap({ $0.parts.count > 1 ? $0 : nil })
        else { return nil }
        if name.parts.count > 1, let office = apposition(after: name.end, in: sentence), office.isOffice {
            let represents = office.country ?? known(name, position, in: sentence)
            let person = people.record(
                name: name.text, parts: name.parts, offices: office.names, office: office.text, represents: represents, guess: guess(before: office.start))
            return ([ActorPhrase(tokens: position..<office.end, referent: .person(person), represents: office.country)], office.end)
        }
        if let person = people.find(name.parts) { return ([ActorPhrase(tokens: position..<name.end, referent: .person(person))], name.end) }
        return leader(at: position, in: sentence)
    }

    /// Somebody whom the lexicon knows to have been in office at the dispatch's date.
    private mutating func leader(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard tokens[position].isCapitalised, let match = leaderMatch(at: position, in: sentence), let leader = match.values.first,
            match.values.allSatisfy({ $0.represents == leader.represents })
        else { return nil }
        let text = written(position..<match.end)
        let person = people.record(
            name: text, parts: tokens[position..<match.end].filter(\.isWord).map(\.folded), offices: [leader.office], office: nil, represents: leader.represents)
        return ([ActorPhrase(tokens: position..<match.end, referent: .person(person), represents: leader.represents)], match.end)
    }

    private func leaderMatch(at position: Int, in sentence: Range<Int>) -> (values: [Leader], end: Int)? {
        grammar.leaders.longestMatch(in: tokens[sentence], at: position, by: \.folded) { leader, end in
            end - position > 1 && leader.isInOffice(at: date)
        }
    }

    private func written(_ range: Range<Int>) -> String {
        tokens[range].reduce(into: "") { text, token in text += (token.isSpaced && !text.isEmpty ? " " : "") + token.text }
    }

    private struct PersonName {
        /// The first token.
        var start: Int
        var text: String
        var parts: [String]
        var end: Int
    }

    private func isParticle(_ index: Int) -> Bool { grammar.classes(of: tokens[index]).contains(.nameParticle) }

    /// Capitalised words in a row that are no country, forum, office or calendar word, joined by particles, hyphens and initials.
    ///
    /// - Parameter canBePlace: Whether the first word may be a place's name too (`Salvador Panelo`): only where an office stands beside it.
    private func personName(at position: Int, in sentence: Range<Int>, canBePlace: Bool = false) -> PersonName? {
        var end = position
        var parts: [String] = []
        var index = position
        scan: while index < sentence.upperBound, parts.count < 6 {
            let token = tokens[index]
            if token.isWord, token.isCapitalised, !parts.isEmpty || !isOrdinaryWord(index, in: sentence) || beginsName(index, in: sentence) {
                if isCalendarWord(index) { break }
                let place = nameMatch(at: index, in: sentence)
                if place != nil && !(parts.isEmpty && canBePlace && place!.end == index + 1) || grammar.offices.longestMatch(in: tokens[sentence], at: index, by: \.folded) != nil {
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

    /// A small word with a capital within a sentence, and another capital behind it: `Le Thi Thu Hang`.
    private func beginsName(_ index: Int, in sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && index + 1 < sentence.upperBound && tokens[index].isWord && tokens[index + 1].isCapitalised && tokens[index + 1].isWord
            && tokens[index - 1].kind != .punctuation && !isCalendarWord(index)
    }

    /// `Agreement`, `Dialogue`: a word for an act is in no name.
    private func isActNoun(_ token: Token) -> Bool {
        token.text.count > 4 && grammar.nouns.longestMatch(in: [token], at: 0, by: \.word) != nil
    }

    private func isCalendarWord(_ index: Int) -> Bool {
        grammar.words.months[tokens[index].word] != nil || grammar.words.weekdays[tokens[index].word] != nil
    }

    /// A word that begins a sentence or names a month, and no person.
    private func isOrdinaryWord(_ index: Int, in sentence: Range<Int>) -> Bool {
        let word = tokens[index].word
        if isCalendarWord(index) { return true }
        if grammar.words.functionWords.contains(word) || grammar.classes(at: index, in: tokens[sentence]) != nil { return true }
        return index == sentence.lowerBound && (grammar.verbForms[word] != nil || grammar.nouns.longestMatch(in: tokens[sentence], at: index, by: \.word) != nil)
    }

    // MARK: Offices

    /// Whom the person of that name acts for, if the lexicon knows.
    private func known(_ name: PersonName, _ position: Int, in sentence: Range<Int>) -> ActorID? {
        guard let match = leaderMatch(at: position, in: sentence), match.end <= name.end else { return nil }
        return match.values.first?.represents
    }

    private struct OfficeReading {
        /// The first token.
        var start: Int
        var names: [String]
        var kinds: Set<Office.Kind>
        var isCounterpart: Bool
        var isPlural: Bool
        var text: String
        var country: ActorID?
        var end: Int
        var isOffice: Bool { kinds.contains(.office) && !isPlural }
    }

    private mutating func officePhrase(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        var start = position
        var country: ActorID?
        if officeMatch(at: position, in: sentence) == nil, let match = nameMatch(at: position, in: sentence) {
            // `Chinese Foreign Minister`, `South Korea's vice defence minister`, `U.S. Secretary of State`
            var next = match.end
            if next < sentence.upperBound, tokens[next].word == "'s" { next += 1 }
            var skipped = 0
            while next < sentence.upperBound, skipped < 3, tokens[next].isWord, officeMatch(at: next, in: sentence) == nil, isModifier(next) {
                next += 1
                skipped += 1
            }
            guard officeMatch(at: next, in: sentence) != nil, !isFollowedByHyphen(match.end, in: sentence) else { return nil }
            country = match.actor
            start = next
        }
        guard let office = office(at: start, country: country, in: sentence) else { return nil }
        if office.isPlural {
            // Several people: each country named among them has its own phrase.
            return nil
        }
        if isFormer(start, in: sentence) || (start != position && isFormer(position, in: sentence)) {
            return office.country.map { ([phrase(of: $0, position..<office.end)], office.end) } ?? ([], office.end)
        }
        var end = office.end
        if let name = nameBehind(office, in: sentence) {
            end = name.end
            var offices = office.names
            var represents = office.country
            if let second = apposition(after: end, in: sentence), second.isOffice {
                offices += second.names
                represents = represents ?? second.country
                end = second.end
            }
            let isKnown = people.find(name.parts) != nil
            if isKnown || office.kinds.contains(.office) {
                let title = office.kinds.contains(.office) ? office.text : nil
                represents = represents ?? ownerBehind(end, in: sentence) ?? known(name, name.start, in: sentence)
                let person = people.record(
                    name: name.text, parts: name.parts, offices: offices, office: title, represents: represents, guess: guess(before: position))
                return ([ActorPhrase(tokens: position..<end, referent: .person(person), represents: represents)], end)
            }
            return ([], end)
        }
        if office.isCounterpart { return ([ActorPhrase(tokens: position..<end, referent: .counterpart(of: office.country))], end) }
        if office.kinds.contains(.body) || office.kinds == [.portfolio] { return office.country.map { ([phrase(of: $0, position..<end)], end) } }
        if office.kinds == [.title] { return nil }
        return ([ActorPhrase(tokens: position..<end, referent: .office(office.names, of: office.country))], end)
    }

    /// `Ngo Xuan Lich (Vietnam)`, `Foreign Secretary Teodoro Locsin of the Philippines`
    private func ownerBehind(_ position: Int, in sentence: Range<Int>) -> ActorID? {
        if position < sentence.upperBound, grammar.genitives.contains(tokens[position].word), let next = behindLink(position, in: sentence),
            let match = nameMatch(at: next, in: sentence)
        {
            return match.actor
        }
        guard position + 2 < sentence.upperBound, tokens[position].word == "(", let match = nameMatch(at: position + 1, in: sentence),
            match.end < sentence.upperBound, tokens[match.end].word == ")"
        else { return nil }
        return match.actor
    }

    private func phrase(of actor: ActorID, _ range: Range<Int>) -> ActorPhrase {
        ActorPhrase(tokens: range, referent: actor.kind == .forum ? .forum(actor.name) : .country(actor.name))
    }

    private func isFollowedByHyphen(_ end: Int, in sentence: Range<Int>) -> Bool { end < sentence.upperBound && tokens[end].isHyphen }

    /// A word that may stand between a country and an office: an adjective, an adverb; no verb, no preposition.
    private func isModifier(_ index: Int) -> Bool {
        let word = tokens[index].word
        return tokens[index].isHyphen || (!grammar.words.functionWords.contains(word) && grammar.verbForms[word] == nil)
    }

    private func isFormer(_ position: Int, in sentence: Range<Int>) -> Bool {
        var before = position - 1
        if sentence.contains(before), tokens[before].isHyphen { before -= 1 }
        return sentence.contains(before) && grammar.classes(of: tokens[before]).contains(.former)
    }

    private func officeMatch(at position: Int, in sentence: Range<Int>) -> (values: [Office], end: Int)? {
        guard position < sentence.upperBound, tokens[position].isWord else { return nil }
        return grammar.offices.longestMatch(in: tokens[sentence], at: position, by: \.folded)
    }

    /// An office or a part of a state with what belongs to it: portfolio, demonym, `de` or `of` and a country or forum.
    private func office(at position: Int, country preset: ActorID?, in sentence: Range<Int>) -> OfficeReading? {
        guard let first = officeMatch(at: position, in: sentence), !first.values.allSatisfy({ $0.kind == .portfolio }) else { return nil }
        var reading = OfficeReading(
            start: position, names: [], kinds: [], isCounterpart: false, isPlural: false, text: "", country: preset, end: position)
        var textEnd = position
        func take(_ match: (values: [Office], end: Int), from start: Int) {
            for office in match.values {
                if office.kind != .portfolio, office.kind != .title || match.values.count == 1 { reading.names.append(office.name) }
                reading.kinds.insert(office.kind)
                reading.isCounterpart = reading.isCounterpart || office.isCounterpart
                if office.kind == .office, isPlural(start..<match.end, of: office) { reading.isPlural = true }
            }
            reading.end = match.end
            textEnd = match.end
        }
        take(first, from: position)
        var index = first.end
        while index < sentence.upperBound {
            let token = tokens[index]
            if token.isHyphen {
                index += 1
            } else if let match = officeMatch(at: index, in: sentence) {
                take(match, from: index)
                index = match.end
            } else if let match = nameMatch(at: index, in: sentence), case .country(_, .demonym) = match.sense {
                if reading.country == nil { reading.country = match.actor } else if reading.country != match.actor { break }
                reading.end = match.end
                index = match.end
            } else if let next = behindLink(index, in: sentence) {
                if let match = nameMatch(at: next, in: sentence) {
                    if case .country(_, .demonym) = match.sense { break }
                    if reading.country != nil { break }
                    // A metonym is whom one acts for only behind 'de' and 'of', and a place behind any other word.
                    reading.country = match.actor
                    reading.end = match.end
                    if match.end < sentence.upperBound, tokens[match.end].word == "'s" { reading.end += 1 }
                    index = reading.end
                } else if let match = officeMatch(at: next, in: sentence), match.values.contains(where: { $0.kind == .portfolio || $0.kind == .body }) {
                    for office in match.values where office.kind == .office { reading.names.append(office.name) }
                    reading.end = match.end
                    textEnd = match.end
                    index = match.end
                } else {
                    break
                }
            } else if let next = behindAdjectives(index, in: sentence) {
                index = next
            } else if token.word == "," || token.word == "&" || grammar.classes(of: token).contains(.coordinator), let match = joined(behind: index, in: sentence) {
                take(match, from: index + 1)
                index = match.end
            } else {
                break
            }
        }
        reading.text = written(position..<textEnd)
        return reading
    }

    /// `Parti populaire révolutionnaire du Laos`: behind at most two words that nobody knows, where a link or a demonym goes on.
    private func behindAdjectives(_ index: Int, in sentence: Range<Int>) -> Int? {
        var next = index
        while next < min(index + 2, sentence.upperBound), tokens[next].isWord, !tokens[next].isCapitalised, isModifier(next), grammar.classes(of: tokens[next]).isEmpty {
            next += 1
            guard next < sentence.upperBound else { return nil }
            if grammar.classes(of: tokens[next]).contains(.link), let linked = behindLink(next, in: sentence),
                nameMatch(at: linked, in: sentence) != nil || officeMatch(at: linked, in: sentence) != nil
            {
                return next
            }
            if grammar.classes(of: tokens[next]).contains(.coordinator), officeMatch(at: next + 1, in: sentence) != nil { return next }
        }
        return nil
    }

    /// Behind `de la`, `of the`, `for` and their like: the position of what they link to.
    private func behindLink(_ index: Int, in sentence: Range<Int>) -> Int? {
        guard grammar.classes(of: tokens[index]).contains(.link) else { return nil }
        var next = index + 1
        var steps = 0
        while next < sentence.upperBound, steps < 3, !grammar.classes(of: tokens[next]).isDisjoint(with: [.link, .article]) {
            next += 1
            steps += 1
        }
        return next < sentence.upperBound ? next : nil
    }

    /// `vice-Premier ministre et ministre des Affaires étrangères`: a second office or portfolio without an article of its own.
    private func joined(behind index: Int, in sentence: Range<Int>) -> (values: [Office], end: Int)? {
        if let match = officeMatch(at: index + 1, in: sentence), match.values.contains(where: { $0.kind == .office || $0.kind == .portfolio }) {
            return tokens[index].word == "," && !match.values.contains { $0.kind == .portfolio } ? nil : match
        }
        guard tokens[index].word != ",", index + 1 < sentence.upperBound, let next = behindLink(index + 1, in: sentence),
            let match = officeMatch(at: next, in: sentence), match.values.contains(where: { $0.kind == .portfolio })
        else { return nil }
        return match
    }

    private func isPlural(_ range: Range<Int>, of office: Office) -> Bool {
        let singular = Set(Tokenizer.key(of: office.name))
        return tokens[range].contains { token in
            !singular.contains(token.folded) && (token.folded.hasSuffix("s") || token.folded.hasSuffix("x") || token.folded.hasSuffix("men"))
        }
    }

    /// The name that an office is said of: directly behind, or between commas.
    private func nameBehind(_ office: OfficeReading, in sentence: Range<Int>) -> PersonName? {
        if let name = personName(at: office.end, in: sentence) { return name }
        guard office.kinds.contains(.office), office.end + 1 < sentence.upperBound, tokens[office.end].word == ",",
            let name = personName(at: office.end + 1, in: sentence), name.parts.count > 1,
            name.end >= sentence.upperBound || tokens[name.end].kind == .punctuation
        else { return nil }
        return name
    }

    /// `, vice-ministre vietnamien de la Défense` or `, China's foreign minister` behind a name.
    private func apposition(after end: Int, in sentence: Range<Int>) -> OfficeReading? {
        guard end + 1 < sentence.upperBound, tokens[end].word == "," || tokens[end].word == "(" else { return nil }
        var index = end + 1
        if !grammar.classes(of: tokens[index]).isDisjoint(with: [.article, .possessive]) { index += 1 }
        guard index < sentence.upperBound else { return nil }
        var country: ActorID?
        if let match = nameMatch(at: index, in: sentence) {
            country = match.actor
            index = match.end
            if index < sentence.upperBound, tokens[index].word == "'s" { index += 1 }
            var skipped = 0
            while index < sentence.upperBound, skipped < 3, officeMatch(at: index, in: sentence) == nil, tokens[index].isWord, isModifier(index) {
                index += 1
                skipped += 1
            }
        }
        guard !isFormer(index, in: sentence), let office = office(at: index, country: country, in: sentence) else { return nil }
        // `X, le ministre Y, …` names somebody else.
        return personName(at: office.end, in: sentence) == nil ? office : nil
    }
}
