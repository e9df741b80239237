import Codings
import Dispatches

/// How far apart dispatches may be dated that repeat one story: agencies send a report again, shortened, translated, or the next morning.
///
/// Two ties say the same where source, target and type are equal (in either order, where the type is symmetric), and the date of the event, to the letter;
/// undated ties only with undated ones, of dispatches of one date. `represents` is never folded: what an official acts for is known by dispatch.
/// 1. Ties that say the same stand sorted by their dispatches' dates, and are cut where the next dispatch is dated more than the scope's days later,
///    so that a story can go on for longer than the scope. An undated dispatch repeats no other.
/// 2. Of what then stands together, ties of different modes are parted again; one without a mode goes with the rest where there is only one mode,
///    and with its like where there are several. Each part is cut as in 1.
/// 3. Each part becomes one tie: that of the earliest dispatch (by date, then id; within a dispatch the first in the graph's order), with all evidence in the
///    order of dispatches, all contexts, the highest confidence, and the mode and score of the earliest that has a mode.
///    A report without evidence leaves an empty one that names its dispatch, so that the way back stays.
///
/// The outcome does not depend on the order of ties or dispatches. Complexity: O(n log n) for n ties.
public enum Repeats: String, CaseIterable, Hashable, Sendable {
    /// Nothing is folded.
    case none
    /// Only within one dispatch: the two orders of a symmetric tie, or actors that turned out to be one.
    case dispatch
    /// Dispatches dated at most 1, 7 and 31 days apart.
    case day, week, month

    var days: Int? {
        switch self {
        case .none, .dispatch: nil
        case .day: 1
        case .week: 7
        case .month: 31
        }
    }

    /// - Precondition: a tie's dispatch is a position in `dispatches`, which stand sorted by id.
    func fold(_ ties: [GraphTie], dispatches: [DispatchHead]) -> [GraphTie] {
        guard self != .none else { return ties }
        var kept: [GraphTie] = []
        var stories: [Story: [Report]] = [:]
        for tie in ties {
            guard tie.type != .represents, let dispatch = tie.dispatch else {
                kept.append(tie)
                continue
            }
            let date = dispatches[dispatch].date
            let swaps = tie.isSymmetric && tie.source > tie.target
            let story = Story(
                source: swaps ? tie.target : tie.source, target: swaps ? tie.source : tie.target, type: tie.type, date: tie.date,
                dispatched: tie.date == nil ? date : nil)
            stories[story, default: []].append(Report(tie: tie, dispatch: dispatch, day: date?.dayNumbers.lowerBound))
        }
        for reports in stories.values {
            for chain in chains(reports.sorted(by: <)) {
                for mode in byMode(chain) { kept += chains(mode).map { Self.merged($0, dispatches) } }
            }
        }
        return kept.sorted(by: <)
    }

    private struct Story: Hashable {
        var source: Int
        var target: Int
        var type: TieType
        var date: PartialDate?
        var dispatched: PartialDate?
    }

    private struct Report: Comparable {
        var tie: GraphTie
        var dispatch: Int
        var day: Int?

        static func < (a: Self, b: Self) -> Bool {
            if a.day != b.day { return (a.day ?? .max) < (b.day ?? .max) }
            return a.dispatch != b.dispatch ? a.dispatch < b.dispatch : a.tie < b.tie
        }
    }

    private func chains(_ sorted: [Report]) -> [[Report]] {
        var chains: [[Report]] = []
        for report in sorted {
            if let last = chains.last?.last, last.dispatch == report.dispatch || isNear(last.day, report.day) {
                chains[chains.count - 1].append(report)
            } else {
                chains.append([report])
            }
        }
        return chains
    }

    private func isNear(_ a: Int?, _ b: Int?) -> Bool {
        guard let days, let a, let b else { return false }
        return b - a <= days
    }

    private func byMode(_ chain: [Report]) -> [[Report]] {
        let modes = Set(chain.compactMap(\.tie.mode))
        guard modes.count > 1 else { return [chain] }
        return ([nil] + modes.sorted().map { $0 }).map { mode in chain.filter { $0.tie.mode == mode } }.filter { !$0.isEmpty }
    }

    private static func merged(_ reports: [Report], _ dispatches: [DispatchHead]) -> GraphTie {
        var tie = reports[0].tie
        guard reports.count > 1 else { return tie }
        if tie.mode == nil, let other = reports.first(where: { $0.tie.mode != nil })?.tie {
            tie.mode = other.mode
            tie.score = other.score
        }
        tie.confidence = reports.compactMap(\.tie.confidence).max()
        tie.context = []
        tie.evidence = []
        for report in reports {
            tie.context += report.tie.context.filter { !tie.context.contains($0) }
            let evidence = report.tie.evidence.isEmpty ? [Evidence(dispatch: dispatches[report.dispatch].id, start: 0, end: 0, text: "")] : report.tie.evidence
            tie.evidence += evidence.filter { !tie.evidence.contains($0) }
        }
        return tie
    }
}
