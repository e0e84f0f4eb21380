package nl.zorgvuldig.dossier.record;

import java.util.List;

/// A pupil's view in the pupil's own words, as somebody heard it. It is kept as one text, in Dutch,
/// so that it is read, shown and exported like every entry; its day is that of the entry. It never
/// counts as an answer of a person with authority. `toString` gives `[sealed]`.
///
/// @param about the subject, in one line
/// @param heardBy who heard it, and with whose help or in which other way than by speaking, in one
/// line
/// @param words at most [#LONGEST_WORDS] characters
public record ChildView(String about, String heardBy, String words) {
    public static final int LONGEST_WORDS = 300;
    public static final int LONGEST_LINE = 120;

    private static final String ABOUT = "Over: ";
    private static final String HEARD_BY = "Gehoord door: ";

    /// The text as it is kept in the dossier; [#read] splits it into its parts again.
    public String written() {
        return String.join("\n", ABOUT + line(about), HEARD_BY + line(heardBy), words.strip());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// A missing part comes back empty.
    public static ChildView read(String text) {
        List<String> lines = text.lines().toList();
        boolean about = !lines.isEmpty() && lines.getFirst().startsWith(ABOUT);
        int next = about ? 1 : 0;
        boolean heardBy = lines.size() > next && lines.get(next).startsWith(HEARD_BY);
        return new ChildView(
                about ? lines.getFirst().substring(ABOUT.length()) : "",
                heardBy ? lines.get(next).substring(HEARD_BY.length()) : "",
                String.join("\n", lines.subList(heardBy ? next + 1 : next, lines.size())));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
