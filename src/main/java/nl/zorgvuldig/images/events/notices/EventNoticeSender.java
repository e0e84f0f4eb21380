package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventActs;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Sends the notice of an event, some hundred people in one transaction. The row that proves it is
/// stored together with the message, or with the request for a letter, or not at all; when the row
/// already exists, nothing is sent.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class EventNoticeSender {
    private final EventNoticeProofStore proofs;
    private final EventNoticeMail mail;
    private final Outbox outbox;
    private final Accounts accounts;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    EventNoticeSender(
            EventNoticeProofStore proofs,
            EventNoticeMail mail,
            Outbox outbox,
            Accounts accounts,
            AuditLog log,
            Work work,
            Clock clock) {
        this.proofs = proofs;
        this.mail = mail;
        this.outbox = outbox;
        this.accounts = accounts;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A person to be notified.
    ///
    /// @param address empty for a person who gets a letter
    public record Addressee(PersonId person, EventNoticeProof.Kind kind, Optional<String> address) {
        @Override
        public String toString() {
            return person.toString();
        }
    }

    /// These people with their current e-mail addresses.
    public List<Addressee> addressees(Map<PersonId, EventNoticeProof.Kind> people) {
        Map<PersonId, NewAccount> open = accounts.findAllOpen(people.keySet());
        List<Addressee> all = new ArrayList<>();
        people.forEach((person, kind) -> all.add(new Addressee(
                person, kind, Optional.ofNullable(open.get(person)).flatMap(NewAccount::email))));
        return all;
    }

    public void send(SchoolEvent event, EventNoticeMail.Post post, int version, List<Addressee> batch) {
        prepare(batch);
        note(event, "told", batch.size());
        work.change(Act.MAINTAIN, () -> batch.forEach(addressee -> send(event, post, version, addressee)));
    }

    private void send(SchoolEvent event, EventNoticeMail.Post post, int version, Addressee addressee) {
        EventNoticeProof.Route route =
                addressee.address().isPresent() ? EventNoticeProof.Route.MAIL : EventNoticeProof.Route.LETTER;
        if (proofs.take(event.id(), addressee.person(), addressee.kind(), route, version, clock.instant())) {
            mail(event, post, addressee);
        }
    }

    /// Sends it again to those it did not reach: by mail, or as a letter when there is no address
    /// any more.
    int again(SchoolEvent event, EventNoticeMail.Post post, List<Addressee> batch) {
        prepare(batch);
        note(event, "resent", batch.size());
        return work.write(Act.MAINTAIN, () -> {
            int changed = 0;
            for (Addressee addressee : batch) {
                boolean mine = addressee.address().isPresent()
                        ? proofs.again(event.id(), addressee.person(), clock.instant())
                        : proofs.asLetter(event.id(), addressee.person(), clock.instant());
                if (mine) {
                    mail(event, post, addressee);
                    changed++;
                }
            }
            return changed;
        });
    }

    private void mail(SchoolEvent event, EventNoticeMail.Post post, Addressee addressee) {
        addressee
                .address()
                .map(address -> outbox.send(mail.to(addressee.person(), addressee.kind(), address, post, event)))
                .ifPresent(id -> proofs.mailed(event.id(), addressee.person(), id));
    }

    private void prepare(List<Addressee> batch) {
        outbox.prepare(batch.stream()
                .filter(addressee -> addressee.address().isPresent())
                .map(Addressee::person)
                .toList());
    }

    private void note(SchoolEvent event, String what, int count) {
        log.append(log.done(EventActs.KEEP_EVENT, PARENTS_ASKED_BEFORE_EVENTS, what)
                .through(event.id())
                .counting(count));
    }
}
