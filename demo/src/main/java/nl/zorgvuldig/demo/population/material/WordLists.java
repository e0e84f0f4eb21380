package nl.zorgvuldig.demo.population.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the small word lists beside the code, under `/demo/`.
final class WordLists {
    private WordLists() {}

    static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing word list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Words by section: `[section]` on a line of its own, then words with commas between.
    static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                words = sections.computeIfAbsent(line.substring(1, line.length() - 1), s -> new ArrayList<>());
            } else {
                for (String word : line.split(",")) {
                    words.add(word.strip());
                }
            }
        }
        return sections;
    }
}
