package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.images.events.notices.EventNotice;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.EventNoticeProofStore;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Events for a parent: those they were notified of, with the notice.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class OwnEvents {
    /// Address of the page that shows them.
    public static final String ADDRESS = "/schoolactiviteiten";

    private final EventStore events;
    private final EventNoticeProofStore proofs;
    private final EventNotices notices;
    private final Schools schools;
    private final Guardians guardians;
    private final Pupils pupils;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    OwnEvents(
            EventStore events,
            EventNoticeProofStore proofs,
            EventNotices notices,
            Schools schools,
            Guardians guardians,
            Pupils pupils,
            Boards boards,
            Work work,
            Clock clock) {
        this.events = events;
        this.proofs = proofs;
        this.notices = notices;
        this.schools = schools;
        this.guardians = guardians;
        this.pupils = pupils;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// An event the acting person was notified of.
    ///
    /// @param school its name
    /// @param notice in the words they were sent
    public record Told(EventFile file, String school, EventNotice notice, EventNoticeProof proof) {}

    /// Upcoming events and those of the last two weeks, earliest first, at schools where the acting person
    /// still has a child.
    public List<Told> list() {
        PersonId me = Acting.current().person();
        Set<SchoolId> attended = attended(me);
        Instant since = clock.instant().minus(Duration.ofDays(14));
        return work
                .read(
                        Act.BROWSE,
                        () -> proofs.listOf(me).stream().flatMap(this::told).toList())
                .stream()
                .filter(told -> told.file().request().startsAt().isAfter(since)
                        && attended.contains(told.file().request().school()))
                .sorted(Comparator.comparing(told -> told.file().request().startsAt()))
                .toList();
    }

    private Set<SchoolId> attended(PersonId parent) {
        LocalDate today = SchoolDay.today(clock);
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN,
                        () -> guardians.listChildren(parent).stream()
                                .flatMap(child -> pupils.find(child).stream())
                                .filter(child -> child.attends(today))
                                .map(child -> child.current(today).school())
                                .collect(Collectors.toSet())));
    }

    private Stream<Told> told(EventNoticeProofStore.OfEvent event) {
        return events.find(event.event()).stream()
                .flatMap(file -> notices
                        .find(file.request().school(), event.proof().version())
                        .stream()
                        .map(notice -> new Told(
                                file,
                                schools.find(file.request().school())
                                        .map(School::name)
                                        .orElse(""),
                                notice,
                                event.proof())));
    }
}
