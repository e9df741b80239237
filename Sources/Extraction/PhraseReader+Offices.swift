import Codings
import Lexicons

// Offices and parts of a state, and the names beside them.
extension PhraseReader {
    /// The spells in office of the person of that name, if the lexicon knows him.
    func known(_ name: PersonName, _ position: Int, in sentence: Range<Int>) -> [Leader] {
        guard let match = leaderMatch(at: position, in: sentence), match.end <= name.end else { return [] }
        return match.values
    }

    struct OfficeReading {
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

    mutating func officePhrase(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        var start = position
        var country: ActorID?
        // `UN envoy` may be an office and `U.N. Secretary-General` an organ by name: whose office it is comes first.
        let whole = nameMatch(at: position, in: sentence)
        let owner = whole.flatMap { whole in
            nameMatch(at: position, in: sentence) { end in
                let next = end < sentence.upperBound && tokens[end].word == "'s" ? end + 1 : end
                return officeMatch(at: next, in: sentence).map { $0.end >= whole.end } ?? false
            }
        }
        if let match = owner ?? (officeMatch(at: position, in: sentence) == nil ? whole : nil) {
            // `Chinese Foreign Minister`, `South Korea's vice defence minister`, `U.S. Secretary of State`
            var next = match.end
            if next < sentence.upperBound, tokens[next].word == "'s" { next += 1 }
            var skipped = 0
            while next < sentence.upperBound, skipped < 3, tokens[next].isWord, officeMatch(at: next, in: sentence) == nil, isModifier(next) {
                next += 1
                skipped += 1
            }
            // `reçu à l'Élysée M. Hariri`: a title alone is nobody's office.
            if let title = officeMatch(at: next, in: sentence), title.values.allSatisfy({ $0.kind == .title }), case .country(_, let sense) = match.sense,
                sense != .demonym
            {
                return nil
            }
            guard officeMatch(at: next, in: sentence) != nil, !isFollowedByHyphen(match.end, in: sentence) else { return nil }
            country = match.actor
            start = next
        }
        if isParticiple(start, in: sentence) { return nil }
        // `Thailand chairs ASEAN`: a verb, where the country is no adjective.
        if start != position, start - position == 1, grammar.verbForms[tokens[start].word]?.contains(where: \.form.isFinite) == true,
            let whole, case .country(_, .name) = whole.sense, whole.end == start
        {
            return nil
        }
        guard let office = office(at: start, country: country, in: sentence) else { return nil }
        // `official visit`: before an act noun the word is an adjective.
        if office.country == nil, grammar.code == "en", office.end < sentence.upperBound,
            grammar.nouns.longestMatch(in: tokens[sentence], at: office.end, by: \.word) != nil
        {
            return nil
        }
        if office.isPlural {
            if let people = listedPeople(office, from: position, in: sentence) { return people }
            // Several people, such as a forum's ministers, act for whose they are; a second country named among them has its own phrase.
            guard let owner = office.country, nameBehind(office, in: sentence) == nil else { return nil }
            return ([phrase(of: owner, position..<office.end)], office.end)
        }
        if isFormer(start, in: sentence) || (start != position && isFormer(position, in: sentence)) {
            return office.country.map { ([phrase(of: $0, position..<office.end)], office.end) } ?? ([], office.end)
        }
        var end = office.end
        if let name = nameBehind(office, in: sentence) {
            end = name.end
            var offices = office.names
            var represents = office.country
            if office.isCounterpart, let lastPerson { offices += people.all[lastPerson].offices }
            var kinds = office.kinds
            var title = office.kinds.contains(.office) ? office.text : nil
            if let second = apposition(after: end, in: sentence), second.isOffice, second.country == nil || represents == nil || second.country == represents {
                offices += second.names
                represents = represents ?? second.country
                end = second.end
                if !kinds.contains(.office) { title = second.text }
                kinds.insert(.office)
            }
            let known = known(name, name.start, in: sentence)
            // `M. Ole Berg (Norvège)`
            let isOwned = end < sentence.upperBound && tokens[end].word == "(" && ownerBehind(end, in: sentence) != nil
            if isOwned || people.find(name.parts).map({ people.all[$0].isPlaced }) == true || kinds.contains(.office) || !known.isEmpty {
                represents = represents ?? ownerBehind(end, in: sentence)?.actor ?? known.first?.represents
                if known.first?.represents == represents { offices += self.offices(of: known) }
                let person = people.record(
                    name: name.text, parts: name.parts, offices: offices, office: title, represents: represents, guess: guess(before: position))
                return ([ActorPhrase(tokens: position..<end, referent: .person(person), represents: represents)], end)
            }
            return newcomer(name, isTitled: true, in: sentence) ?? ([], end)
        }
        if office.isCounterpart { return ([ActorPhrase(tokens: position..<end, referent: .counterpart(of: office.country))], end) }
        if office.kinds.contains(.body) || office.kinds == [.portfolio] {
            if let owner = office.country { return ([phrase(of: owner, position..<end)], end) }
            // `the foreign ministry in Moscow`
            if end < sentence.upperBound, grammar.classes(of: tokens[end]).contains(.place), let match = nameMatch(at: end + 1, in: sentence),
                case .country(_, .capital) = match.sense
            {
                return ([phrase(of: match.actor, position..<match.end)], match.end)
            }
            guard office.kinds == [.body], isAnaphor(position, end, in: sentence) else { return nil }
            return ([ActorPhrase(tokens: position..<end, referent: .body)], end)
        }
        if office.kinds == [.title] { return nil }
        introduce(office, in: sentence)
        return ([ActorPhrase(tokens: position..<end, referent: .office(office.names, of: office.country))], end)
    }

    /// `Le gouvernement a …`: behind an article and before a verb or a mark, a part of a state is that of the country spoken of.
    private func isAnaphor(_ start: Int, _ end: Int, in sentence: Range<Int>) -> Bool {
        guard start > sentence.lowerBound, grammar.classes(of: tokens[start - 1]).contains(.article), !tokens[start].isCapitalised else { return false }
        guard end < sentence.upperBound else { return true }
        return tokens[end].kind == .punctuation && !tokens[end].isHyphen || grammar.verbForms[tokens[end].word]?.contains { $0.form.isFinite } == true
    }

    /// `Ngo Xuan Lich (Vietnam)`, `Foreign Secretary Teodoro Locsin of the Philippines`
    func ownerBehind(_ position: Int, in sentence: Range<Int>) -> (actor: ActorID, end: Int)? {
        if position < sentence.upperBound, grammar.genitives.contains(tokens[position].word), let next = behindLink(position, in: sentence),
            let match = nameMatch(at: next, in: sentence)
        {
            return (match.actor, match.end)
        }
        guard position + 2 < sentence.upperBound, tokens[position].word == "(", let match = nameMatch(at: position + 1, in: sentence),
            match.end < sentence.upperBound, tokens[match.end].word == ")"
        else { return nil }
        return (match.actor, match.end + 1)
    }

    /// `les présidents congolais Félix Tshisekedi et rwandais Paul Kagame`: one office, and each with his country.
    ///
    /// `Presidents Kofi Asante of Ghana and Amadou Diop of Senegal`: the same with the country behind.
    private mutating func listedPeople(_ office: OfficeReading, from position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        var owned: [ActorPhrase] = []
        var next = office.end
        while office.country == nil, let name = personName(at: next, in: sentence), name.parts.count > 1, let owner = ownerBehind(name.end, in: sentence) {
            let person = people.record(
                name: name.text, parts: name.parts, offices: office.names + offices(of: known(name, name.start, in: sentence)), office: office.text,
                represents: owner.actor)
            owned.append(ActorPhrase(tokens: (owned.isEmpty ? position : next)..<owner.end, referent: .person(person), represents: owner.actor))
            next = owner.end
            if next < sentence.upperBound, tokens[next].word == "," { next += 1 }
            if next < sentence.upperBound, grammar.classes(of: tokens[next]).contains(.coordinator) { next += 1 }
        }
        if let last = owned.last { return (owned, last.tokens.upperBound) }
        guard var country = office.country, var name = personName(at: office.end, in: sentence), name.parts.count > 1 else { return nil }
        var phrases: [ActorPhrase] = []
        var start = position
        while true {
            let person = people.record(
                name: name.text, parts: name.parts, offices: office.names + offices(of: known(name, name.start, in: sentence)), office: office.text,
                represents: country)
            phrases.append(ActorPhrase(tokens: start..<name.end, referent: .person(person), represents: country))
            let link = name.end
            guard link + 1 < sentence.upperBound, tokens[link].word == "," || grammar.classes(of: tokens[link]).contains(.coordinator),
                let match = nameMatch(at: link + 1, in: sentence), case .country(_, .demonym) = match.sense,
                let next = personName(at: match.end, in: sentence), next.parts.count > 1
            else { return (phrases, name.end) }
            country = match.actor
            name = next
            start = link + 1
        }
    }

    /// `the Polish and Czech foreign ministers, X and Y`, `les ministres polonais et tchèque des Affaires étrangères, X et Y`: one office, the countries in a row, and as many
    /// names in the same order.
    mutating func sharedOffice(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        let isBefore = grammar.code == "en"
        var start = position
        var office: OfficeReading?
        if !isBefore {
            guard let match = officeMatch(at: position, in: sentence), let first = match.values.first, isPlural(position..<match.end, of: first) else {
                return nil
            }
            start = match.end
        }
        guard var countries = demonyms(at: start, in: sentence), countries.all.count > 1 else { return nil }
        if isBefore {
            office = self.office(at: countries.end, country: nil, in: sentence)
            guard office?.isPlural == true else { return nil }
            countries.end = office!.end
        } else {
            office = self.office(at: position, country: nil, in: sentence)
            if let next = countries.end < sentence.upperBound ? behindLink(countries.end, in: sentence) : nil, let match = officeMatch(at: next, in: sentence),
                match.values.contains(where: { $0.kind == .portfolio })
            {
                countries.end = match.end
            }
        }
        guard let office, office.kinds.contains(.office) else { return nil }
        var next = countries.end
        if next < sentence.upperBound, tokens[next].word == "," { next += 1 }
        var names: [PersonName] = []
        while let name = personName(at: next, in: sentence), name.parts.count > 1, names.count < countries.all.count {
            names.append(name)
            next = name.end
            while next < sentence.upperBound, tokens[next].word == "," || grammar.classes(of: tokens[next]).contains(.coordinator) { next += 1 }
        }
        guard names.count == countries.all.count else { return nil }
        var phrases: [ActorPhrase] = []
        for (name, country) in zip(names, countries.all) {
            let person = people.record(name: name.text, parts: name.parts, offices: office.names, office: office.text, represents: country)
            phrases.append(
                ActorPhrase(tokens: (phrases.isEmpty ? position : name.start)..<name.end, referent: .person(person), represents: country))
        }
        return (phrases, names.last!.end)
    }

    /// `Polish, Slovak and Czech`: adjectives of countries, joined, and where they end.
    private func demonyms(at position: Int, in sentence: Range<Int>) -> (all: [ActorID], end: Int)? {
        var found: (all: [ActorID], end: Int)?
        var index = position
        while let match = nameMatch(at: index, in: sentence), case .country(_, .demonym) = match.sense {
            found = ((found?.all ?? []) + [match.actor], match.end)
            guard match.end < sentence.upperBound, tokens[match.end].word == "," || grammar.classes(of: tokens[match.end]).contains(.coordinator) else { break }
            index = match.end + 1
        }
        return found
    }

    func phrase(of actor: ActorID, _ range: Range<Int>) -> ActorPhrase {
        ActorPhrase(tokens: range, referent: actor.kind == .forum ? .forum(actor.name) : .country(actor.name))
    }

    func isFollowedByHyphen(_ end: Int, in sentence: Range<Int>) -> Bool { end < sentence.upperBound && tokens[end].isHyphen }

    /// A word that may stand between a country and an office: an adjective, an adverb; no verb, no preposition.
    func isModifier(_ index: Int) -> Bool {
        let word = tokens[index].word
        return tokens[index].isHyphen || (!grammar.words.functionWords.contains(word) && grammar.verbForms[word] == nil)
    }

    func isFormer(_ position: Int, in sentence: Range<Int>) -> Bool {
        var before = position - 1
        if sentence.contains(before), tokens[before].isHyphen { before -= 1 }
        return sentence.contains(before) && grammar.classes(of: tokens[before]).contains(.former)
    }

    func officeMatch(at position: Int, in sentence: Range<Int>) -> (values: [Office], end: Int)? {
        guard position < sentence.upperBound, tokens[position].isWord, !isShouted || tokens[position].text.count > 2 else { return nil }
        return grammar.offices.longestMatch(in: tokens[sentence], at: position, by: \.folded)
    }

    /// An office or a part of a state with what belongs to it: portfolio, demonym, `de` or `of` and a country or forum.
    func office(at position: Int, country preset: ActorID?, in sentence: Range<Int>) -> OfficeReading? {
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
        // `ses troupes du Kosovo`: whose they are is said already, and what follows says from where.
        let isOwned = position > sentence.lowerBound && grammar.classes(of: tokens[position - 1]).contains(.possessive)
        while index < sentence.upperBound {
            let token = tokens[index]
            if token.isHyphen {
                index += 1
            } else if token.word == "'s", reading.kinds == [.body], let match = officeMatch(at: index + 1, in: sentence),
                match.values.contains(where: { $0.kind == .office })
            {
                // `the Polish government's spokesman`
                reading.kinds = []
                take(match, from: index + 1)
                index = match.end
            } else if let match = officeMatch(at: index, in: sentence) {
                take(match, from: index)
                index = match.end
            } else if let match = nameMatch(at: index, in: sentence), case .country(_, .demonym) = match.sense {
                if reading.country == nil { reading.country = match.actor } else if reading.country != match.actor { break }
                reading.end = match.end
                index = match.end
            } else if let next = behindLink(index, in: sentence) {
                // `the ambassador to Somalia`: where he is posted, and not whom he acts for.
                if !grammar.genitives.contains(grammar.bare[token.word] ?? token.word), isPosted(reading) { break }
                if let match = nameMatch(at: next, in: sentence) {
                    if case .country(_, .demonym) = match.sense { break }
                    if reading.country != nil || isOwned && reading.kinds == [.body] { break }
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
            } else if token.word == "," || token.word == "&" || grammar.classes(of: token).contains(.coordinator),
                let match = joined(behind: index, in: sentence)
            {
                take(match, from: index + 1)
                index = match.end
            } else {
                break
            }
        }
        reading.text = written(position..<textEnd)
        return reading
    }

    /// `avoir envoyé`: behind an auxiliary a participle is no envoy.
    private func isParticiple(_ position: Int, in sentence: Range<Int>) -> Bool {
        position > sentence.lowerBound && grammar.verbForms[tokens[position].word]?.contains { $0.form == .passive } == true
            && grammar.verbForms[tokens[position - 1].word]?.contains { grammar.auxiliaries.contains($0.verb) } == true
    }

    private func isPosted(_ office: OfficeReading) -> Bool {
        office.names.contains { name in name.split(separator: " ").contains { grammar.classes(ofWord: String($0)).contains(.posted) } }
    }

    /// `Parti populaire révolutionnaire du Laos`: behind at most two words that nobody knows, where a link or a demonym goes on.
    func behindAdjectives(_ index: Int, in sentence: Range<Int>) -> Int? {
        var next = index
        while next < min(index + 2, sentence.upperBound), tokens[next].isWord, !tokens[next].isCapitalised, isModifier(next),
            grammar.classes(of: tokens[next]).isEmpty
        {
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
    func behindLink(_ index: Int, in sentence: Range<Int>) -> Int? {
        guard grammar.classes(of: tokens[index]).contains(.link) else { return nil }
        var next = index + 1
        var steps = 0
        while next < sentence.upperBound, steps < 3, !grammar.classes(of: tokens[next]).isDisjoint(with: [.link, .article]) {
            next += 1
            steps += 1
        }
        return next < sentence.upperBound ? next : nil
    }

    private func behindArticle(_ index: Int, in sentence: Range<Int>) -> Int? {
        let next = index < sentence.upperBound && grammar.classes(of: tokens[index]).contains(.article) ? index + 1 : index
        return next < sentence.upperBound ? next : nil
    }

    /// `vice-Premier ministre et ministre des Affaires étrangères`: a second office or portfolio without an article of its own.
    func joined(behind index: Int, in sentence: Range<Int>) -> (values: [Office], end: Int)? {
        if let match = officeMatch(at: index + 1, in: sentence), match.values.contains(where: { $0.kind == .office || $0.kind == .portfolio }) {
            return tokens[index].word == "," && !match.values.contains { $0.kind == .portfolio } ? nil : match
        }
        guard tokens[index].word != ",", index + 1 < sentence.upperBound, let next = behindLink(index + 1, in: sentence),
            let match = officeMatch(at: next, in: sentence), match.values.contains(where: { $0.kind == .portfolio })
        else { return nil }
        return match
    }

    func isPlural(_ range: Range<Int>, of office: Office) -> Bool {
        let singular = Set(Tokenizer.key(of: office.name))
        return tokens[range].contains { token in
            !singular.contains(token.folded) && (token.folded.hasSuffix("s") || token.folded.hasSuffix("x") || token.folded.hasSuffix("men"))
        }
    }

    /// The name that an office is said of: directly behind, or between commas.
    func nameBehind(_ office: OfficeReading, in sentence: Range<Int>) -> PersonName? {
        if let name = personName(at: office.end, in: sentence) {
            // One word before more with capitals that are no name is no name either.
            let next = name.end
            if name.parts.count == 1, next < sentence.upperBound, tokens[next].isWord, tokens[next].isCapitalised, tokens[next].isSpaced,
                !isCalendarWord(next), nameMatch(at: next, in: sentence) == nil
            {
                return nil
            }
            return name
        }
        guard office.kinds.contains(.office), office.end + 1 < sentence.upperBound else { return nil }
        // `the U.S. ambassador to Pristina, Jeffrey Hovenier,`
        if grammar.classes(of: tokens[office.end]).contains(.preposition), !grammar.genitives.contains(tokens[office.end].word),
            let place = behindArticle(office.end + 1, in: sentence).flatMap({ nameMatch(at: $0, in: sentence) }), place.end + 1 < sentence.upperBound,
            tokens[place.end].word == ",", let name = personName(at: place.end + 1, in: sentence), name.parts.count > 1,
            name.end < sentence.upperBound, tokens[name.end].kind == .punctuation
        {
            return name
        }
        guard tokens[office.end].word == "," else { return nil }
        // `, M. Ismail Ould Cheikh Ahmed`
        var start = office.end + 1
        if let title = officeMatch(at: start, in: sentence), title.values.allSatisfy({ $0.kind == .title }) { start = title.end }
        guard let name = personName(at: start, in: sentence), name.parts.count > 1,
            name.end >= sentence.upperBound || tokens[name.end].kind == .punctuation
        else { return nil }
        return name
    }

    /// `, vice-ministre vietnamien de la Défense` or `, China's foreign minister` behind a name.
    func apposition(after end: Int, in sentence: Range<Int>) -> OfficeReading? {
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
        // `…, X, le chef de l'ONU a dit`: the subject of the next clause.
        if office.end < sentence.upperBound, grammar.code != "en", grammar.verbForms[tokens[office.end].word]?.contains(where: \.form.isFinite) == true {
            return nil
        }
        // `X, le ministre Y, …` names somebody else.
        return personName(at: office.end, in: sentence) == nil ? office : nil
    }
}
