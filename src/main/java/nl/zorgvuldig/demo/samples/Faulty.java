package nl.zorgvuldig.demo.samples;

/// The EDEXML sample with mistakes such as people make, so that one can see what is said of them:
/// a day that does not exist, a year group that is missing, a number where a name should be, a key
/// that changes with each export.
final class Faulty {
    private Faulty() {}

    static String of(String edexml) {
        String day = first(edexml, "<geboortedatum>[^<]*", "<geboortedatum>2019-02-30");
        String year =
                first(day, "(<leerling (?:(?!</leerling>).)*?)<jaargroep>[^<]*</jaargroep>", "$1");
        String name = last(year, "<achternaam>", "<achternaam>=");
        return last(name, "<leerkracht key=\"", "<leerkracht key=\"#");
    }

    private static String first(String text, String what, String with) {
        return text.replaceFirst("(?s)" + what, with);
    }

    private static String last(String text, String what, String with) {
        int at = text.lastIndexOf(what);
        return text.substring(0, at) + with + text.substring(at + what.length());
    }
}
