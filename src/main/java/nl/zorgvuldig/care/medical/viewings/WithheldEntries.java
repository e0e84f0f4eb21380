package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Entries that a doctor withholds in a viewing, each on a ground; decided between making the
/// appointment and beginning. The file itself does not change.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class WithheldEntries {
    private final WithheldEntryStore store;
    private final MedicalFiles files;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    WithheldEntries(WithheldEntryStore store, MedicalFiles files, ViewingLog log, Work work, Clock clock) {
        this.store = store;
        this.files = files;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The entries withheld now, for the doctor who shows the file.
    public Map<EntryId, MedicalWithholdingGround> list(RequestFile request) {
        Map<EntryId, MedicalWithholdingGround> grounds = new HashMap<>();
        last(request).forEach((entry, last) -> last.ground().ifPresent(ground -> grounds.put(entry, ground)));
        return grounds;
    }

    private Map<EntryId, WithheldEntryStore.Last> last(RequestFile request) {
        return work.read(MedicalActs.SHOW_MEDICAL, () -> store.list(request.request()));
    }

    /// Whether this doctor can decide about it: they made the appointment, and the viewing has not
    /// begun.
    public boolean open(UnsealedMedicalFile file, RequestFile request) {
        return request.state() instanceof RequestState.Planned
                && MedicalViewings.shows(file.granted().person(), request)
                && request.request().pupil().equals(file.granted().target());
    }

    /// Decides about one entry. Repeating a decision changes nothing. An entry that does not open
    /// with this key is not found.
    ///
    /// @param ground empty to show it
    public Outcome<Nothing> decide(
            UnsealedMedicalFile file, RequestFile request, EntryId entry, Optional<MedicalWithholdingGround> ground) {
        if (!open(file, request)) {
            return Outcome.rejected("ground", Sentence.of("medical.viewing.no.preparing"));
        }
        return files.history(file, entry).isEmpty() ? Outcome.notFound() : decide(request, entry, ground, file);
    }

    private Outcome<Nothing> decide(
            RequestFile request, EntryId entry, Optional<MedicalWithholdingGround> ground, UnsealedMedicalFile file) {
        Optional<WithheldEntryStore.Last> before =
                Optional.ofNullable(last(request).get(entry));
        if (before.flatMap(WithheldEntryStore.Last::ground).equals(ground)) {
            return Outcome.done();
        }
        int step = before.map(WithheldEntryStore.Last::step).orElse(0) + 1;
        return work.once(
                MedicalActs.SHOW_MEDICAL,
                () -> {
                    store.add(
                            request.request(),
                            entry,
                            new WithheldEntryStore.Last(step, ground),
                            file.granted().person(),
                            clock.instant());
                    log.byDoctor(ground.isPresent() ? "withheld" : "shown", request.request(), entry.value());
                    return Outcome.done();
                },
                _ -> Outcome.conflict());
    }
}
