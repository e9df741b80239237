/// Character references of HTML, as pages and Markdown use them: all of HTML 4's names, and numbers. Source: HTML 4.01, section 24.
enum HTMLEntities {
    /// The reference that begins with the `&` at `start`: its text and where it ends; nil where none does. O(1).
    static func decode(_ bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
        let limit = min(bytes.count, start + 34)
        var index = start + 1
        guard index < limit else { return nil }
        if bytes[index] == UInt8(ascii: "#") {
            index += 1
            let isHex = index < limit && bytes[index] | 0x20 == UInt8(ascii: "x")
            if isHex { index += 1 }
            let digits = index
            var value: UInt32 = 0
            while index < limit, let digit = digit(bytes[index], isHex: isHex) {
                value = min(0x110000, value * (isHex ? 16 : 10) + digit)
                index += 1
            }
            guard index > digits else { return nil }
            if index < limit, bytes[index] == UInt8(ascii: ";") { index += 1 }
            return (String(character(value)), index)
        }
        let nameStart = index
        while index < limit, bytes[index].isASCIILetter || bytes[index].isASCIIDigit { index += 1 }
        let name = bytes[nameStart..<index].string
        if index < limit, bytes[index] == UInt8(ascii: ";"), let scalar = named[name] { return (String(scalar), index + 1) }
        // Without a semicolon only the five that every page has; `&copy=1` in an address stays.
        if ["amp", "lt", "gt", "quot", "nbsp"].contains(name), let scalar = named[name] { return (String(scalar), index) }
        return nil
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte - 48) }
        let letter = byte | 0x20
        return isHex && (0x61...0x66).contains(letter) ? UInt32(letter - 87) : nil
    }

    /// Numbers from 128 to 159 mean Windows-1252, as browsers take them; what is no character, or a control character, is U+FFFD.
    private static func character(_ value: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) { return Unicode.Scalar(windows[Int(value - 0x80)]) ?? "\u{FFFD}" }
        if value < 32, ![9, 10, 13].contains(value) { return "\u{FFFD}" }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let windows: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// U+00A0 … U+00FF, in order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo \
        frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve \
        Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
        ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """

    /// The others, each with its number; runs in the order of their numbers share the first one's (the Greek letters).
    private static let others: [(UInt32, String)] = [
        (0x22, "quot"), (0x26, "amp"), (0x27, "apos"), (0x3C, "lt"), (0x3E, "gt"), (0x152, "OElig oelig"), (0x160, "Scaron scaron"), (0x178, "Yuml"),
        (0x102, "Abreve abreve"), (0x110, "Dstrok dstrok"), (0x10C, "Ccaron ccaron"), (0x106, "Cacute cacute"), (0x17D, "Zcaron zcaron"),
        (0x141, "Lstrok lstrok"), (0x11E, "Gbreve gbreve"), (0x15E, "Scedil scedil"), (0x192, "fnof"), (0x2C6, "circ"), (0x2DC, "tilde"),
        (0x391, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"),
        (0x3A3, "Sigma Tau Upsilon Phi Chi Psi Omega"),
        (0x3B1, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega"),
        (0x3D1, "thetasym upsih"), (0x3D6, "piv"), (0x2002, "ensp emsp"), (0x2009, "thinsp"), (0x200C, "zwnj zwj lrm rlm"), (0x2013, "ndash mdash"),
        (0x2018, "lsquo rsquo sbquo"), (0x201C, "ldquo rdquo bdquo"), (0x2020, "dagger Dagger bull"), (0x2026, "hellip"), (0x2030, "permil"),
        (0x2032, "prime Prime"), (0x2039, "lsaquo rsaquo"), (0x203E, "oline"), (0x2044, "frasl"), (0x20AC, "euro"), (0x2111, "image"), (0x2118, "weierp"),
        (0x211C, "real"), (0x2122, "trade"), (0x2135, "alefsym"), (0x2190, "larr uarr rarr darr harr"), (0x21B5, "crarr"),
        (0x21D0, "lArr uArr rArr dArr hArr"), (0x2200, "forall"), (0x2202, "part exist"), (0x2205, "empty"), (0x2207, "nabla isin notin"), (0x220B, "ni"),
        (0x220F, "prod"), (0x2211, "sum minus"), (0x2217, "lowast"), (0x221A, "radic"), (0x221D, "prop infin"), (0x2220, "ang"), (0x2227, "and or cap cup int"),
        (0x2234, "there4"), (0x223C, "sim"), (0x2245, "cong"), (0x2248, "asymp"), (0x2260, "ne equiv"), (0x2264, "le ge"), (0x2282, "sub sup nsub"),
        (0x2286, "sube supe"), (0x2295, "oplus"), (0x2297, "otimes"), (0x22A5, "perp"), (0x22C5, "sdot"), (0x2308, "lceil rceil lfloor rfloor"),
        (0x2329, "lang rang"), (0x25CA, "loz"), (0x2660, "spades"), (0x2663, "clubs"), (0x2665, "hearts diams"),
    ]

    private static let named: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [:]
        for (first, names) in others + [(0xA0, latin1)] {
            for (offset, name) in names.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
                table[String(name)] = Unicode.Scalar(first + UInt32(offset))
            }
        }
        // 0x2203 exist, not beside part.
        table["exist"] = "\u{2203}"
        table["minus"] = "\u{2212}"
        return table
    }()
}
