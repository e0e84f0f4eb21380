package nl.zorgvuldig.oversight.unusual;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgvuldig.oversight.unusual.UnusualReading.UnusualKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which reading of one day is unusual. They count and compare, and judge nobody.
///
/// @param guides the people who guide a group that day
record UnusualRules(UnusualThresholds from, Set<PersonId> guides, LocalDate day) {

    /// @param readings of that day, in any order
    @Upholds(Clause.CONFIDENTIALITY)
    List<UnusualReading> find(List<LoggedRead> readings) {
        List<UnusualReading> found = new ArrayList<>();
        Map<PersonId, List<LoggedRead>> byPerson = readings.stream().collect(groupingBy(LoggedRead::person));
        byPerson.forEach((person, lines) -> {
            dossiers(
                    found,
                    UnusualKind.OUTSIDE_GROUP,
                    person,
                    lines,
                    read -> read.how() == LoggedRead.How.OTHERWISE,
                    guides.contains(person) ? from.outside() : from.widely());
            dossiers(
                    found,
                    UnusualKind.OUTSIDE_HOURS,
                    person,
                    lines,
                    read -> read.how().opened() && outsideHours(read.at()),
                    from.late());
            refusals(found, person, lines);
        });
        readings.stream()
                .filter(read -> read.how().opened() && read.pupil().isPresent())
                .collect(groupingBy(read -> read.pupil().orElseThrow()))
                .forEach((pupil, lines) -> readers(found, pupil, lines));
        return found;
    }

    /// Whether it lies on a day without pupils at school, before opening or after closing.
    boolean outsideHours(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, SchoolDay.ZONE);
        return !SchoolDay.taught(SchoolDay.of(at)) || time.isBefore(from.opens()) || !time.isBefore(from.closes());
    }

    private void dossiers(
            List<UnusualReading> found,
            UnusualKind kind,
            PersonId person,
            List<LoggedRead> lines,
            Predicate<LoggedRead> counts,
            int enough) {
        List<LoggedRead> those = lines.stream()
                .filter(counts)
                .filter(read -> read.pupil().isPresent())
                .toList();
        int pupils = those.stream().map(LoggedRead::pupil).collect(toSet()).size();
        if (pupils >= enough) {
            found.add(unusual(kind, Optional.of(person), Optional.empty(), those, pupils));
        }
    }

    private void refusals(List<UnusualReading> found, PersonId person, List<LoggedRead> lines) {
        List<LoggedRead> those = lines.stream()
                .filter(read -> read.how() == LoggedRead.How.REFUSED)
                .toList();
        int questions = those.stream().map(LoggedRead::what).collect(toSet()).size();
        if (questions >= from.refusals()) {
            found.add(unusual(UnusualKind.MANY_REFUSALS, Optional.of(person), Optional.empty(), those, questions));
        }
    }

    /// Adds a finding about the most readers within any stretch of the set length.
    private void readers(List<UnusualReading> found, PupilId pupil, List<LoggedRead> lines) {
        List<LoggedRead> inOrder =
                lines.stream().sorted(Comparator.comparing(LoggedRead::at)).toList();
        List<LoggedRead> most = List.of();
        int people = 0;
        for (int first = 0, next = 0; first < inOrder.size(); first++) {
            Instant end = inOrder.get(first).at().plus(from.within());
            while (next < inOrder.size() && !inOrder.get(next).at().isAfter(end)) {
                next++;
            }
            Set<PersonId> these = new HashSet<>();
            inOrder.subList(first, next).forEach(read -> these.add(read.person()));
            if (these.size() > people) {
                people = these.size();
                most = inOrder.subList(first, next);
            }
        }
        if (people >= from.readers()) {
            found.add(unusual(UnusualKind.MANY_READERS, Optional.empty(), Optional.of(pupil), most, people));
        }
    }

    private UnusualReading unusual(
            UnusualKind kind, Optional<PersonId> person, Optional<PupilId> pupil, List<LoggedRead> lines, int amount) {
        Set<Optional<SchoolId>> schools = lines.stream().map(LoggedRead::school).collect(toSet());
        return new UnusualReading(
                kind,
                day,
                person,
                pupil,
                schools.size() == 1 ? schools.iterator().next() : Optional.empty(),
                amount,
                lines.stream()
                        .map(LoggedRead::at)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                lines.stream()
                        .map(LoggedRead::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
