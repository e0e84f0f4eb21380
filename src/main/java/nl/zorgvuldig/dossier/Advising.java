package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to a dossier for an expert from outside: row security gives them the entries that were
/// agreed, in those versions, and nothing else; when consent ends, nothing at all. And the door
/// through which their advice comes into the dossier, once, with its source.
@Component
public final class Advising {
    private final Stills stills;
    private final DossierStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Advising(Stills stills, DossierStore store, AuditLog log, Work work, Clock clock) {
        this.stills = stills;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Turns the key.
    ///
    /// @return those of the agreed entries that are there and do not stand still, in the order in
    /// which they were agreed
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Entry> read(Granted<PupilId> key, List<Agreeable> agreed) {
        PupilId pupil = key.use(DossierActs.ADVISE);
        Still still = stills.of(pupil);
        return work.read(
                DossierActs.ADVISE,
                () -> agreed.stream()
                        .filter(one -> !still.covers(one.entry().value()))
                        .flatMap(one ->
                                store.history(pupil, one.entry()).stream().filter(it -> it.version() == one.version()))
                        .toList());
    }

    /// What is wrong with what an expert, or a colleague about one, writes.
    ///
    /// @param longest in characters
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> objection(String field, String text, int longest) {
        return DossierRules.text(field, text, longest);
    }

    /// Files what an expert advised. What was filed before is done.
    ///
    /// @param advice its author is the expert, whose words it holds
    @Upholds({EXPERTS_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    public Outcome<EntryId> file(Granted<PupilId> key, Advised advice) {
        Optional<Objection> wrong = objection("text", advice.text(), DossierRules.LONGEST_TEXT)
                .or(() -> DossierRules.day(advice.givenOn(), SchoolDay.today(clock)));
        if (wrong.isPresent()) {
            return Outcome.rejected(wrong.get());
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        return work.once(
                DossierActs.WRITE,
                () -> {
                    add(key, pupil, advice);
                    return Outcome.done(advice.entry());
                },
                _ -> Outcome.repeated(
                        work.read(DossierActs.WRITE, () -> store.history(pupil, advice.entry())).stream()
                                .findFirst(),
                        entry -> entry.kind() == EntryKind.EXPERT_ADVICE,
                        advice.entry()));
    }

    private void add(Granted<PupilId> key, PupilId pupil, Advised advice) {
        store.add(
                pupil,
                new Entry(
                        advice.entry(),
                        1,
                        EntryKind.EXPERT_ADVICE,
                        advice.givenOn(),
                        advice.expert(),
                        clock.instant(),
                        advice.text().strip(),
                        Optional.empty()));
        log.append(log.done(DossierActs.WRITE, key.clause(), "written")
                .about(pupil)
                .through(advice.entry()));
    }
}
