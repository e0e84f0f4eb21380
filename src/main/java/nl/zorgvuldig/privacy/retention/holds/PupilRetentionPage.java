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

/// When what is kept about one pupil goes.
///
/// @param goes what would go when, if the pupil left on the day that was asked about
/// @param decides whether the reader is the head who can hold it back
public record PupilRetentionPage(
        PupilId pupil,
        PersonName name,
        List<DueDestruction> lines,
        List<Goes> goes,
        List<RetentionHold> holds,
        boolean decides,
        LocalDate today,
        Form form) {

    /// Parts about which the same is to be said.
    public record Together(Sentence because, List<DueDestruction> lines) {}

    /// In the order of the first part of each.
    public List<Together> together() {
        Map<Sentence, List<DueDestruction>> byReason = new LinkedHashMap<>();
        lines.forEach(line -> byReason.computeIfAbsent(line.decision().because(), _ -> new ArrayList<>())
                .add(line));
        return byReason.entrySet().stream()
                .map(entry -> new Together(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// How much there is for one purpose, in however many tables.
    public record Kept(String purpose, int rows) {}

    /// Of one part, in the order in which it is counted.
    public static List<Kept> kept(DueDestruction line) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        line.counts().forEach(count -> rows.merge(count.purpose(), count.rows(), Integer::sum));
        return rows.entrySet().stream()
                .map(entry -> new Kept(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// A part, and the first day on which it would go.
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
