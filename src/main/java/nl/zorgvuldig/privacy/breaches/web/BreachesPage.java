package nl.zorgvuldig.privacy.breaches.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.privacy.breaches.BreachState;
import nl.zorgvuldig.privacy.breaches.Breaches;

/// Page with the breach register.
///
/// @param keeps whether the reader handles breaches, rather than only reading those of a school
public record BreachesPage(List<Row> rows, boolean keeps, Instant now) {
    /// @param school its name; empty for the board's office
    public record Row(Breaches.Line line, String school) {}

    /// The breaches whose clock runs, the nearest deadline first.
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

    /// The time left, while that still matters.
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

    /// The first words of a description, in one line.
    public static String beginning(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 90 ? line : line.substring(0, 88).strip() + "…";
    }
}
