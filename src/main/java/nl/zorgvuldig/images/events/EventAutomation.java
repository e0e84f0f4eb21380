package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.events.notices.EventAudience;
import nl.zorgvuldig.images.events.notices.EventAudience.Circle;
import nl.zorgvuldig.images.events.notices.EventNotice;
import nl.zorgvuldig.images.events.notices.EventNoticeDeliveries;
import nl.zorgvuldig.images.events.notices.EventNoticeMail;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.EventNoticeProofStore;
import nl.zorgvuldig.images.events.notices.EventNoticeSender;
import nl.zorgvuldig.images.events.notices.EventNoticeSender.Addressee;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Automatic steps for events: sending each notice on its day, looking for people who joined later,
/// recording the delivery status of messages, and closing events that have begun. It may be
/// interrupted at any point; concurrent runs do not duplicate work.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class EventAutomation {
    /// Number of people per transaction.
    static final int BATCH = 100;

    /// Interval between searches for people who joined later.
    static final Duration SWEEP = Duration.ofMinutes(15);

    private final EventStore events;
    private final CaseFiles<EventFile, EventChange> files;
    private final EventNoticeProofStore proofs;
    private final EventAudience circle;
    private final EventNoticeSender sending;
    private final EventNoticeMail mail;
    private final EventNotices notices;
    private final EventNoticeDeliveries outcomes;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    public EventAutomation(
            EventStore events,
            EventNoticeProofStore proofs,
            EventAudience circle,
            EventNoticeSender sending,
            EventNoticeMail mail,
            EventNotices notices,
            EventNoticeDeliveries outcomes,
            Schools schools,
            AuditLog log,
            Work work,
            Clock clock) {
        this.events = events;
        this.files = new CaseFiles<>(events, work, clock);
        this.proofs = proofs;
        this.circle = circle;
        this.sending = sending;
        this.mail = mail;
        this.notices = notices;
        this.outcomes = outcomes;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Processes the events of the acting board.
    public void run() {
        for (EventFile file : work.read(Act.MAINTAIN, events::listOpen)) {
            SchoolEvent event = file.request();
            Instant now = clock.instant();
            outcomes.settle(event);
            if (!now.isBefore(event.startsAt())) {
                begin(file);
                continue;
            }
            switch (file.state()) {
                case PROPOSED, HELD, CANCELLED -> {}
                case PLANNED -> {
                    if (!SchoolDay.of(now).isBefore(event.noticeOn())) {
                        notify(file);
                    }
                }
                case NOTICED, READY -> {
                    if (event.sweptAt()
                            .filter(last -> now.isBefore(last.plus(SWEEP)))
                            .isEmpty()) {
                        sweep(file);
                    }
                }
            }
        }
    }

    private void begin(EventFile file) {
        EventChange change = EventRules.beginning(file.state());
        boolean held = change.end().isEmpty();
        files.note(
                Act.MAINTAIN,
                file,
                change,
                () -> log.append(AuditEvent.of(
                                clock,
                                Acting.current().with(EventActs.KEEP_EVENT),
                                PARENTS_ASKED_BEFORE_EVENTS,
                                held ? AuditOutcome.DONE : AuditOutcome.REFUSED,
                                held ? "held" : "cancelled")
                        .through(file.id())));
    }

    /// Sends the notice to everybody concerned, and records on the event that all have been sent
    /// it.
    void notify(EventFile file) {
        SchoolEvent event = file.request();
        EventNotice notice = notices.newest(event.school());
        EventNoticeMail.Post post = post(event, notice);
        batches(event).forEach(batch -> sending.send(event, post, notice.version(), batch));
        files.note(Act.MAINTAIN, file, new EventChange.Noticed(notice.version()), () -> {});
        outcomes.settle(event);
    }

    /// Notifies people who joined since: parents of a child who enrolled or changed groups, and new
    /// staff.
    void sweep(EventFile file) {
        SchoolEvent event = file.request();
        EventNotice notice =
                notices.find(event.school(), file.version()).orElseGet(() -> notices.newest(event.school()));
        List<List<Addressee>> batches = batches(event);
        if (!batches.isEmpty()) {
            EventNoticeMail.Post post = post(event, notice);
            batches.forEach(batch -> sending.send(event, post, notice.version(), batch));
        }
        work.change(Act.MAINTAIN, () -> events.swept(event.id(), clock.instant()));
        outcomes.settle(event);
    }

    /// Everybody still to be notified, in batches.
    List<List<Addressee>> batches(SchoolEvent event) {
        Set<PersonId> told = work.read(Act.MAINTAIN, () -> proofs.list(event.id())).stream()
                .map(EventNoticeProof::person)
                .collect(Collectors.toSet());
        Circle all = circle.of(event);
        Map<PersonId, EventNoticeProof.Kind> wanted = new LinkedHashMap<>();
        all.parents().keySet().forEach(person -> wanted.put(person, EventNoticeProof.Kind.GUARDIAN));
        all.staff().forEach(person -> wanted.put(person, EventNoticeProof.Kind.STAFF));
        wanted.keySet().removeAll(told);
        List<Addressee> addressees = wanted.isEmpty() ? List.of() : sending.addressees(wanted);
        List<List<Addressee>> portions = new ArrayList<>();
        for (int from = 0; from < addressees.size(); from += BATCH) {
            portions.add(addressees.subList(from, Math.min(addressees.size(), from + BATCH)));
        }
        return portions;
    }

    public EventNoticeMail.Post post(SchoolEvent event, EventNotice notice) {
        String school = schools.find(event.school()).map(School::name).orElse("");
        return mail.write(event, school, notice);
    }
}
