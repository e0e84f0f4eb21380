package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.care.medical.keys.SchoolDoctors;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Ends viewings whose doctor is no longer a school doctor here. No minutes are made: their content
/// is in a file that the program cannot open. The person who saw the file is notified.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class AbandonedViewings {
    private final ViewingStore viewings;
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final SchoolDoctors doctors;
    private final ViewingMail mail;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    AbandonedViewings(
            ViewingStore viewings, SchoolDoctors doctors, ViewingMail mail, ViewingLog log, Work work, Clock clock) {
        this.viewings = viewings;
        this.files = new CaseFiles<>(viewings, work, clock);
        this.doctors = doctors;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the acting board, as the system account.
    public void end() {
        List<RequestFile> running = work.read(Act.MAINTAIN, viewings::listRunning);
        if (running.isEmpty()) {
            return;
        }
        Set<PersonId> present = doctors.present(SchoolDay.today(clock));
        running.stream()
                .filter(file -> ViewingRules.abandoned(file.state(), present, SchoolDay.today(clock)))
                .forEach(this::end);
    }

    /// @return whether this call ended it; false when somebody else changed it in the meantime
    boolean end(RequestFile file) {
        RequestEvent.Ended event = new RequestEvent.Ended();
        AccessRequest request = file.request();
        return files.note(Act.MAINTAIN, file, event, () -> {
            mail.answered(request.by(), request.pupil());
            log.byProgram(event.code(), request);
        });
    }
}
