package nl.zorgvuldig.consent.purposes;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.SharedCache;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The purposes for which a board asks consent, and their texts. The board decides; changing a text
/// asks everybody again.
@Component
@Upholds(CONSENT_ASKED_AT_ENROLMENT)
public final class ConsentPurposes {
    private final PurposeStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;
    private final SharedCache<BoardId, List<ConsentPurpose>> catalogue;

    ConsentPurposes(PurposeStore store, AuditLog log, Work work, Signals signals, Boards boards, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
        catalogue = new SharedCache<>(
                signals,
                clock,
                "consent.catalogue",
                board -> boards.program(board).call(() -> work.readApart(Act.MAINTAIN, store::list)));
    }

    /// Every purpose, retired ones included, in the board's order.
    public List<ConsentPurpose> list() {
        return catalogue.get(Acting.current().board());
    }

    /// As [#list()], including the changes of the current unit of work. Only inside one.
    public List<ConsentPurpose> listInside() {
        return store.list();
    }

    /// Current purposes that are asked every school year.
    public List<ConsentPurpose> listAsked() {
        Instant now = clock.instant();
        return list().stream()
                .filter(purpose -> purpose.kind().yearly() && purpose.asked(now))
                .toList();
    }

    /// All current purposes of the board, those not asked every school year included.
    public List<ConsentPurpose> listOfBoard() {
        Instant now = clock.instant();
        return list().stream()
                .filter(purpose -> purpose.kind().ofBoard() && purpose.asked(now))
                .toList();
    }

    /// The current purpose of a kind of which there is one at a time.
    public Optional<ConsentPurpose> findAsked(PurposeKind kind) {
        return listOfBoard().stream().filter(purpose -> purpose.kind() == kind).findFirst();
    }

    /// The current purpose of a kind that is asked case by case.
    public Optional<ConsentPurpose> findCase(PurposeKind kind) {
        Instant now = clock.instant();
        return list().stream()
                .filter(purpose -> purpose.kind() == kind && !kind.ofBoard() && purpose.asked(now))
                .findFirst();
    }

    public Optional<ConsentPurpose> find(PurposeKey key) {
        return list().stream().filter(purpose -> purpose.key().equals(key)).findFirst();
    }

    /// Adds the proposed purposes that the board does not ask already.
    ///
    /// @return the added purposes
    public List<ConsentPurpose> propose() {
        List<PurposeKey> known = list().stream().map(ConsentPurpose::key).toList();
        Acting acting = Acting.current();
        List<ConsentPurpose> proposed = ProposedPurposes.at(clock.instant(), acting.person()).stream()
                .filter(purpose -> !known.contains(purpose.key()))
                .toList();
        change("text", () -> proposed.forEach(store::add));
        return proposed;
    }

    public void add(ConsentPurpose purpose) {
        change("text", () -> store.add(purpose));
    }

    /// Publishes a new text. Consent to the previous text does not count any more.
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    public Outcome<Nothing> rephrase(ConsentPurpose purpose, PurposeWording dutch, PurposeWording english) {
        PurposeText next = new PurposeText(
                purpose.text().version() + 1,
                dutch,
                english,
                clock.instant(),
                Acting.current().person());
        return work.once(
                announced("text"),
                () -> {
                    put(() -> store.add(purpose.key(), next));
                    return Outcome.done();
                },
                _ -> Outcome.conflict());
    }

    /// Retires a purpose: it is not asked any more, and existing answers no longer count.
    public void retire(ConsentPurpose purpose) {
        change("retired", () -> store.retire(purpose.key(), Acting.current().person(), clock.instant()));
    }

    private void change(String what, Runnable change) {
        work.change(announced(what), () -> put(change));
    }

    /// Writes the audit event first.
    private Act announced(String what) {
        Acting acting = Acting.current();
        Act act = acting.act() == Act.MAINTAIN ? Act.MAINTAIN : ConsentActs.ASK_CONSENT;
        log.append(log.done(act, CONSENT_ASKED_AT_ENROLMENT, what));
        return act;
    }

    /// Inside a unit of work.
    private void put(Runnable change) {
        change.run();
        catalogue.forget(Acting.current().board());
    }
}
