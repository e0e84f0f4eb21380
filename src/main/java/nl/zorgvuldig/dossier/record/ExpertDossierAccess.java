package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Access to a dossier for an external expert. Row security gives them the agreed entries, in the
/// agreed versions, and nothing else; once consent ends, nothing at all. Also files their advice in
/// the dossier, once, with its source.
@Component
public final class ExpertDossierAccess {
    private final ProcessingRestrictions stills;
    private final DossierStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ExpertDossierAccess(ProcessingRestrictions stills, DossierStore store, AuditLog log, Work work, Clock clock) {
        this.stills = stills;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Uses the key.
    ///
    /// @return the agreed entries that exist and are not restricted, in the order in which they
    /// were agreed
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Entry> read(Granted<PupilId> key, List<ShareableEntryVersion> agreed) {
        PupilId pupil = key.use(DossierActs.ADVISE);
        Restriction still = stills.of(pupil);
        return work.read(
                DossierActs.ADVISE,
                () -> agreed.stream()
                        .filter(version -> !still.covers(version.entry().value()))
                        .flatMap(version -> store.history(pupil, version.entry()).stream()
                                .filter(it -> it.version() == version.version()))
                        .toList());
    }

    /// What is wrong with a text that an expert, or a colleague on an expert's behalf, writes.
    ///
    /// @param longest in characters
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> objection(String field, String text, int longest) {
        return DossierRules.text(field, text, longest);
    }

    /// Files an expert's advice. Advice that was filed before counts as done.
    ///
    /// @param advice its author is the expert, whose words it holds
    @Upholds({EXPERTS_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    public Outcome<EntryId> file(Granted<PupilId> key, ExpertAdviceDraft advice) {
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

    private void add(Granted<PupilId> key, PupilId pupil, ExpertAdviceDraft advice) {
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
