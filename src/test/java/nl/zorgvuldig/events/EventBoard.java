package nl.zorgvuldig.events;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogSearch;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.MailServer;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;

/// What the program does for those events, with a real mail server.
final class EventBoard extends EventFamilies implements AutoCloseable {
    final MailServer mail = new MailServer(program, clock);

    void run() {
        asProgram(() -> {
            work().run();
            return true;
        });
    }

    /// As the program on one machine would have it.
    EventWork work() {
        return new EventWork(
                part(EventStore.class),
                part(ProofStore.class),
                new EventCircle(part(Pupils.class), part(Guardians.class), part(Staff.class), clock),
                sending(),
                part(NoticeMail.class),
                part(Notices.class),
                outcomes(),
                part(Schools.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    SchoolEvents events() {
        return new SchoolEvents(
                part(EventStore.class),
                new Organisers(part(Staff.class), part(Schools.class), clock),
                part(Notices.class),
                work(),
                part(Schools.class),
                part(StrangerBook.class),
                part(AuditLog.class),
                part(Boards.class),
                part(Work.class),
                clock);
    }

    EventChanges changes() {
        return new EventChanges(
                events(),
                part(EventStore.class),
                part(Notices.class),
                work(),
                part(AuditLog.class),
                part(Boards.class),
                part(Work.class),
                clock);
    }

    NoticeSending sending() {
        return new NoticeSending(
                part(ProofStore.class),
                part(NoticeMail.class),
                mail.outbox(),
                part(Accounts.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    private Outcomes outcomes() {
        return new Outcomes(part(ProofStore.class), mail.outbox(), new Installation(false), part(Work.class));
    }

    Resending resending() {
        return new Resending(
                part(ProofStore.class), sending(), work(), part(Notices.class), outcomes(), part(Work.class));
    }

    NoticeLetters letters() {
        return new NoticeLetters(
                part(ProofStore.class),
                new EventCircle(part(Pupils.class), part(Guardians.class), part(Staff.class), clock),
                part(Notices.class),
                part(NoticeMail.class),
                new Organisers(part(Staff.class), part(Schools.class), clock),
                part(Schools.class),
                part(Accounts.class),
                part(Pupils.class),
                part(Guardians.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    EventWish wish(int days, EventWish.Hurry hurry, Group... groups) {
        return new EventWish(
                school.id(),
                "Sportdag",
                clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS),
                Stream.of(groups).map(Group::id).toList(),
                hurry);
    }

    EventFile made(PersonId by, EventWish wish) {
        SchoolEventId id = new SchoolEventId(UUID.randomUUID());
        Outcome<SchoolEventId> made = as(by, () -> events().make(id, wish));
        assertThat(made).isEqualTo(Outcome.done(id));
        return find(id);
    }

    EventFile find(SchoolEventId id) {
        return as(
                head,
                () -> part(Work.class)
                        .read(Act.BROWSE, () -> part(EventStore.class).find(id))
                        .orElseThrow());
    }

    /// With the event as it is at that moment before them.
    Outcome<Nothing> change(PersonId by, EventFile event, BiFunction<EventChanges, EventFile, Outcome<Nothing>> what) {
        return as(by, () -> what.apply(changes(), find(event.id())));
    }

    /// What the log says of events: how it ended, and in which word.
    List<String> log() {
        LogSearch lines = LogSearch.period(
                        clock.instant().minus(Duration.ofDays(60)),
                        clock.instant().plus(Duration.ofDays(1)))
                .doing(EventActs.KEEP_EVENT);
        return as(head, () -> part(AuditLog.class).search(lines, 100, Optional.empty())).events().stream()
                .map(line -> line.outcome() + " " + line.relation())
                .toList();
    }

    Map<PersonId, Proof.State> proofs(EventFile event) {
        return asProgram(() ->
                part(Work.class).read(Act.MAINTAIN, () -> part(ProofStore.class).list(event.id())).stream()
                        .collect(Collectors.toMap(Proof::person, Proof::state)));
    }

    void daysPass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    /// The addresses of everything that arrived so far.
    List<String> arrived() throws MessagingException {
        List<String> arrived = new ArrayList<>();
        for (MimeMessage one : mail.deliver(board)) {
            arrived.add(one.getAllRecipients()[0].toString());
        }
        return arrived;
    }

    @Override
    public void close() {
        mail.close();
    }
}
