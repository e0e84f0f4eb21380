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

/// The door to what a board asks consent for, and in which words. The board decides; whoever
/// changes a text asks everybody again.
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

    /// Every purpose, also those not asked any more, in the board's order.
    public List<ConsentPurpose> list() {
        return catalogue.get(Acting.current().board());
    }

    /// As [#list()], with what this unit of work added. Inside one.
    public List<ConsentPurpose> listInside() {
        return store.list();
    }

    /// Those asked every school year now.
    public List<ConsentPurpose> listAsked() {
        Instant now = clock.instant();
        return list().stream()
                .filter(purpose -> purpose.kind().yearly() && purpose.asked(now))
                .toList();
    }

    /// Everything the board asks now, also what is not asked every school year.
    public List<ConsentPurpose> listOfBoard() {
        Instant now = clock.instant();
        return list().stream()
                .filter(purpose -> purpose.kind().ofBoard() && purpose.asked(now))
                .toList();
    }

    /// What is asked now of a kind of which one thing is asked at a time.
    public Optional<ConsentPurpose> findAsked(PurposeKind kind) {
        return listOfBoard().stream().filter(purpose -> purpose.kind() == kind).findFirst();
    }

    /// What is asked now of a kind that is asked case by case.
    public Optional<ConsentPurpose> findCase(PurposeKind kind) {
        Instant now = clock.instant();
        return list().stream()
                .filter(purpose -> purpose.kind() == kind && !kind.ofBoard() && purpose.asked(now))
                .findFirst();
    }

    public Optional<ConsentPurpose> find(PurposeKey key) {
        return list().stream().filter(purpose -> purpose.key().equals(key)).findFirst();
    }

    /// Takes over our proposal, as far as the board does not ask those things already.
    ///
    /// @return what is asked from now on because of it
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

    /// From now on it is asked in these words. A yes to the words before does not count any more.
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

    /// It is not asked any more, and what was answered holds no more.
    public void retire(ConsentPurpose purpose) {
        change("retired", () -> store.retire(purpose.key(), Acting.current().person(), clock.instant()));
    }

    private void change(String what, Runnable change) {
        work.change(announced(what), () -> put(change));
    }

    /// The line in the log comes first.
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
