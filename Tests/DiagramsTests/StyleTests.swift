import Analyses
import Codings
import Testing

@testable import Diagrams

@Suite struct StyleTests {
    private let style = Style()
    private var fills: [Style.Fill] { style.clusters + [style.noCluster] + Comparison.Change.allCases.map { style.fill(of: $0) } }

    @Test func `contrast is WCAG's`() {
        #expect(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) == 21)
        #expect(abs(Colour(0x767676).contrast(with: Colour(0xFFFFFF)) - 4.54) < 0.01)
        #expect(Colour(0x0A7F66, alpha: 128).hex == "#0A7F6680")
        #expect(Colour(0x000000, alpha: 0).over(Colour(0xFFFFFF)) == Colour(0xFFFFFF))
    }

    @Test func `text can be read on every fill, and rims seen on the page and the fill`() {
        #expect(style.clusters.count == Drawing.namedClusters)
        for fill in fills {
            #expect(style.text.contrast(with: fill.fill) >= 7)
            #expect(style.quietText.contrast(with: fill.fill) >= 4.5, "\(fill.fill.hex)")
            #expect(fill.rim.contrast(with: style.page) >= 3)
            #expect(fill.rim.contrast(with: fill.fill) >= 3, "\(fill.fill.hex)")
        }
        #expect(style.quietText.contrast(with: style.page) >= 4.5)
    }

    @Test func `the weakest line can be seen`() {
        let strokes = Tone.allCases.map { style.stroke(of: $0) } + Comparison.Change.allCases.map { style.stroke(of: $0) }
        for stroke in strokes { #expect(stroke.colour.contrast(with: style.page) >= 3, "\(stroke.colour.hex)") }
        for tone in [Tone.cooperation, .conflict, .mixed] {
            #expect(style.stroke(of: tone).colour.with(alpha: style.alpha(strength: 0)).over(style.page).contrast(with: style.page) >= 3, "\(tone)")
        }
    }

    @Test func `without hue, dash or lightness tells lines apart`() {
        for strokes in [Tone.allCases.map { style.stroke(of: $0) }, Comparison.Change.allCases.map { style.stroke(of: $0) }] {
            for (index, a) in strokes.enumerated() {
                for b in strokes[..<index] where a.dash == b.dash { #expect(a.colour.contrast(with: b.colour) >= 1.5, "\(a.colour.hex) \(b.colour.hex)") }
            }
        }
    }

    /// Protanopia and deuteranopia as in "Digital video colourmaps for checking the legibility of displays by dichromats" (1999), on linear RGB, distance in CIELAB.
    @Test(arguments: [[0.11238, 0.88762, 0.00401, -0.00401], [0.29275, 0.70725, -0.02234, 0.02234]]) func `clusters stay apart for colour-blind readers`(
        m: [Double]
    ) {
        func seen(_ colour: Colour) -> [Double] {
            func linear(_ byte: UInt8) -> Double { Colour(UInt32(byte) << 16 | UInt32(byte) << 8 | UInt32(byte)).luminance }
            let (r, g, b) = (linear(colour.red), linear(colour.green), linear(colour.blue))
            let (red, blue) = (m[0] * r + m[1] * g, m[2] * r + m[3] * g + b)
            func f(_ t: Double) -> Double { t > 0.008856 ? cubeRoot(t) : 7.787 * t + 16.0 / 116 }
            let x = f((0.4124 * red + 0.3576 * red + 0.1805 * blue) / 0.9505)
            let y = f(0.2126 * red + 0.7152 * red + 0.0722 * blue)
            let z = f((0.0193 * red + 0.1192 * red + 0.9505 * blue) / 1.089)
            return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
        }
        func distance(_ a: Colour, _ b: Colour) -> Double { zip(seen(a), seen(b)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot() }
        for (index, a) in style.clusters.enumerated() {
            for b in style.clusters[..<index] { #expect(max(distance(a.fill, b.fill), distance(a.rim, b.rim)) >= 8, "\(a.fill.hex) \(b.fill.hex)") }
        }
    }

    private func cubeRoot(_ value: Double) -> Double {
        var guess = max(value, 0.2)
        for _ in 0..<60 { guess -= (guess * guess * guess - value) / (3 * guess * guess) }
        return guess
    }

    @Test func `four times the ties make twice the width`() {
        let base = style.lineWidth(strength: 0)
        #expect(abs((style.lineWidth(strength: 1) - base) - 2 * (style.lineWidth(strength: 0.25) - base)) < 1e-12)
    }
}
