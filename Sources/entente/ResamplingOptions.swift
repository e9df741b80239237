import Analyses
import ArgumentParser

/// How dispatches are drawn anew.
struct ResamplingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many times dispatches are drawn anew, or shuffled.", valueName: "n"))
    var replicates = 1000

    @Option(
        help: ArgumentHelp("Dispatches are drawn or shuffled within: agency, month, joined by commas.", valueName: "strata"),
        transform: { Set(try list("stratum", $0) as [Resampling.Stratum]) })
    var strata: Set<Resampling.Stratum> = []

    func validate() throws {
        if replicates < 100 || replicates > 100_000 { throw ValidationError("--replicates is \(replicates); expected 100 to 100000") }
    }

    func resampling(seed: UInt64, threads: Int) -> Resampling {
        Resampling(replicates: replicates, strata: strata, seed: seed, threads: threads)
    }
}
