package nl.zorgvuldig.care.emergency;

import static java.util.Objects.requireNonNull;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Destroys emergency cards that may no longer be kept: first their key, which no old copy of the
/// database contains, then every version. A refusal removes only the text of those who do not
/// agree: the text of others stays, readable by nobody but its author until all agree again. Runs
/// as the system account, whoever caused it.
@Component
public final class CardDestruction {
    private final CardStore store;
    private final ClosedCardStore closed;
    private final CardHoldings holdings;
    private final ConsentDecisions asked;
    private final Pupils pupils;
    private final Vault vault;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CardDestruction(
            CardStore store,
            ClosedCardStore closed,
            CardHoldings holdings,
            ConsentDecisions asked,
            Pupils pupils,
            Vault vault,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.closed = closed;
        this.holdings = holdings;
        this.asked = asked;
        this.pupils = pupils;
        this.vault = vault;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Covers every card of the acting board. May be repeated, and interrupted at any point.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public void tidy() {
        asProgram(() -> tidy(work.readApart(Act.MAINTAIN, store::pupils)));
    }

    /// The same for one pupil, now.
    void tidy(PupilId pupil) {
        asProgram(() -> tidy(work.readApart(Act.MAINTAIN, store::pupils).stream()
                .filter(pupil::equals)
                .toList()));
    }

    private void tidy(List<PupilId> kept) {
        LocalDate today = SchoolDay.today(clock);
        Map<PupilId, LocalDate> since = work.readApart(Act.MAINTAIN, closed::list);
        Map<PupilId, ConsentDecision> consents = asked.decide(PurposeKind.EMERGENCY_CARD, kept);
        for (SchoolCareer career : pupils.list(kept)) {
            PupilId pupil = career.pupil();
            Optional<LocalDate> before = Optional.ofNullable(since.get(pupil));
            ConsentDecision consent = requireNonNull(consents.get(pupil));
            switch (new CardRetentionRules(career, consent, before, today).decide()) {
                case SHOWN -> before.ifPresent(_ -> change(() -> closed.delete(pupil)));
                case CLOSED -> change(() -> closed.add(pupil, today));
                case GOES -> {
                    if (vetoed(consent) && !CardRetentionRules.left(career, today)) {
                        before.ifPresent(_ -> change(() -> closed.delete(pupil)));
                        end(pupil, stillAgreeing(pupil));
                    } else {
                        end(pupil);
                    }
                }
            }
        }
    }

    private static boolean vetoed(ConsentDecision consent) {
        return consent instanceof ConsentDecision.NotEffective no
                && no.because().contains(new NoConsentReason.Vetoed());
    }

    /// The legal representatives who did not refuse.
    private List<PersonId> stillAgreeing(PupilId pupil) {
        return asked.listDeciders(pupil).stream()
                .filter(person -> asked.find(PurposeKind.EMERGENCY_CARD, pupil, person)
                        .filter(own -> !(own.answer() instanceof OwnAnswerStatus.No))
                        .isPresent())
                .toList();
    }

    private void end(PupilId pupil, List<PersonId> staying) {
        List<PersonId> authors = work.readApart(Act.MAINTAIN, () -> store.authors(pupil));
        if (authors.stream().noneMatch(staying::contains)) {
            end(pupil);
            return;
        }
        List<PersonId> going =
                authors.stream().filter(author -> !staying.contains(author)).toList();
        if (!going.isEmpty()) {
            log.append(line(pupil, "card-part-gone"));
            holdings.destroyWords(pupil, going);
        }
    }

    private void end(PupilId pupil) {
        log.append(line(pupil, "card-gone"));
        vault.destroy(CardStore.key(pupil));
        holdings.destroy(
                DataSubject.of(Acting.current().board(), pupil),
                CardStore.key(pupil).keeping());
    }

    private AuditEvent line(PupilId pupil, String what) {
        return log.done(HoldingActs.RETAIN, NECESSARY_FOR_GUIDANCE, what).about(pupil);
    }

    private void change(Runnable what) {
        work.change(Act.MAINTAIN, what);
    }

    private void asProgram(Runnable what) {
        boards.program(Acting.current().board()).run(what);
    }
}
