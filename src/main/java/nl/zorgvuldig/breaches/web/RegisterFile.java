package nl.zorgvuldig.breaches.web;

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
import nl.zorgvuldig.breaches.Assessment;
import nl.zorgvuldig.breaches.AuthorityNotice;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.web.Words;

/// The register of breaches for a spreadsheet: facts, effects, measures, and why nobody was told
/// (AVG art. 33(5)). Separated by semicolons, every cell quoted, and none that it would take for a
/// formula.
final class RegisterFile {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n|%";

    private final List<Breaches.File> files;
    private final Words words;
    private final Function<Breaches.File, String> school;

    RegisterFile(List<Breaches.File> files, Words words, Function<Breaches.File, String> school) {
        this.files = files;
        this.words = words;
        this.school = school;
    }

    void csv(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        files.stream().limit(1).forEach(one -> line(text, List.copyOf(cells(one).keySet())));
        files.forEach(one -> line(text, List.copyOf(cells(one).values())));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> cells(Breaches.File one) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("nummer", one.breach().id().toString());
        cells.put("school", school.apply(one));
        cells.put("gemerkt", one.breach().noticedAt().toString());
        cells.put("gemeld", one.breach().reportedAt().toString());
        cells.put("stand", words.say("breaches.state." + Codes.of(one.state())));
        cells.put("wat", one.breach().what());
        cells.put(
                "gegevens",
                one.breach().touched().stream()
                        .sorted()
                        .map(kind -> words.say("breaches.touched." + Codes.of(kind)))
                        .collect(Collectors.joining(", ")));
        cells.put("hoeveel", words.say("breaches.many." + Codes.of(one.breach().many())));
        Optional<Assessment> judged = one.judged();
        cells.put("bekend", judged.map(Assessment::aware).map(Instant::toString).orElse(""));
        cells.put(
                "risico",
                judged.map(known -> words.say("breaches.risk." + Codes.of(known.risk())))
                        .orElse(""));
        cells.put("waarom", judged.map(Assessment::why).orElse(""));
        cells.put("wie_geraakt", judged.map(Assessment::affected).orElse(""));
        cells.put("gevolgen", judged.map(Assessment::consequences).orElse(""));
        cells.put("maatregelen", judged.map(Assessment::measures).orElse(""));
        cells.put(
                "toezichthouder_gemeld",
                one.notices().stream()
                        .map(AuthorityNotice::sentAt)
                        .map(Instant::toString)
                        .collect(Collectors.joining(", ")));
        cells.put(
                "toezichthouder_nummer",
                one.notices().stream().map(AuthorityNotice::number).distinct().collect(Collectors.joining(", ")));
        cells.put("betrokkenen_ingelicht", Integer.toString(one.facts().told()));
        cells.put("afgesloten", one.facts().closed().map(Instant::toString).orElse(""));
        cells.put("geleerd", one.closing().map(known -> known.lesson()).orElse(""));
        return cells;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(RegisterFile::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    static String cell(String value) {
        String bare = value.strip();
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0
                || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
