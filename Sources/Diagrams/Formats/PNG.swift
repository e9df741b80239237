/// What is particular to PNG.
enum PNG {
    /// Dots per inch: 144, sharp on today's screens and in print; less where a side would go beyond 12,000 pixels, since Cairo refuses at 32,767 and viewers far earlier.
    static func resolution(width: Double, height: Double, scale: Double = 1) -> Double {
        min(144 * scale, 12_000 * 72 / max(width, height, 1))
    }
}
