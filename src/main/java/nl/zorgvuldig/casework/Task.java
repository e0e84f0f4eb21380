package nl.zorgvuldig.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.policy.Sentence;

/// What somebody must do in some cases.
///
/// @param words key of the words, with the number of cases and the last day
/// @param until the nearest last day
public record Task(String words, int cases, LocalDate until) {
    /// What waits for a party, the nearest last day first.
    public static List<Task> of(Party party, Collection<Waiting> waiting) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        waiting.stream()
                .filter(Waiting.Somebody.class::isInstance)
                .map(Waiting.Somebody.class::cast)
                .filter(one -> one.party() == party)
                .forEach(one -> tasks.merge(one.task(), new Task(one.task(), 1, one.until()), Task::and));
        return tasks.values().stream().sorted(Comparator.comparing(Task::until)).toList();
    }

    private Task and(Task other) {
        return new Task(words, cases + other.cases, until.isBefore(other.until) ? until : other.until);
    }

    /// With other words, `<words>.late`, once the last day has passed.
    public Sentence on(LocalDate today) {
        return Sentence.of(until.isBefore(today) ? words + ".late" : words, cases, until);
    }
}
