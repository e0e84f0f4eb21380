package nl.zorgvuldig.access.accesslog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.accesslog.AccessLogRules.EventVisibility;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.ShownAs;

/// Groups audit events by day and by person: somebody who opened a dossier ten times on a day is
/// one line.
record AccessLogGrouping(AccessLogRules rules) {

    /// Keeps only the visible events, newest first.
    List<AccessLogDay> of(List<AuditEventDescription> lines) {
        Map<LocalDate, List<AuditEventDescription>> byDay = new LinkedHashMap<>();
        for (AuditEventDescription line : lines) {
            byDay.computeIfAbsent(SchoolDay.of(line.event().at()), _ -> new ArrayList<>())
                    .add(line);
        }
        List<AccessLogDay> days = new ArrayList<>();
        byDay.forEach((day, those) -> days.add(day(day, those)));
        return days;
    }

    private record Key(PersonId person, Clause clause, Optional<String> relation) {}

    private AccessLogDay day(LocalDate day, List<AuditEventDescription> lines) {
        Map<Key, AccessLogDay.Looked> people = new LinkedHashMap<>();
        int refused = 0;
        for (AuditEventDescription line : lines) {
            switch (rules.of(line.event())) {
                case EventVisibility.Seen(ShownAs part)
                when line.event().outcome() == AuditOutcome.GRANTED ->
                    count(people.computeIfAbsent(key(line.event()), _ -> row(line)), part);
                case EventVisibility.Seen _, EventVisibility.Hidden _ -> {}
                case EventVisibility.Attempt _ -> refused++;
            }
        }
        for (AuditEventDescription line : lines) {
            if (line.event().outcome() == AuditOutcome.DONE
                    && rules.of(line.event()) instanceof EventVisibility.Seen(ShownAs part)) {
                count(writer(people, line), part);
            }
        }
        return new AccessLogDay(day, List.copyOf(people.values()), refused);
    }

    /// The event that something was done does not name the relation; the event that permitted it
    /// does, and comes just before it.
    private AccessLogDay.Looked writer(Map<Key, AccessLogDay.Looked> people, AuditEventDescription line) {
        AuditEvent event = line.event();
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().person().equals(event.actor()))
                .filter(entry -> entry.getKey().clause() == event.clause())
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

    private static void count(AccessLogDay.Looked row, ShownAs part) {
        row.parts().merge(part, 1, Integer::sum);
    }

    private AccessLogDay.Looked row(AuditEventDescription line) {
        AuditEvent event = line.event();
        boolean mine = event.actor().equals(rules.me());
        return new AccessLogDay.Looked(
                mine ? Sentence.of("logbook.looked.you") : line.who(),
                mine ? Optional.empty() : function(line),
                event.clause(),
                because(event),
                new EnumMap<>(ShownAs.class));
    }

    private static Optional<Sentence> function(AuditEventDescription line) {
        return line.why().or(() -> Optional.of(Sentence.of("logbook.looked.staff")));
    }

    private static Sentence because(AuditEvent event) {
        return Arrays.stream(AccessRelation.values())
                .filter(relation -> relation != AccessRelation.NONE && relation != AccessRelation.DOCTOR)
                .filter(relation -> relation.code().equals(event.relation()))
                .findFirst()
                .map(relation -> Sentence.of("logbook.because." + relation.code()))
                .orElseGet(() -> Sentence.of("logbook.because.done"));
    }
}
