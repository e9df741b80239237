extension ReportFormat {
    /// The main table alone, without a word beside it.
    static let csv = ReportFormat(name: "csv", fileExtensions: ["csv"]) { report, _ in report.data.csv }
}
