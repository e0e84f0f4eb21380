package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.casework.CaseFiles;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.RequestEvent;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Ends viewings whose doctor is a school doctor here no more. There are no minutes: what they would say
/// stands in a file that the program cannot open. Who saw the file hears that there is news.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class AbandonedViewings {
    private final ViewingStore viewings;
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final Doctors doctors;
    private final ViewingMail mail;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    AbandonedViewings(
            ViewingStore viewings, Doctors doctors, ViewingMail mail, ViewingLog log, Work work, Clock clock) {
        this.viewings = viewings;
        this.files = new CaseFiles<>(viewings, work, clock);
        this.doctors = doctors;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the acting board, as the program.
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

    /// @return whether it was ended by this; not when somebody did something with it meanwhile
    boolean end(RequestFile file) {
        RequestEvent.Ended event = new RequestEvent.Ended();
        AccessRequest request = file.request();
        return files.note(Act.MAINTAIN, file, event, () -> {
            mail.answered(request.by(), request.pupil());
            log.byProgram(event.code(), request);
        });
    }
}
