package nl.zorgvuldig.care.emergency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Adds a version to a card. Permission was decided before.
@Component
final class CardWriter {
    /// Shared by those who write words on a card, so that its key does not go meanwhile.
    private static final String WORDS = "emergency-card-words";

    private final CardStore store;
    private final ConsentDecisions asked;
    private final Consents consents;
    private final CardMail mail;
    private final Vault vault;
    private final Locks locks;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;

    CardWriter(
            CardStore store,
            ConsentDecisions asked,
            Consents consents,
            CardMail mail,
            Vault vault,
            Locks locks,
            Boards boards,
            AuditLog log,
            Work work) {
        this.store = store;
        this.asked = asked;
        this.consents = consents;
        this.mail = mail;
        this.vault = vault;
        this.locks = locks;
        this.boards = boards;
        this.log = log;
        this.work = work;
    }

    void prepare(List<PupilId> pupils) {
        vault.create(pupils.stream()
                .flatMap(pupil -> Stream.of(CardStore.key(pupil), CardStore.callsKey(pupil)))
                .toList());
    }

    /// Keeps out whoever would write on a card of a pupil, to the end of the unit of work.
    void holdStill(PupilId pupil) {
        locks.alone(WORDS, pupil);
    }

    /// Whether anything is kept of a pupil's card, by any author.
    boolean kept(PupilId pupil) {
        return asProgram(() -> store.pupils().contains(pupil));
    }

    /// The number of an author's last version.
    int last(PupilId pupil, PersonId author) {
        return asProgram(() -> store.last(pupil, author));
    }

    /// The version with this id, if there is one.
    private Optional<CardPart> find(PupilId pupil, UUID id) {
        return asProgram(() -> store.find(pupil, id));
    }

    /// Makes the key first: it is in another database. Sending the same form again changes nothing.
    ///
    /// @param told the person to notify that something was written down on their behalf; empty when
    /// they write themselves
    CardSaveResult write(Granted<PupilId> key, Act act, CardPart part, Optional<PersonId> told) {
        PupilId pupil = key.target();
        Optional<CardPart> before = find(pupil, part.id());
        if (before.isPresent()) {
            return before.get().repeats(part) ? new CardSaveResult.Done() : new CardSaveResult.UsedBefore();
        }
        boolean first = !kept(pupil);
        return work.once(
                act,
                () -> {
                    locks.shared(WORDS, List.of(pupil));
                    prepare(List.of(pupil));
                    consents.holdStill(List.of(pupil));
                    store.add(pupil, part);
                    log.append(done(key, act, part.id()));
                    told.ifPresent(person -> mail.tell(person, pupil));
                    if (first) {
                        asked.listOpen(PurposeKind.EMERGENCY_CARD, pupil).stream()
                                .filter(person -> told.filter(person::equals).isEmpty())
                                .forEach(person -> mail.ask(person, pupil));
                    }
                    return new CardSaveResult.Done();
                },
                somebodyWasFirst -> part.repeats(find(pupil, part.id()).orElseThrow(() -> somebodyWasFirst))
                        ? new CardSaveResult.Done()
                        : new CardSaveResult.UsedBefore());
    }

    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, what));
    }

    private AuditEvent done(Granted<PupilId> key, Act act, UUID version) {
        return log.done(act, key.clause(), "written").about(key.target()).through(version);
    }
}
