extension Wording {
    /// The language of the phrases in the code, so that it needs no table.
    public static let english = Wording(
        code: "en", plural: .oneIsSingular, decimalMark: ".", groupMark: ",", and: " and ",
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ],
        firstOfMonth: "", quotes: ["“", "”"], ordinals: .english, articles: [:], phrases: [:])
}
