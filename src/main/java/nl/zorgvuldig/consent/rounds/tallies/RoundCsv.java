package nl.zorgvuldig.consent.rounds.tallies;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.rounds.web.RoundPage;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Numbers of a round for a spreadsheet: separated by semicolons, every cell quoted, and none that
/// a spreadsheet would interpret as a formula. No names.
public final class RoundCsv {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n|%";

    private final RoundPage page;
    private final LocalizedMessages words;

    public RoundCsv(RoundPage page, LocalizedMessages words) {
        this.page = page;
        this.words = words;
    }

    public void writeTo(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        line(
                text,
                List.of(
                        words.say("consent.round.csv.school"),
                        words.say("consent.round.csv.year"),
                        words.say("consent.round.csv.group"),
                        words.say("consent.round.question"),
                        words.say("consent.yes"),
                        words.say("consent.no"),
                        words.say("consent.round.answered"),
                        words.say("consent.round.open")));
        rows(text, words.say("consent.round.csv.all"), page.tally().school());
        for (RoundTally.OfGroup group : page.tally().groups()) {
            rows(text, group.name().isEmpty() ? words.say("consent.round.no_group") : group.name(), group.lines());
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void rows(StringBuilder text, String group, List<RoundTally.Line> lines) {
        for (RoundPage.Row row : page.rows(lines, words)) {
            line(
                    text,
                    List.of(
                            page.school(),
                            page.round().plan().year().toString(),
                            group,
                            row.question(),
                            row.yes(),
                            row.no(),
                            row.answered(),
                            row.open()));
        }
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(RoundCsv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    static String cell(String value) {
        String stripped = value.strip();
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0
                || !stripped.isEmpty() && FORMULA.indexOf(stripped.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
