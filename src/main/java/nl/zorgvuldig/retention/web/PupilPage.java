package nl.zorgvuldig.retention.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.retention.DueLine;
import nl.zorgvuldig.retention.Hold;
import nl.zorgvuldig.retention.Part;
import nl.zorgvuldig.web.Form;

/// When what is kept about one pupil goes.
///
/// @param goes what would go when, if the pupil left on the day that was asked about
/// @param decides whether the reader is the head who can hold it back
public record PupilPage(
        PupilId pupil,
        PersonName name,
        List<DueLine> lines,
        List<Goes> goes,
        List<Hold> holds,
        boolean decides,
        LocalDate today,
        Form form) {

    /// Parts about which the same is to be said.
    public record Together(Sentence because, List<DueLine> lines) {}

    /// In the order of the first part of each.
    public List<Together> together() {
        Map<Sentence, List<DueLine>> byReason = new LinkedHashMap<>();
        lines.forEach(line -> byReason.computeIfAbsent(line.decision().because(), _ -> new ArrayList<>())
                .add(line));
        return byReason.entrySet().stream()
                .map(one -> new Together(one.getKey(), one.getValue()))
                .toList();
    }

    /// How much there is for one purpose, in however many tables.
    public record Kept(String purpose, int rows) {}

    /// Of one part, in the order in which it is counted.
    public static List<Kept> kept(DueLine line) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        line.counts().forEach(count -> rows.merge(count.purpose(), count.rows(), Integer::sum));
        return rows.entrySet().stream()
                .map(one -> new Kept(one.getKey(), one.getValue()))
                .toList();
    }

    /// A part, and the first day on which it would go.
    public record Goes(Part part, LocalDate day) {}

    public String address() {
        return "/leerlingen/" + pupil + "/bewaren";
    }

    public List<Hold> holding() {
        return holds.stream().filter(one -> one.holds(today)).toList();
    }

    public List<Hold> ended() {
        return holds.stream().filter(one -> !one.holds(today)).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
