#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A colour of sRGB, opaque unless `alpha` says otherwise.
public struct Colour: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    public var alpha: UInt8

    /// `0xRRGGBB`.
    public init(_ rgb: UInt32, alpha: UInt8 = 255) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
        self.alpha = alpha
    }

    public func with(alpha: UInt8) -> Colour {
        var colour = self
        colour.alpha = alpha
        return colour
    }

    /// `#RRGGBB`, with `AA` behind it unless opaque: what Graphviz, SVG and HTML all read.
    public var hex: String {
        "#"
            + ([red, green, blue] + (alpha == 255 ? [] : [alpha])).map { byte in
                let digits = String(byte, radix: 16, uppercase: true)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// What is seen of it on an opaque ground.
    public func over(_ ground: Colour) -> Colour {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt32 { (UInt32(a) * UInt32(alpha) + UInt32(b) * UInt32(255 - alpha)) / 255 }
        return Colour(mix(red, ground.red) << 16 | mix(green, ground.green) << 8 | mix(blue, ground.blue))
    }

    /// Relative luminance, 0 (black) … 1 (white). Source: WCAG 2.2, "relative luminance". Alpha is ignored.
    public var luminance: Double {
        func linear(_ byte: UInt8) -> Double {
            let value = Double(byte) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// WCAG's contrast ratio, 1 … 21; AA asks for 4.5 of text and 3 of lines and large text.
    public func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}
