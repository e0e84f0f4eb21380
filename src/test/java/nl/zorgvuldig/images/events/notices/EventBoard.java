package nl.zorgvuldig.images.events.notices;

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
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.images.events.EventActs;
import nl.zorgvuldig.images.events.EventAutomation;
import nl.zorgvuldig.images.events.EventChanges;
import nl.zorgvuldig.images.events.EventDraft;
import nl.zorgvuldig.images.events.EventFamilies;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventRoles;
import nl.zorgvuldig.images.events.EventStore;
import nl.zorgvuldig.images.events.SchoolEventId;
import nl.zorgvuldig.images.events.SchoolEvents;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.delivery.MailServer;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;

/// What the program does for those events, with a real mail server.
public final class EventBoard extends EventFamilies implements AutoCloseable {
    public final MailServer mail = new MailServer(program, clock);

    public void run() {
        asProgram(() -> {
            work().run();
            return true;
        });
    }

    /// As the program on one machine would have it.
    public EventAutomation work() {
        return new EventAutomation(
                part(EventStore.class),
                part(EventNoticeProofStore.class),
                new EventAudience(part(Pupils.class), part(Guardians.class), part(Staff.class), clock),
                sending(),
                part(EventNoticeMail.class),
                part(EventNotices.class),
                outcomes(),
                part(Schools.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    public SchoolEvents events() {
        return new SchoolEvents(
                part(EventStore.class),
                new EventRoles(part(Staff.class), part(Schools.class), clock),
                part(EventNotices.class),
                work(),
                part(Schools.class),
                part(ThirdPartyDetector.class),
                part(AuditLog.class),
                part(Boards.class),
                part(Work.class),
                clock);
    }

    public EventChanges changes() {
        return new EventChanges(
                events(),
                part(EventStore.class),
                part(EventNotices.class),
                work(),
                part(AuditLog.class),
                part(Boards.class),
                part(Work.class),
                clock);
    }

    public EventNoticeSender sending() {
        return new EventNoticeSender(
                part(EventNoticeProofStore.class),
                part(EventNoticeMail.class),
                mail.outbox(),
                part(Accounts.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    private EventNoticeDeliveries outcomes() {
        return new EventNoticeDeliveries(
                part(EventNoticeProofStore.class), mail.outbox(), new Installation(false), part(Work.class));
    }

    public EventNoticeResender resending() {
        return new EventNoticeResender(
                part(EventNoticeProofStore.class),
                sending(),
                work(),
                part(EventNotices.class),
                outcomes(),
                part(Work.class));
    }

    public EventNoticeLetters letters() {
        return new EventNoticeLetters(
                part(EventNoticeProofStore.class),
                new EventAudience(part(Pupils.class), part(Guardians.class), part(Staff.class), clock),
                part(EventNotices.class),
                part(EventNoticeMail.class),
                new EventRoles(part(Staff.class), part(Schools.class), clock),
                part(Schools.class),
                part(Accounts.class),
                part(Pupils.class),
                part(Guardians.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    public EventDraft wish(int days, EventDraft.Hurry hurry, Group... groups) {
        return new EventDraft(
                school.id(),
                "Sportdag",
                clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS),
                Stream.of(groups).map(Group::id).toList(),
                hurry);
    }

    public EventFile made(PersonId by, EventDraft wish) {
        SchoolEventId id = new SchoolEventId(UUID.randomUUID());
        Outcome<SchoolEventId> made = as(by, () -> events().make(id, wish));
        assertThat(made).isEqualTo(Outcome.done(id));
        return find(id);
    }

    public EventFile find(SchoolEventId id) {
        return as(
                head,
                () -> part(Work.class)
                        .read(Act.BROWSE, () -> part(EventStore.class).find(id))
                        .orElseThrow());
    }

    /// With the event as it is at that moment before them.
    public Outcome<Nothing> change(
            PersonId by, EventFile event, BiFunction<EventChanges, EventFile, Outcome<Nothing>> what) {
        return as(by, () -> what.apply(changes(), find(event.id())));
    }

    /// What the log says of events: how it ended, and in which word.
    public List<String> log() {
        LogSearch lines = LogSearch.period(
                        clock.instant().minus(Duration.ofDays(60)),
                        clock.instant().plus(Duration.ofDays(1)))
                .doing(EventActs.KEEP_EVENT);
        return as(head, () -> part(AuditLog.class).search(lines, 100, Optional.empty())).events().stream()
                .map(line -> line.outcome() + " " + line.relation())
                .toList();
    }

    public Map<PersonId, EventNoticeProof.State> proofs(EventFile event) {
        return asProgram(() ->
                part(Work.class)
                        .read(
                                Act.MAINTAIN,
                                () -> part(EventNoticeProofStore.class).list(event.id()))
                        .stream()
                        .collect(Collectors.toMap(EventNoticeProof::person, EventNoticeProof::state)));
    }

    public void daysPass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    /// The addresses of everything that arrived so far.
    public List<String> arrived() throws MessagingException {
        List<String> arrived = new ArrayList<>();
        for (MimeMessage message : mail.deliver(board)) {
            arrived.add(message.getAllRecipients()[0].toString());
        }
        return arrived;
    }

    @Override
    public void close() {
        mail.close();
    }
}
