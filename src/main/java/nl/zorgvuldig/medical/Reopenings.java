package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.LeftPatients;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to medical files of pupils who left. The doctor says on which ground they open one, and
/// why; that is kept in the file, sealed as the rest, and the ground stands in the log. It opens
/// for that day.
@Component
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
public final class Reopenings {
    private final ReopeningStore store;
    private final Entering entering;
    private final LeftPatients patients;
    private final Work work;
    private final Clock clock;

    Reopenings(ReopeningStore store, Entering entering, LeftPatients patients, Work work, Clock clock) {
        this.store = store;
        this.entering = entering;
        this.patients = patients;
        this.work = work;
        this.clock = clock;
    }

    /// Those of whom the doctor's own file holds something, by name or number.
    public List<LeftPatients.One> search(SignedIn doctor, String typed) {
        Set<PupilId> open = work.read(MedicalActs.REOPEN_MEDICAL, store::leftToMe);
        return patients.search(doctor, MedicalActs.REOPEN_MEDICAL, typed, open);
    }

    /// Opens a file until the end of the day. The same form sent again changes nothing.
    public Outcome<EntryId> reopen(Unsealed file, FormId form, ReopenGround ground, String why) {
        List<Objection> objections = MedicalRules.objectionsToReason(why);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = file.granted().use(MedicalActs.REOPEN_MEDICAL);
        LocalDate today = SchoolDay.today(clock);
        MedicalEntry entry = new MedicalEntry(
                new EntryId(form.makes(file.own().person(), pupil)),
                1,
                MedicalKind.REOPENED,
                today,
                file.own().person(),
                clock.instant(),
                why.strip(),
                Optional.of(ground.code()),
                Optional.empty());
        return work.once(
                MedicalActs.REOPEN_MEDICAL,
                () -> entering.add(
                        file,
                        MedicalActs.REOPEN_MEDICAL,
                        entry,
                        ground.code(),
                        "reason",
                        _ -> store.add(new Version(pupil, entry.id(), 1), entry.author(), today)),
                _ -> entering.repeated(file, MedicalActs.REOPEN_MEDICAL, entry, Outcome.formReused()));
    }
}
