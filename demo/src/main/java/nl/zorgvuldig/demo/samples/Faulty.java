package nl.zorgvuldig.demo.samples;

/// The EDEXML sample with mistakes such as people make, so that one can see what is said of them:
/// a day that does not exist, a formula for a name, a year group there is not, a key that changes
/// with each export.
final class Faulty {
    private Faulty() {}

    static String of(String edexml) {
        int pupils = edexml.indexOf("<leerlingen>");
        String day = put(edexml, "<geboortedatum>", pupils, "2019-02-30");
        String name = put(day, "<achternaam>", day.indexOf("</leerling>"), "=1+1");
        String year = put(name, "<jaargroep>", name.lastIndexOf("<leerling "), "9");
        int teacher = year.lastIndexOf("<leerkracht key=\"") + "<leerkracht key=\"".length();
        return year.substring(0, teacher) + "#" + year.substring(teacher);
    }

    /// Puts other text into the first such element from a place on.
    private static String put(String text, String element, int from, String other) {
        int begin = text.indexOf(element, from) + element.length();
        return text.substring(0, begin) + other + text.substring(text.indexOf('<', begin));
    }
}
