package nl.zorgvuldig.privacy.register.processing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.privacy.register.RegisterEntry;

/// The register by part, for page and print.
public record RegisterParts(List<Part> all) {
    /// @param number its place in the whole register, from one
    public record Part(int number, String title, List<RegisterEntry> entries) {
        /// The place on the page, for links.
        public String anchor() {
            return "deel-" + number;
        }

        /// Whether every one of these words stands somewhere in it.
        private boolean has(List<String> words) {
            String text = NameLetters.plain(Stream.concat(
                            Stream.of(title), entries.stream().flatMap(entry -> Stream.of(entry.what(), entry.said())))
                    .collect(Collectors.joining("\n")));
            return words.stream().allMatch(text::contains);
        }
    }

    public RegisterParts {
        all = List.copyOf(all);
    }

    public static RegisterParts of(List<RegisterEntry> entries) {
        Map<String, List<RegisterEntry>> parts = new LinkedHashMap<>();
        entries.forEach(entry ->
                parts.computeIfAbsent(entry.part(), _ -> new ArrayList<>()).add(entry));
        List<Part> all = new ArrayList<>();
        parts.forEach((title, those) -> all.add(new Part(all.size() + 1, title, List.copyOf(those))));
        return new RegisterParts(all);
    }

    /// The parts in which all words of a text stand, whatever their case and accents; all of them
    /// for a text without words.
    public RegisterParts search(String text) {
        List<String> words = Arrays.stream(NameLetters.plain(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new RegisterParts(all.stream().filter(part -> part.has(words)).toList());
    }
}
