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
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.oversight.UnusualReadingScan;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Scans some days of the log for unusual reading, as the system account. A case found again is
/// the same row; nothing follows from it automatically.
@Component
final class UnusualSearch implements UnusualReadingScan {
    private static final int PAGE = 1000;
    private static final Set<String> OF_STAFF = Set.of(
            AccessRelation.GROUP.code(),
            AccessRelation.SCHOOL.code(),
            AccessRelation.ASSIGNMENT.code(),
            AccessRelation.HEAD.code(),
            AccessRelation.BOARD.code());

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

    /// @param on the clock that determines today
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
        List<LoggedRead> readings = readings(events);
        List<UnusualReading> found =
                new UnusualRules(UnusualThresholds.STANDARD, guides(readings, day), day).find(readings);
        Instant now = clock.instant();
        return found.isEmpty()
                ? 0
                : work.write(
                        Act.MAINTAIN,
                        () -> found.stream()
                                .mapToInt(reading -> store.record(reading, now))
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

    /// Events of staff only: unusual reading is never about a parent or a pupil.
    private List<LoggedRead> readings(List<AuditEvent> events) {
        Map<UUID, SchoolId> keepers = keepers(events);
        Set<PersonId> employees = accounts.listAll(AccountKind.STAFF);
        return events.stream()
                .filter(event -> !event.actor().equals(PersonId.PROGRAM))
                .filter(event -> !event.relation().equals(AuditEvent.NOT_OPEN))
                .filter(event -> event.outcome() == AuditOutcome.REFUSED
                        ? employees.contains(event.actor())
                        : OF_STAFF.contains(event.relation()))
                .map(event -> reading(event, keepers))
                .toList();
    }

    private static LoggedRead reading(AuditEvent event, Map<UUID, SchoolId> keepers) {
        Optional<PupilId> pupil = event.subject().filter(keepers::containsKey).map(PupilId::new);
        LoggedRead.How how = event.outcome() == AuditOutcome.REFUSED
                ? LoggedRead.How.REFUSED
                : event.relation().equals(AccessRelation.GROUP.code())
                        ? LoggedRead.How.OWN_GROUP
                        : LoggedRead.How.OTHERWISE;
        return new LoggedRead(
                event.at(),
                event.actor(),
                pupil,
                pupil.flatMap(pupilId -> Optional.ofNullable(keepers.get(pupilId.value()))),
                how,
                event.act() + " " + event.subject() + " " + event.via());
    }

    /// The keeping school of each subject who is a pupil of this board.
    private Map<UUID, SchoolId> keepers(List<AuditEvent> events) {
        List<PupilId> subjects = events.stream()
                .flatMap(event -> event.subject().stream())
                .distinct()
                .map(PupilId::new)
                .toList();
        Map<UUID, SchoolId> keepers = new HashMap<>();
        for (int i = 0; i < subjects.size(); i += PAGE) {
            for (SchoolCareer career : pupils.list(subjects.subList(i, Math.min(subjects.size(), i + PAGE)))) {
                keepers.put(career.pupil().value(), career.keeper());
            }
        }
        return keepers;
    }

    private Set<PersonId> guides(List<LoggedRead> readings, LocalDate day) {
        Set<PersonId> guides = new HashSet<>();
        for (LoggedRead read : readings) {
            if (read.how() == LoggedRead.How.OTHERWISE
                    && !guides.contains(read.person())
                    && staff.listGuidance(read.person()).stream()
                            .anyMatch(of -> of.period().contains(day))) {
                guides.add(read.person());
            }
        }
        return guides;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toInstant();
    }
}
