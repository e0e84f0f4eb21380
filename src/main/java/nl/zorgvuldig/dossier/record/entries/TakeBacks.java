package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.agreements.AgreementStore;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Takes back what somebody has just written ([TakeBackRules]): the text is destroyed, with its key, and
/// the log keeps that it was written and taken back.
@Component
public final class TakeBacks {
    /// The code in the log; [TakeBackReplay] reads it.
    static final String TAKEN_BACK = "taken-back";

    private static final String FIELD = "version";

    private final DossierStore store;
    private final AgreementStore agreements;
    private final Confidentialities confidentialities;
    private final ProcessingRestrictions restrictions;
    private final List<DossierItemUse> uses;
    private final EndedEntryKeys keys;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    TakeBacks(
            DossierStore store,
            AgreementStore agreements,
            Confidentialities confidentialities,
            ProcessingRestrictions restrictions,
            List<DossierItemUse> uses,
            EndedEntryKeys keys,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.confidentialities = confidentialities;
        this.restrictions = restrictions;
        this.uses = List.copyOf(uses);
        this.keys = keys;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Takes back one version of an entry. Asking it again changes nothing.
    ///
    /// @return not found when the reader knows of no such entry, also when it was taken back before
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<Nothing> takeBack(Granted<PupilId> key, EntryId entry, int version) {
        DossierItemId item = DossierItemId.of(entry);
        PupilId pupil = key.use(DossierActs.TAKE_BACK);
        List<ConfidentialityChange> markings = confidentialities.of(pupil, item);
        boolean marked = markings.stream()
                .anyMatch(change -> change.step() > 1 || !change.by().equals(key.person()));
        boolean used = version == 1 && marked || rests(pupil, item);
        Optional<Objection> restricted = restrictions.objection(pupil, item, FIELD);
        Outcome<UUID> outcome = work.once(
                DossierActs.TAKE_BACK,
                () -> takeBack(key, pupil, entry, version, markings, used, restricted),
                _ -> Outcome.conflict());
        return outcome.map(ended -> {
            keys.destroy(ended);
            return Nothing.NOTHING;
        });
    }

    /// @return the key of what was taken back
    private Outcome<UUID> takeBack(
            Granted<PupilId> key,
            PupilId pupil,
            EntryId entry,
            int version,
            List<ConfidentialityChange> markings,
            boolean used,
            Optional<Objection> restricted) {
        store.lock(entry);
        List<Entry> versions = ConfidentialityRules.open(store.history(pupil, entry), markings, key.relation());
        if (versions.isEmpty() || versions.getFirst().version() < version) {
            return Outcome.notFound();
        }
        Optional<Objection> objection = restricted.or(
                () -> TakeBackRules.objection(versions.getFirst(), version, key.person(), clock.instant(), used)
                        .map(because -> new Objection(FIELD, because)));
        if (objection.isPresent()) {
            return Outcome.rejected(List.of(objection.get()));
        }
        Optional<UUID> ended = store.takeBack(pupil, entry, version);
        if (ended.isEmpty()) {
            return Outcome.conflict();
        }
        if (version == 1) {
            agreements.takeBack(pupil, entry);
            confidentialities.takeBack(pupil, DossierItemId.of(entry));
        }
        log.append(log.done(DossierActs.TAKE_BACK, key.clause(), TAKEN_BACK)
                .about(pupil)
                .through(entry)
                .counting(version));
        return Outcome.done(ended.get());
    }

    private boolean rests(PupilId pupil, DossierItemId item) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> uses.stream().anyMatch(use -> use.rests(pupil, item))));
    }
}
