import Codings
import Lexicons

// Which of a verb's frames fits the words around it.
extension ClauseReader {
    func frame(of position: Int, structural: Bool = false) -> (frame: VerbFrame, reach: Int)? {
        (structural ? structuralFrames : frames)[position]
    }

    /// The frame of a verb that has most of its own words beside it.
    func bestFrame(of position: Int, structural: Bool) -> (frame: VerbFrame, reach: Int)? {
        let group = verb(position)!
        let known = grammar.verbs[group.verb]
        var best: (frame: VerbFrame, reach: Int, score: Int)?
        for (frame, particle) in zip(known.frames, known.particles) where frame.meaning.isStructural == structural {
            if frame.isReflexive != group.isReflexive, frame.isReflexive || !group.isPassive { continue }
            if let clitic = frame.clitic, units[position].tokens.lowerBound == 0 || text(units[position].tokens.lowerBound - 1) != clitic { continue }
            var score = (frame.isReflexive ? 2 : 0) + (frame.clitic == nil ? 0 : 2)
            var reach = position
            if !frame.particle.isEmpty {
                guard let end = end(of: particle, behind: position, within: frame.objects.isEmpty && particle.determiners.isEmpty ? 1 : 3) else { continue }
                reach = end
                score += 10 * frame.particle.count
            }
            if !frame.objects.isEmpty, !structural {
                guard hasObject(frame.objects, behind: position, reach: reach) || group.isPassive && hasObject(frame.objects, before: position)
                else { continue }
                score += 5
            }
            if best == nil || score > best!.score { best = (frame, reach, score) }
        }
        return best.map { ($0.frame, $0.reach) }
    }

    /// The unit in which the words behind the verb end, at most so many other words before them: `pulled its troops out`.
    private func end(of particle: (units: [String], determiners: [String]), behind position: Int, within limit: Int) -> Int? {
        var wanted = particle.units[...]
        var skipped = 0
        var index = position + 1
        while let word = wanted.first {
            guard units.indices.contains(index) else { return nil }
            let count = units[index].tokens.count
            if text(units[index].tokens.lowerBound) == word || bareText(index) == word {
                wanted = wanted.dropFirst(max(1, min(count, wanted.count)))
            } else if count > 1, bareText(index) != nil, tokens[units[index].tokens].contains(where: { $0.word == word }) {
                // `aux côtés de`: within a preposition of several words.
                wanted = wanted.dropFirst()
            } else if skipped < limit, particle.units.count == wanted.count, verb(index) == nil, !isActorUnit(index) || !isSubordinator(index + 1) {
                skipped += 1
            } else {
                return nil
            }
            index += 1
        }
        // `être à même`: what is no unit must stand there too.
        guard !particle.determiners.isEmpty else { return index - 1 }
        let start = units[position].tokens.upperBound
        let written = (start..<max(start, units[index - 1].tokens.upperBound)).map { text($0) }
        return particle.determiners.allSatisfy(written.contains) ? index - 1 : nil
    }

    func text(_ token: Int) -> String { tokens[token].word }

    func bareText(_ position: Int) -> String? {
        if case .preposition(let text) = units[position].kind { return text }
        return nil
    }

    /// - Parameter reach: The last unit of the verb's own words, between which the object may stand: `pulled its troops out`.
    func hasObject(_ nouns: [String], behind position: Int, reach: Int) -> Bool {
        var index = position + 1
        while units.indices.contains(index), index <= reach + 8 {
            if index > reach, verb(index) != nil || isMark(index, ".;:»") { return false }
            // A forum by name where `organisation` may stand.
            if !(position..<index).contains(where: { isMark($0, ",") }), actor(index)?.kind == .forum,
                nouns.contains(where: { grammar.classes(ofWord: $0).contains(.forumAnaphor) })
            {
                return true
            }
            if phrase(index)?.isName != true, isObject(nouns, index) { return true }
            index += 1
        }
        return false
    }

    /// `sanctions imposed on X`, `les marins ont été arrêtés`: what a passive is said of stands before it.
    private func hasObject(_ nouns: [String], before position: Int) -> Bool {
        for index in (max(0, position - 4)..<position).reversed() {
            if verb(index) != nil || isMark(index, ".;:«»,") { return false }
            if phrase(index)?.isName != true, isObject(nouns, index) { return true }
        }
        return false
    }

    private func isObject(_ nouns: [String], _ index: Int) -> Bool {
        let written = written[index]
        return nouns.contains { noun in
            written == noun || written == noun + "s" || written == noun + "x" || written.hasPrefix(noun + " ") || written.hasSuffix(" " + noun)
        }
    }
}
