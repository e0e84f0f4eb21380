package nl.zorgvuldig.logbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.ShownAs;

/// Puts lines together by day and by person: who opened a dossier ten times on a day is one line.
record LookedDays(LookRules rules) {

    /// Only what shows is asked for, newest first.
    List<LookedDay> of(List<LineInWords> lines) {
        Map<LocalDate, List<LineInWords>> byDay = new LinkedHashMap<>();
        for (LineInWords line : lines) {
            byDay.computeIfAbsent(SchoolDay.of(line.event().at()), _ -> new ArrayList<>())
                    .add(line);
        }
        List<LookedDay> days = new ArrayList<>();
        byDay.forEach((day, those) -> days.add(day(day, those)));
        return days;
    }

    private record Key(PersonId person, Clause clause, Optional<String> relation) {}

    private LookedDay day(LocalDate day, List<LineInWords> lines) {
        Map<Key, LookedDay.Looked> people = new LinkedHashMap<>();
        int refused = 0;
        for (LineInWords line : lines) {
            switch (rules.of(line.event())) {
                case Look.Seen(ShownAs part)
                when line.event().outcome() == AuditOutcome.GRANTED ->
                    count(people.computeIfAbsent(key(line.event()), _ -> row(line)), part);
                case Look.Seen _, Look.Hidden _ -> {}
                case Look.Attempt _ -> refused++;
            }
        }
        for (LineInWords line : lines) {
            if (line.event().outcome() == AuditOutcome.DONE
                    && rules.of(line.event()) instanceof Look.Seen(ShownAs part)) {
                count(writer(people, line), part);
            }
        }
        return new LookedDay(day, List.copyOf(people.values()), refused);
    }

    /// The line that says it was done does not say through which relation; the one in which it was
    /// allowed does, and comes a moment before it.
    private LookedDay.Looked writer(Map<Key, LookedDay.Looked> people, LineInWords line) {
        AuditEvent event = line.event();
        return people.entrySet().stream()
                .filter(one -> one.getKey().person().equals(event.actor()))
                .filter(one -> one.getKey().clause() == event.clause())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> people.computeIfAbsent(
                        new Key(event.actor(), event.clause(), Optional.empty()), _ -> row(line)));
    }

    private static Key key(AuditEvent event) {
        return new Key(
                event.actor(),
                event.clause(),
                Optional.of(event.relation() + event.via().map(via -> "/" + via).orElse("")));
    }

    private static void count(LookedDay.Looked row, ShownAs part) {
        row.parts().merge(part, 1, Integer::sum);
    }

    private LookedDay.Looked row(LineInWords line) {
        AuditEvent event = line.event();
        boolean mine = event.actor().equals(rules.me());
        return new LookedDay.Looked(
                mine ? Sentence.of("logbook.looked.you") : line.who(),
                mine ? Optional.empty() : function(line),
                event.clause(),
                because(event),
                new EnumMap<>(ShownAs.class));
    }

    private static Optional<Sentence> function(LineInWords line) {
        return line.why().or(() -> Optional.of(Sentence.of("logbook.looked.staff")));
    }

    private static Sentence because(AuditEvent event) {
        return Arrays.stream(Relation.values())
                .filter(one -> one != Relation.NONE && one != Relation.DOCTOR)
                .filter(one -> one.code().equals(event.relation()))
                .findFirst()
                .map(one -> Sentence.of("logbook.because." + one.code()))
                .orElseGet(() -> Sentence.of("logbook.because.done"));
    }
}
