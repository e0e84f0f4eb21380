package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.casework.CaseFiles;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.events.EventCircle.Circle;
import nl.zorgvuldig.events.NoticeSending.Addressee;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// What the program does for events by itself: it sends each notice on its day, looks who came
/// later, keeps what became of each message, and ends what has begun. Cut off at any point it goes
/// on where it was, and two at once do the work of one.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
final class EventWork {
    /// People in one transaction.
    static final int BATCH = 100;

    /// Between two looks for who came later.
    static final Duration SWEEP = Duration.ofMinutes(15);

    private final EventStore events;
    private final CaseFiles<EventFile, EventChange> files;
    private final ProofStore proofs;
    private final EventCircle circle;
    private final NoticeSending sending;
    private final NoticeMail mail;
    private final Notices notices;
    private final Outcomes outcomes;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    EventWork(
            EventStore events,
            ProofStore proofs,
            EventCircle circle,
            NoticeSending sending,
            NoticeMail mail,
            Notices notices,
            Outcomes outcomes,
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

    /// For the board the program acts for.
    void run() {
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

    /// Tells everybody concerned, and says so of the event when all of them have been.
    void notify(EventFile file) {
        SchoolEvent event = file.request();
        Notice notice = notices.newest(event.school());
        NoticeMail.Post post = post(event, notice);
        batches(event).forEach(batch -> sending.send(event, post, notice.version(), batch));
        files.note(Act.MAINTAIN, file, new EventChange.Noticed(notice.version()), () -> {});
        outcomes.settle(event);
    }

    /// Tells who came since: parents of a child that entered or changed groups, new staff.
    void sweep(EventFile file) {
        SchoolEvent event = file.request();
        Notice notice = notices.find(event.school(), file.version()).orElseGet(() -> notices.newest(event.school()));
        List<List<Addressee>> batches = batches(event);
        if (!batches.isEmpty()) {
            NoticeMail.Post post = post(event, notice);
            batches.forEach(batch -> sending.send(event, post, notice.version(), batch));
        }
        work.change(Act.MAINTAIN, () -> events.swept(event.id(), clock.instant()));
        outcomes.settle(event);
    }

    /// Everybody who is to be told and was not, in portions.
    List<List<Addressee>> batches(SchoolEvent event) {
        Set<PersonId> told = work.read(Act.MAINTAIN, () -> proofs.list(event.id())).stream()
                .map(Proof::person)
                .collect(Collectors.toSet());
        Circle all = circle.of(event);
        Map<PersonId, Proof.Kind> wanted = new LinkedHashMap<>();
        all.parents().keySet().forEach(one -> wanted.put(one, Proof.Kind.GUARDIAN));
        all.staff().forEach(one -> wanted.put(one, Proof.Kind.STAFF));
        wanted.keySet().removeAll(told);
        List<Addressee> addressees = wanted.isEmpty() ? List.of() : sending.addressees(wanted);
        List<List<Addressee>> portions = new ArrayList<>();
        for (int from = 0; from < addressees.size(); from += BATCH) {
            portions.add(addressees.subList(from, Math.min(addressees.size(), from + BATCH)));
        }
        return portions;
    }

    NoticeMail.Post post(SchoolEvent event, Notice notice) {
        String school = schools.find(event.school()).map(School::name).orElse("");
        return mail.write(event, school, notice);
    }
}
