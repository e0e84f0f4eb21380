package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each link in a document leads to a file that is there, and to a heading that is in it.
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");

    @Test
    void each_link_leads_somewhere() throws IOException {
        List<Path> documents = documents();
        List<String> nowhere = new ArrayList<>();
        for (Path document : documents) {
            for (String link : links(document)) {
                if (!leads(document, link)) {
                    nowhere.add(document + " to " + link);
                }
            }
        }

        assertThat(documents).hasSizeGreaterThan(60);
        assertThat(nowhere).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md").map(Path::of),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /// Those to a place of our own.
    private static List<String> links(Path document) {
        return LINK.matcher(words(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("(?:https?|mailto):.*"))
                .toList();
    }

    private static boolean leads(Path document, String link) {
        int at = link.indexOf('#');
        String file = at < 0 ? link : link.substring(0, at);
        Path there = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        return Files.exists(there) && (at < 0 || anchors(there).contains(link.substring(at + 1)));
    }

    private static List<String> anchors(Path document) {
        return HEADING.matcher(words(document))
                .results()
                .map(DocumentLinksTest::anchor)
                .toList();
    }

    /// As who shows documents makes it of a heading.
    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .strip()
                .replace(' ', '-');
    }

    /// Without what is to be typed.
    private static String words(Path document) {
        try {
            return BLOCK.matcher(Files.readString(document)).replaceAll("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
