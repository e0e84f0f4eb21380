package nl.zorgvuldig.oversight.unusual;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogPage;
import nl.zorgvuldig.audit.LogSearch;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.oversight.LooksBack;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Looks through the log of some days for reading that stands out, as the program. What it finds
/// again is the same row; nothing follows from it by itself.
@Component
final class UnusualSearch implements LooksBack {
    private static final int PAGE = 1000;
    private static final Set<String> OF_STAFF = Set.of(
            Relation.GROUP.code(),
            Relation.SCHOOL.code(),
            Relation.ASSIGNMENT.code(),
            Relation.HEAD.code(),
            Relation.BOARD.code());

    private final AuditLog log;
    private final UnusualStore store;
    private final Pupils pupils;
    private final Staff staff;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    UnusualSearch(
            AuditLog log,
            UnusualStore store,
            Pupils pupils,
            Staff staff,
            Accounts accounts,
            Boards boards,
            Work work,
            Clock clock) {
        this.log = log;
        this.store = store;
        this.pupils = pupils;
        this.staff = staff;
        this.accounts = accounts;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public int look(int daysBefore) {
        return look(clock, daysBefore);
    }

    /// @param on by which clock it is today
    int look(Clock on, int daysBefore) {
        LocalDate today = SchoolDay.today(on);
        return boards.program(Acting.current().board())
                .call(() -> today.minusDays(daysBefore)
                        .datesUntil(today.plusDays(1))
                        .mapToInt(this::look)
                        .sum());
    }

    @Upholds(Clause.CONFIDENTIALITY)
    private int look(LocalDate day) {
        List<AuditEvent> events = new ArrayList<>();
        LogSearch search = LogSearch.period(start(day), start(day.plusDays(1)));
        gather(search.doing(EnrolmentActs.READ).ending(AuditOutcome.GRANTED), events);
        gather(search.ending(AuditOutcome.REFUSED), events);
        List<Reading> readings = readings(events);
        List<Unusual> found = new UnusualRules(Thresholds.STANDARD, guides(readings, day), day).find(readings);
        Instant now = clock.instant();
        return found.isEmpty()
                ? 0
                : work.write(
                        Act.MAINTAIN,
                        () -> found.stream()
                                .mapToInt(one -> store.record(one, now))
                                .sum());
    }

    private void gather(LogSearch search, List<AuditEvent> into) {
        LogPage page = log.search(search, PAGE, Optional.empty());
        into.addAll(page.events());
        while (page.next().isPresent()) {
            page = log.search(search, PAGE, page.next());
            into.addAll(page.events());
        }
    }

    /// Of staff alone: what is listed is about how they read, and never about a parent or a pupil.
    private List<Reading> readings(List<AuditEvent> events) {
        Map<UUID, SchoolId> keepers = keepers(events);
        Set<PersonId> employees = accounts.listAll(AccountKind.STAFF);
        return events.stream()
                .filter(one -> !one.actor().equals(PersonId.PROGRAM))
                .filter(one -> !one.relation().equals(AuditEvent.NOT_OPEN))
                .filter(one -> one.outcome() == AuditOutcome.REFUSED
                        ? employees.contains(one.actor())
                        : OF_STAFF.contains(one.relation()))
                .map(one -> reading(one, keepers))
                .toList();
    }

    private static Reading reading(AuditEvent event, Map<UUID, SchoolId> keepers) {
        Optional<PupilId> pupil = event.subject().filter(keepers::containsKey).map(PupilId::new);
        Reading.How how = event.outcome() == AuditOutcome.REFUSED
                ? Reading.How.REFUSED
                : event.relation().equals(Relation.GROUP.code()) ? Reading.How.OWN_GROUP : Reading.How.OTHERWISE;
        return new Reading(
                event.at(),
                event.actor(),
                pupil,
                pupil.flatMap(one -> Optional.ofNullable(keepers.get(one.value()))),
                how,
                event.act() + " " + event.subject() + " " + event.via());
    }

    /// Of those among the subjects who are pupils of this board.
    private Map<UUID, SchoolId> keepers(List<AuditEvent> events) {
        List<PupilId> subjects = events.stream()
                .flatMap(one -> one.subject().stream())
                .distinct()
                .map(PupilId::new)
                .toList();
        Map<UUID, SchoolId> keepers = new HashMap<>();
        for (int i = 0; i < subjects.size(); i += PAGE) {
            for (Whereabouts one : pupils.list(subjects.subList(i, Math.min(subjects.size(), i + PAGE)))) {
                keepers.put(one.pupil().value(), one.keeper());
            }
        }
        return keepers;
    }

    private Set<PersonId> guides(List<Reading> readings, LocalDate day) {
        Set<PersonId> guides = new HashSet<>();
        for (Reading one : readings) {
            if (one.how() == Reading.How.OTHERWISE
                    && !guides.contains(one.person())
                    && staff.listGuidance(one.person()).stream()
                            .anyMatch(of -> of.period().contains(day))) {
                guides.add(one.person());
            }
        }
        return guides;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toInstant();
    }
}
