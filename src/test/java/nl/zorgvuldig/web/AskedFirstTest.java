package nl.zorgvuldig.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What destroys or withdraws asks once, in the page (`web/sure.jte`), before it is sent.
class AskedFirstTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /// Where a form that destroys, ends or withdraws is sent to, by the end of its address.
    private static final Pattern ENDS =
            Pattern.compile("action ?= ?\"?(?<action>[^\\n>]*?(?:/(?:weg|intrekken|vernietigen|verwijderen"
                    + "|afzeggen|stoppen|einde|beeindigen|sluiten|opheffen|nee|afschermen"
                    + "|afbreken|afmelden|overal)\"|one\\.withdraw\\(\\)\\.get\\(\\)"
                    + "|model\\.withdraw\\(\\)\\.get\\(\\)|model\\.end\\(\\)|note\\.remove\\(\\)))");

    /// Those that need not, and why.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("coaching/end.jte", "a page of its own asks"),
            Map.entry("code/withdraw.jte", "a page of its own asks"),
            Map.entry("consent/withdraw.jte", "a page of its own asks"),
            Map.entry("dossier/withdraw.jte", "a page of its own asks"),
            Map.entry("medical/withdraw.jte", "a page of its own asks"),
            Map.entry("medical/endShowing.jte", "a page of its own asks"),
            Map.entry("inspection/end.jte", "a page of its own asks"),
            Map.entry("personnel/closing.jte", "a page of its own asks"),
            Map.entry("dossier/leave.jte", "can be done again"),
            Map.entry("exchange/disclosure.jte", "folded, and asks for a reason"),
            Map.entry("exchange/inquiry.jte", "folded, and asks for a reason"),
            Map.entry("breaches/breach.jte", "closing asks for the lesson; nothing goes"),
            Map.entry("access/assignment.jte", "can be assigned again"),
            Map.entry("access/review.jte", "can be assigned again"),
            Map.entry("consent/authority.jte", "can be written down again"),
            Map.entry("consent/pupil-account.jte", "can be opened again"),
            Map.entry("entrance/person.jte", "keeps a stranger out; can be asked again"),
            Map.entry("identity/sessions.jte", "one can sign in again"),
            Map.entry("web/layout.jte", "one can sign in again"),
            Map.entry("lessons/subject.jte", "can be added again; lessons stay"),
            Map.entry("medical/key.jte", "opens again, and can be chosen again"),
            Map.entry("publication/lies.jte", "says that it was done elsewhere"),
            Map.entry("register/processor.jte", "stays readable; can be added again"),
            Map.entry("roster/preview.jte", "nothing was taken over yet"));

    @Test
    void what_destroys_or_withdraws_asks_first() {
        Set<String> oneTap = new TreeSet<>();
        Map<String, String> asking = new TreeMap<>();
        templates().forEach((name, text) -> {
            Matcher form = ENDS.matcher(text);
            while (form.find()) {
                int line = text.lastIndexOf('\n', form.start()) + 1;
                if (text.startsWith("@template.web.sure(", line)) {
                    asking.put(name, form.group("action"));
                } else {
                    oneTap.add(name);
                }
            }
        });
        assertThat(oneTap).isEqualTo(new TreeSet<>(ELSEWHERE.keySet()));
        assertThat(asking)
                .containsKeys(
                        "media/picture.jte",
                        "media/video.jte",
                        "emergency/own.jte",
                        "lessons/group.jte",
                        "inspection/ownLine.jte",
                        "medical/ownViewings.jte",
                        "filming/own.jte",
                        "rights/one.jte");
    }

    private static Map<String, String> templates() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jte")).toList()) {
                all.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
