package nl.zorgvuldig.images.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.images.events.notices.EventAudience;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.EventNoticeProofStore;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MailId;
import org.springframework.stereotype.Component;

/// Takes over events from before this program was in use, with who was notified. Only for the
/// system account.
@Component
public final class EarlierEvents {
    private final EventStore events;
    private final EventNoticeProofStore proofs;
    private final EventNotices notices;
    private final EventAudience circle;
    private final Work work;
    private final Clock clock;

    /// Outcome of a message.
    public enum Arrival {
        ARRIVED,
        REFUSED
    }

    EarlierEvents(
            EventStore events,
            EventNoticeProofStore proofs,
            EventNotices notices,
            EventAudience circle,
            Work work,
            Clock clock) {
        this.events = events;
        this.proofs = proofs;
        this.notices = notices;
        this.circle = circle;
        this.work = work;
        this.clock = clock;
    }

    /// Adds an event that waits: proposed, or planned with its notice on a future day.
    ///
    /// @param by who made it
    public void takeOver(SchoolEventId id, EventDraft wish, PersonId by, EventState state, LocalDate noticeOn) {
        notices.newest(wish.school());
        work.change(Act.MAINTAIN, () -> events.make(id, wish, by, state, noticeOn, clock.instant()));
    }

    /// Adds an event about which everybody concerned was notified at a moment, as far as they can
    /// be reached by mail; the others need a letter.
    ///
    /// @param state noticed, ready, held or cancelled
    /// @param reached the people who can be mailed, with the outcome of the message
    public void takeOver(
            SchoolEventId id, EventDraft wish, Instant told, EventState state, Map<PersonId, Arrival> reached) {
        LocalDate day = SchoolDay.of(told);
        int version = notices.newest(wish.school()).version();
        work.change(Act.MAINTAIN, () -> {
            events.make(id, wish, PersonId.PROGRAM, EventState.PLANNED, day, told);
            EventAudience.Circle all = circle.of(events.find(id).orElseThrow().request());
            all.parents()
                    .keySet()
                    .forEach(person -> tell(id, person, EventNoticeProof.Kind.GUARDIAN, version, told, reached));
            all.staff().forEach(person -> tell(id, person, EventNoticeProof.Kind.STAFF, version, told, reached));
            add(id, told, new EventChange.Noticed(version));
            end(id, wish, told, state);
        });
    }

    private void end(SchoolEventId id, EventDraft wish, Instant told, EventState state) {
        if (state == EventState.READY || state == EventState.HELD) {
            proofs.list(id).forEach(proof -> {
                proofs.printed(id, proof.person(), told);
                proofs.handed(id, proof.person(), told);
            });
            add(id, told, new EventChange.Ready());
        }
        if (state == EventState.HELD) {
            add(id, wish.startsAt(), new EventChange.Held());
        }
        if (state == EventState.CANCELLED) {
            add(id, told, new EventChange.CalledOff());
        }
    }

    private void add(SchoolEventId id, Instant at, EventChange change) {
        EventFile file = events.find(id).orElseThrow();
        events.add(file, file.next(PersonId.PROGRAM, at, change));
    }

    private void tell(
            SchoolEventId id,
            PersonId person,
            EventNoticeProof.Kind kind,
            int version,
            Instant at,
            Map<PersonId, Arrival> reached) {
        Optional<Arrival> arrival = Optional.ofNullable(reached.get(person));
        EventNoticeProof.Route route =
                arrival.isPresent() ? EventNoticeProof.Route.MAIL : EventNoticeProof.Route.LETTER;
        proofs.take(id, person, kind, route, version, at);
        if (arrival.isPresent()) {
            MailId mail = new MailId(Id.next(clock));
            proofs.mailed(id, person, mail);
            switch (arrival.get()) {
                case ARRIVED -> proofs.settled(id, person, mail, Optional.of(at), Optional.empty());
                case REFUSED -> proofs.settled(id, person, mail, Optional.empty(), Optional.of("refused"));
            }
        }
    }
}
