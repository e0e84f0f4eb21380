package nl.zorgvuldig.care.emergency;

import static java.util.Objects.requireNonNull;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
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

/// Destroys what may no longer be kept of emergency cards: first the key, which no old copy of the
/// database contains, then every version. A refusal removes only the words of who refuses, unless
/// the school needs them; whom to call goes when the pupil left. Runs as the system account, whoever
/// caused it.
@Component
public final class CardDestruction {
    private final CardStore store;
    private final ClosedCardStore closed;
    private final CardHoldings holdings;
    private final CardWriter writing;
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
            CardWriter writing,
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
        this.writing = writing;
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
        asProgram(() -> {
            change(() -> store.giveCallsTheirKey(Optional.empty()));
            tidy(work.readApart(Act.MAINTAIN, store::pupils));
        });
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
        Map<PupilId, List<CardWords>> written = work.readApart(Act.MAINTAIN, store::newestWords).stream()
                .collect(Collectors.groupingBy(CardWords::pupil));
        Map<PupilId, ConsentDecision> consents = asked.decide(PurposeKind.EMERGENCY_CARD, kept);
        for (SchoolCareer career : pupils.list(kept)) {
            PupilId pupil = career.pupil();
            ConsentDecision consent = requireNonNull(consents.get(pupil));
            Optional<LocalDate> before = Optional.ofNullable(since.get(pupil));
            List<CardWords> words = written.getOrDefault(pupil, List.of());
            if (CardRetentionRules.left(career, today)) {
                end(pupil);
            } else if (!words.isEmpty()) {
                tidy(new CardRetentionRules(career, consent, before, today), words);
                mark(pupil, consent, before, today);
            }
        }
    }

    private void mark(PupilId pupil, ConsentDecision consent, Optional<LocalDate> before, LocalDate today) {
        if (consent.effective()) {
            before.ifPresent(_ -> change(() -> closed.delete(pupil)));
        } else if (before.isEmpty()) {
            change(() -> closed.add(pupil, today));
        }
    }

    private void tidy(CardRetentionRules rules, List<CardWords> words) {
        PupilId pupil = rules.pupil().pupil();
        List<PersonId> deciders = asked.listDeciders(pupil);
        List<PersonId> going = words.stream()
                .filter(each -> rules.decide(facts(each, deciders)) == CardRetentionRules.CardDisposition.GOES)
                .map(CardWords::author)
                .toList();
        if (!going.isEmpty()) {
            end(pupil, going);
        }
    }

    private CardRetentionRules.Words facts(CardWords words, List<PersonId> deciders) {
        Optional<Instant> refused = asked.find(PurposeKind.EMERGENCY_CARD, words.pupil(), words.author())
                .flatMap(own -> own.answer() instanceof OwnAnswerStatus.No no
                        ? Optional.of(no.answer().recordedAt())
                        : Optional.empty());
        boolean writtenSince =
                refused.filter(at -> !at.isBefore(words.writtenAt())).isEmpty();
        return new CardRetentionRules.Words(
                words.author().equals(CardPart.SCHOOL),
                words.needed(),
                deciders.contains(words.author()),
                refused.isPresent(),
                words.undecided() && writtenSince ? Optional.of(SchoolDay.of(words.writtenAt())) : Optional.empty());
    }

    /// What some of its authors wrote to know; with the key, when nobody else wrote anything. Who
    /// writes meanwhile waits, or is waited for.
    private void end(PupilId pupil, List<PersonId> authors) {
        change(() -> {
            writing.holdStill(pupil);
            boolean all = store.newestWords().stream()
                    .filter(words -> words.pupil().equals(pupil))
                    .allMatch(words -> authors.contains(words.author()));
            log.append(line(pupil, all ? "card-gone" : "card-part-gone"));
            if (all) {
                store.giveCallsTheirKey(Optional.of(pupil));
                vault.destroy(CardStore.key(pupil));
            }
        });
        holdings.destroyWords(pupil, authors);
    }

    private void end(PupilId pupil) {
        log.append(line(pupil, "card-gone"));
        vault.destroy(CardStore.key(pupil));
        vault.destroy(CardStore.callsKey(pupil));
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
