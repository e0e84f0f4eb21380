package nl.zorgvuldig.privacy.register;

import java.util.List;
import java.util.stream.Collectors;

/// One statement of the register, in words: its part, its field and the text. Words rather than
/// codes, so that an old snapshot stays readable when the program has changed.
///
/// @param part the board, an activity or a processor
/// @param what the field: purpose, kinds of data, retention term
public record RegisterEntry(String part, String what, String said) {
    private static final String BETWEEN = "\t";

    public RegisterEntry {
        part = flat(part);
        what = flat(what);
        said = flat(said);
    }

    /// The text without tabs, which would end a field.
    private static String flat(String text) {
        return text.replace('\t', ' ').replace('\r', ' ').strip();
    }

    public static String write(List<RegisterEntry> entries) {
        return entries.stream()
                .map(entry -> escaped(entry.part) + BETWEEN + escaped(entry.what) + BETWEEN + escaped(entry.said))
                .collect(Collectors.joining("\n"));
    }

    public static List<RegisterEntry> read(String content) {
        return content.isEmpty()
                ? List.of()
                : List.of(content.split("\n", -1)).stream()
                        .map(line -> line.split(BETWEEN, -1))
                        .map(strings ->
                                new RegisterEntry(unescaped(strings[0]), unescaped(strings[1]), unescaped(strings[2])))
                        .toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
