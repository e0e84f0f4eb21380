package nl.zorgvuldig.privacy.breaches.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.privacy.breaches.AuthorityNotice;
import nl.zorgvuldig.privacy.breaches.BreachAssessment;
import nl.zorgvuldig.privacy.breaches.Breaches;

/// The breach register for a spreadsheet: facts, effects, measures, and why nobody was notified
/// (AVG art. 33(5)). Separated by semicolons; every cell is quoted, and none can be taken for a
/// formula.
final class BreachRegisterFile {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n|%";

    private final List<Breaches.File> files;
    private final LocalizedMessages words;
    private final Function<Breaches.File, String> school;

    BreachRegisterFile(List<Breaches.File> files, LocalizedMessages words, Function<Breaches.File, String> school) {
        this.files = files;
        this.words = words;
        this.school = school;
    }

    void csv(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        files.stream()
                .limit(1)
                .forEach(file -> line(text, List.copyOf(cells(file).keySet())));
        files.forEach(file -> line(text, List.copyOf(cells(file).values())));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> cells(Breaches.File file) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("nummer", file.breach().id().toString());
        cells.put("school", school.apply(file));
        cells.put("gemerkt", file.breach().noticedAt().toString());
        cells.put("gemeld", file.breach().reportedAt().toString());
        cells.put("stand", words.say("breaches.state." + Codes.of(file.state())));
        cells.put("wat", file.breach().what());
        cells.put(
                "gegevens",
                file.breach().touched().stream()
                        .sorted()
                        .map(kind -> words.say("breaches.touched." + Codes.of(kind)))
                        .collect(Collectors.joining(", ")));
        cells.put("hoeveel", words.say("breaches.many." + Codes.of(file.breach().many())));
        Optional<BreachAssessment> judged = file.judged();
        cells.put(
                "bekend",
                judged.map(BreachAssessment::aware).map(Instant::toString).orElse(""));
        cells.put(
                "risico",
                judged.map(known -> words.say("breaches.risk." + Codes.of(known.risk())))
                        .orElse(""));
        cells.put("waarom", judged.map(BreachAssessment::why).orElse(""));
        cells.put("wie_geraakt", judged.map(BreachAssessment::affected).orElse(""));
        cells.put("gevolgen", judged.map(BreachAssessment::consequences).orElse(""));
        cells.put("maatregelen", judged.map(BreachAssessment::measures).orElse(""));
        cells.put(
                "toezichthouder_gemeld",
                file.notices().stream()
                        .map(AuthorityNotice::sentAt)
                        .map(Instant::toString)
                        .collect(Collectors.joining(", ")));
        cells.put(
                "toezichthouder_nummer",
                file.notices().stream().map(AuthorityNotice::number).distinct().collect(Collectors.joining(", ")));
        cells.put("betrokkenen_ingelicht", Integer.toString(file.facts().told()));
        cells.put("afgesloten", file.facts().closed().map(Instant::toString).orElse(""));
        cells.put("geleerd", file.closing().map(known -> known.lesson()).orElse(""));
        return cells;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(BreachRegisterFile::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    static String cell(String value) {
        String bare = value.strip();
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0
                || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
