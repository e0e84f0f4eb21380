package nl.zorgvuldig.register.web;

/// Cells for a spreadsheet: quoted, and none that it would take for a formula.
final class Cells {
    private static final String FORMULA = "=+-@\t\r\n|%";

    private Cells() {}

    static String of(String value) {
        String bare = value.strip();
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0
                || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
