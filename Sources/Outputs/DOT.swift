/// Text in Graphviz's DOT language: what is text stays text, whatever it holds.
///
/// DOT has three kinds of string, each with its own escapes. A name (of a node, or an attribute of one's own) is taken as it stands but for `\"`. An "escape string"
/// (label, tooltip, URL) turns `\N`, `\G` … into names and decodes `&amp;`. An HTML-like label is XML with the escapes inside.
public enum DOT {
    /// A name or a plain attribute, in quotes. A backslash is doubled, for a last one would escape the closing quote; Graphviz keeps both.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in plain(text, keepsLines: true).unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A label, tooltip or URL, in quotes: nothing in it is an escape or an entity; lines are kept.
    public static func escapeString(_ text: String) -> String {
        var result = "\""
        for scalar in plain(text, keepsLines: true).unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "&": result += "&amp;"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Text inside an HTML-like label; lines become `<br/>`.
    public static func html(_ text: String) -> String {
        var result = ""
        for scalar in plain(text, keepsLines: true).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\\": result += "\\\\"
            case "\n": result += "<br/>"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Without control characters, and without what turns the direction of the text that follows (bidirectional embeddings, overrides, isolates and marks);
    /// white space becomes one space, or a line end where `keepsLines`. Noncharacters, which XML forbids, go too.
    public static func plain(_ text: String, keepsLines: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x2028, 0x2029: result.append(keepsLines ? "\n" : " ")
            case 0x09, 0x0B, 0x0C, 0x0D, 0x85: result.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0: continue
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case 0xFDD0...0xFDEF: continue
            case let value where value & 0xFFFE == 0xFFFE: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
