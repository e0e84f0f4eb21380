package nl.zorgvuldig.dossier.record;

import java.util.List;

/// What a pupil says of something in its own words, as somebody heard it. It is kept as one text, in
/// Dutch, so that it is read, shown and handed over as every entry is; the day is that of the entry.
/// It never counts as an answer of who has authority. Prints as `[sealed]`.
///
/// @param about what it is about, in one line
/// @param heardBy who heard it, and with whose help or in which other way than by speaking, in one
///     line
/// @param words at most [#LONGEST_WORDS] characters
public record ChildView(String about, String heardBy, String words) {
    public static final int LONGEST_WORDS = 300;
    public static final int LONGEST_LINE = 120;

    private static final String ABOUT = "Over: ";
    private static final String HEARD_BY = "Gehoord door: ";

    /// As it stands in the dossier; [#read] gives it back in its parts.
    public String written() {
        return String.join("\n", ABOUT + line(about), HEARD_BY + line(heardBy), words.strip());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// A part that is not there comes back empty.
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
