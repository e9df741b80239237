import Codings
import Lexicons

// Countries and forums by name.
extension PhraseReader {
    struct NameMatch {
        var actor: ActorID
        var sense: NameSense
        var end: Int
    }

    /// The longest name of a country or forum that begins there, if it is written as one.
    ///
    /// - Parameter accept: Whether it may end there.
    func nameMatch(at position: Int, in sentence: Range<Int>, where accept: (Int) -> Bool = { _ in true }) -> NameMatch? {
        guard position < sentence.upperBound, tokens[position].isWord || tokens[position].kind == .number else { return nil }
        let match = grammar.names.longestMatch(in: tokens[sentence], at: position, by: \.folded) { sense, end in
            isWritten(as: sense, position..<end) && !isCurrency(at: end, in: sentence) && accept(end)
        }
        guard let match, let sense = grammar.sense(of: match.values, at: date) else { return nil }
        // `WHO`: where all is in capitals, they make no acronym of a word.
        if isShouted, match.end == position + 1, isKnownWord(tokens[position]) { return nil }
        switch sense {
        case .country(let code, _): return NameMatch(actor: .country(code), sense: sense, end: match.end)
        case .forum(let slug, _): return NameMatch(actor: .forum(slug), sense: sense, end: match.end)
        }
    }

    /// `US$`: the sign of a currency right behind a name.
    private func isCurrency(at position: Int, in sentence: Range<Int>) -> Bool {
        position < sentence.upperBound && !tokens[position].isSpaced
            && tokens[position].text.unicodeScalars.first?.properties.generalCategory == .currencySymbol
    }

    /// Whether capitals are as the sense wants them: a name has one, an acronym has them all, a demonym of French none as an adjective.
    func isWritten(as sense: NameSense, _ range: Range<Int>) -> Bool {
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
        case .forum(_, .acronym):
            return words.contains(where: { $0.isUpper || $0.text.count > 5 && $0.isCapitalised }) || words.contains { $0.text.hasSuffix("+") }
        case .forum(_, .seat): return words.contains(where: \.isCapitalised)
        case .forum: return words.contains(where: \.isCapitalised)
        }
    }

    func name(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard let match = nameMatch(at: position, in: sentence) else { return nil }
        // `Le Cap-Vert`: the beginning of one name, but not of the whole word.
        if isFollowedByHyphen(match.end, in: sentence),
            (position + 1..<match.end).contains(where: { nameMatch(at: $0, in: sentence).map { $0.end > match.end } ?? false })
        {
            return nil
        }
        var phrase = ActorPhrase(tokens: position..<match.end, referent: .country(match.actor.name))
        phrase.isName = true
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

    /// `l'organisation`, `the bloc`: nothing more is said of which.
    func lastForum(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard grammar.classes(of: tokens[position]).contains(.forumAnaphor), position > sentence.lowerBound,
            grammar.classes(of: tokens[position - 1]).contains(.article), !grammar.classes(of: tokens[position - 1]).contains(.possessive)
        else { return nil }
        let end = position + 1
        if end < sentence.upperBound {
            let next = tokens[end]
            if grammar.genitives.contains(next.word) || next.isHyphen
                || (next.isWord && grammar.classes(of: next).isEmpty && grammar.verbForms[next.word] == nil)
            {
                return nil
            }
        }
        return ([ActorPhrase(tokens: position..<end, referent: .lastForum)], end)
    }

    /// `South China Sea`, `mer de Chine méridionale`: a sea or strait named after a country is none.
    func isPartOfPlaceName(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
        func isRegion(_ position: Int) -> Bool { sentence.contains(position) && grammar.classes(of: tokens[position]).contains(.region) }
        if isRegion(range.upperBound) && tokens[range.upperBound].isCapitalised { return true }
        var before = range.lowerBound - 1
        while sentence.contains(before), !grammar.classes(of: tokens[before]).isDisjoint(with: [.link, .article]) { before -= 1 }
        return before < range.lowerBound - 1 && isRegion(before)
    }

    /// `Convention des Nations unies sur le droit de la mer`, `UN Charter`: a treaty named after a forum is not that forum.
    func isPartOfTreaty(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
        func isTreaty(_ position: Int) -> Bool {
            sentence.contains(position) && tokens[position].isCapitalised && grammar.classes(of: tokens[position]).contains(.treaty)
        }
        var before = range.lowerBound - 1
        while sentence.contains(before), !grammar.classes(of: tokens[before]).isDisjoint(with: [.link, .article]) { before -= 1 }
        return isTreaty(range.upperBound) || (before < range.lowerBound - 1 && isTreaty(before))
    }

    /// In English a bare country name before an act noun or an office qualifies it (`a Vietnam visit`).
    func qualifies(_ end: Int, in sentence: Range<Int>) -> Bool {
        grammar.code == "en" && end < sentence.upperBound && grammar.nouns.longestMatch(in: tokens[sentence], at: end, by: \.word) != nil
            && grammar.verbForms[tokens[end].word]?.contains(where: \.form.isFinite) != true
    }

    func isPlace(_ position: Int, in sentence: Range<Int>) -> Bool {
        guard position > sentence.lowerBound else { return false }
        return grammar.classes(of: tokens[position - 1]).contains(.place)
    }

    /// A demonym refers to its country where it qualifies a part of the state, an office or an act, or stands for the people as a body.
    func demonymCounts(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
        if range.lowerBound > sentence.lowerBound, tokens[range.lowerBound - 1].isHyphen { return true }
        if range.upperBound < sentence.upperBound, tokens[range.upperBound].isHyphen { return true }
        // `aux Américains`, `the Americans`
        if range.count == 1, tokens[range.lowerBound].isCapitalised, tokens[range.lowerBound].word.hasSuffix("s") || grammar.code == "en",
            sentence.contains(range.lowerBound - 1), grammar.classes(of: tokens[range.lowerBound - 1]).contains(.determiner),
            !qualifiesWord(range.upperBound, in: sentence)
        {
            return true
        }
        func stands(_ position: Int) -> Bool {
            guard sentence.contains(position) else { return false }
            return grammar.nouns.longestMatch(in: tokens[sentence], at: position, by: \.word) != nil
                || grammar.offices.longestMatch(in: tokens[sentence], at: position, by: \.folded) != nil
                || grammar.classes(of: tokens[position]).contains(.stateNoun)
        }
        for distance in 1...3 {
            if stands(grammar.code == "en" ? range.upperBound + distance - 1 : range.lowerBound - distance) { return true }
        }
        return false
    }

    /// Whether the word there is one that a demonym before it can qualify: in English any noun, as far as one can tell.
    func qualifiesWord(_ position: Int, in sentence: Range<Int>) -> Bool {
        guard grammar.code == "en", sentence.contains(position), tokens[position].isWord else { return false }
        return grammar.classes(of: tokens[position]).isEmpty && grammar.verbForms[tokens[position].word] == nil
    }
}
