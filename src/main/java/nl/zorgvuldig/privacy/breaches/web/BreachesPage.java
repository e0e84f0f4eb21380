package nl.zorgvuldig.privacy.breaches.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.privacy.breaches.BreachState;
import nl.zorgvuldig.privacy.breaches.Breaches;

/// The register of breaches.
///
/// @param keeps whether the reader handles them, and not only reads those of a school
public record BreachesPage(List<Row> rows, boolean keeps, Instant now) {
    /// @param school what it is called; empty for the board's office
    public record Row(Breaches.Line line, String school) {}

    /// Those of which the time runs first, the nearest end on top.
    public List<Row> open() {
        return rows.stream()
                .filter(row -> row.line().state() != BreachState.CLOSED)
                .sorted(Comparator.comparing((Row row) -> !row.line().state().running())
                        .thenComparing(row -> row.line().facts().clock().deadline()))
                .toList();
    }

    public List<Row> closed() {
        return rows.stream()
                .filter(row -> row.line().state() == BreachState.CLOSED)
                .toList();
    }

    /// The time left, as long as that means something.
    public Sentence left(Row row) {
        return row.line().facts().clock().inWords(now);
    }

    public static TagTone tone(BreachState state) {
        return switch (state) {
            case REPORTED, TO_NOTIFY, TO_TELL -> TagTone.WAIT;
            case TO_CLOSE -> TagTone.OPEN;
            case CLOSED -> TagTone.YES;
        };
    }

    /// How a description begins, in one line.
    public static String beginning(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 90 ? line : line.substring(0, 88).strip() + "…";
    }
}
