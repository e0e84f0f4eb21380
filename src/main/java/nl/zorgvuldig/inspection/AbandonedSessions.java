package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.casework.CaseFiles;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Ends sessions that nobody else can end any more: whoever supervised them left, or has nothing to do
/// with the dossier any more. The minutes say so; who inspected hears of it and can confirm them, and
/// add to them, as otherwise.
@Component
public final class AbandonedSessions {
    /// Days.
    private static final int TELLING = 28;

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedSessions.class);
    private static final Closing SILENT = new Closing("", "", "");

    private final RequestStore requests;
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final RequestPeople people;
    private final MinutesStore minutes;
    private final MinutesWriting writing;
    private final InspectionMail mail;
    private final SessionLog log;
    private final Work work;
    private final Clock clock;

    AbandonedSessions(
            RequestStore requests,
            RequestPeople people,
            MinutesStore minutes,
            MinutesWriting writing,
            InspectionMail mail,
            SessionLog log,
            Work work,
            Clock clock) {
        this.requests = requests;
        this.files = new CaseFiles<>(requests, work, clock);
        this.people = people;
        this.minutes = minutes;
        this.writing = writing;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the acting board, as the program. One that goes wrong keeps no other from being ended; the
    /// first failure is thrown at the end.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public void end() {
        List<RuntimeException> failures = new ArrayList<>();
        work.read(Act.MAINTAIN, requests::listRunningUnopened).stream()
                .filter(file -> RequestRules.abandoned(file.state(), people.supervisor(file), SchoolDay.today(clock)))
                .forEach(file -> attempt(file, failures));
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void attempt(RequestFile file, List<RuntimeException> failures) {
        try {
            end(file);
        } catch (KeyDestroyed goesWithTheDossier) {
            LOG.info("session {} goes with its dossier", file.id());
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }

    /// Of a session that was left open long ago nobody waits to hear.
    private boolean recent(RequestFile file) {
        LocalDate held = file.state().plan().map(Plan::day).orElseThrow();
        return !held.plusDays(TELLING).isBefore(SchoolDay.today(clock));
    }

    /// @return whether it was ended by this; not when somebody did something with it meanwhile
    boolean end(RequestFile file) {
        AccessRequest request = file.request();
        Instant now = clock.instant();
        String text = writing.write(Act.MAINTAIN, file, MinutesText.EndedBy.PROGRAM, SILENT, now);
        return files.note(Act.MAINTAIN, file, new RequestEvent.Ended(), () -> {
            minutes.add(request, now, text);
            if (recent(file)) {
                mail.ended(request);
            }
            log.done("ended", request);
            log.done("minutes", request, Minutes.mark(text));
        });
    }
}
