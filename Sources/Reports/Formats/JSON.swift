extension ReportFormat {
    /// The report's values, indented; `entente schema` prints what it holds.
    static let json = ReportFormat(name: "json", fileExtensions: ["json"]) { report, _ in report.json.indented }
}
