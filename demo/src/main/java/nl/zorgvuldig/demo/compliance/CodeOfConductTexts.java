package nl.zorgvuldig.demo.compliance;

/// Texts of the codes of conduct of the demonstration board.
final class CodeOfConductTexts {
    static final String TITLE = "Gedragscode sociale media";
    static final String YOUNG_TITLE = "Afspraken over eigen apparaten";

    private static final String BEGIN = """
            Wat u op sociale media zet, blijft. Denk daarom eerst na of een leerling, een ouder of een collega er last van kan krijgen.

            Over leerlingen en hun ouders schrijft u niets op sociale media, ook niet zonder naam en ook niet in een groep die besloten is.

            Foto’s en filmpjes van leerlingen maakt u alleen met het toestel van school, en u deelt ze alleen langs de weg die de school daarvoor heeft.

            """;
    private static final String FRIENDS = """
            U bent op sociale media geen vriend van leerlingen. Berichten van leerlingen beantwoordt u op school.

            Met ouders hebt u contact langs de weg die de school daarvoor heeft, niet met uw eigen account.
            """;
    private static final String COLLEAGUES = """

            Van een collega plaatst u alleen een foto als die collega dat goed vindt.
            """;
    private static final String GROUPS = """

            Van een groepsapp met ouders bent u geen lid. Vraagt een ouder daarom, dan verwijst u naar de directie.

            Ziet u iets op sociale media waar een leerling last van heeft, dan zegt u dat dezelfde dag tegen de directie.
            """;

    static final Text FIRST = new Text("Hoe wij omgaan met sociale media, op school en thuis.", BEGIN + FRIENDS);
    static final Text SECOND =
            new Text("Een regel erbij over foto’s van collega’s. De rest is hetzelfde.", BEGIN + FRIENDS + COLLEAGUES);
    static final Text THIRD = new Text(
            "Nieuw zijn de afspraken over groepsapps met ouders, en wat u doet als een leerling ergens last van heeft.",
            BEGIN + FRIENDS + COLLEAGUES + GROUPS);
    static final Text YOUNG =
            new Text("Wanneer u uw eigen telefoon of laptop voor het werk gebruikt, en wanneer niet.", """
                    Gegevens van leerlingen bewaart u niet op een eigen telefoon, laptop of stick.

                    Leest u uw schoolmail op uw eigen telefoon, dan zit daar een code op.

                    Bent u een toestel kwijt waarop u schoolmail leest, dan meldt u dat meteen bij de beheerder.
                    """);

    private CodeOfConductTexts() {}

    record Text(String summary, String words) {
        Text {
            words = words.strip();
        }
    }
}
