package nl.zorgvuldig.privacy.retention.holds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.destruction.DueDestruction;

/// Page on when one pupil's data is due for destruction.
///
/// @param goes what would be due when, if the pupil left on the chosen day
/// @param decides whether the reader is the head who can place a hold
public record PupilRetentionPage(
        PupilId pupil,
        PersonName name,
        List<DueDestruction> lines,
        List<Goes> goes,
        List<RetentionHold> holds,
        boolean decides,
        LocalDate today,
        Form form) {

    /// Parts with the same explanation.
    public record Together(Sentence because, List<DueDestruction> lines) {}

    /// The groups, in the order of their first parts.
    public List<Together> together() {
        Map<Sentence, List<DueDestruction>> byReason = new LinkedHashMap<>();
        lines.forEach(line -> byReason.computeIfAbsent(line.decision().because(), _ -> new ArrayList<>())
                .add(line));
        return byReason.entrySet().stream()
                .map(entry -> new Together(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The number of rows for one purpose, summed over tables.
    public record Kept(String purpose, int rows) {}

    /// The counts of one part, in the order of counting.
    public static List<Kept> kept(DueDestruction line) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        line.counts().forEach(count -> rows.merge(count.purpose(), count.rows(), Integer::sum));
        return rows.entrySet().stream()
                .map(entry -> new Kept(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// A part, and the first day on which it would be due.
    public record Goes(PupilDataPart part, LocalDate day) {}

    public String address() {
        return "/leerlingen/" + pupil + "/bewaren";
    }

    public List<RetentionHold> holding() {
        return holds.stream().filter(hold -> hold.holds(today)).toList();
    }

    public List<RetentionHold> ended() {
        return holds.stream().filter(hold -> !hold.holds(today)).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
