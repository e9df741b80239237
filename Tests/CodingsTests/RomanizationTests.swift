import Codings
import Testing

struct RomanizationTests {
    @Test(arguments: [
        ("Poutine", "Putin"), ("Pachinian", "Pashinyan"), ("Loukachenko", "Lukashenko"), ("Lavrof", "Lavrov"), ("Saakachvili", "Saakashvili"),
        ("Sergueï", "Sergei"),
        ("Djeyhoun", "Jeyhun"), ("Aliyev", "Aliev"), ("Zelenskyy", "Zelensky"), ("el", "al"), ("Tchernomyrdine", "Chernomyrdin"),
        ("Khrouchtchev", "Khrushchev"),
    ])
    func `spellings of one name are alike`(one: String, other: String) {
        #expect(Romanization.key(of: NameFolding.fold(one)) == Romanization.key(of: NameFolding.fold(other)))
    }

    @Test(arguments: [("Putin", "Patin"), ("Ivanov", "Ivanova"), ("Li", "Lo"), ("", "a")])
    func `names of two people are not`(one: String, other: String) {
        #expect(Romanization.key(of: NameFolding.fold(one)) != Romanization.key(of: NameFolding.fold(other)))
    }
}
