package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.dossier.inspection.InspectionMail;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutes;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesStore;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesText;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesWriter;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestPeople;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Ends sessions that nobody else can end: the supervisor left, or has nothing to do with the
/// dossier any more. The minutes say so; the person who inspected is notified, and can confirm them
/// and add remarks as usual.
@Component
public final class AbandonedSessions {
    /// Days after which the reader is not notified any more.
    private static final int TELLING = 28;

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedSessions.class);
    private static final ClosingRemarks SILENT = new ClosingRemarks("", "", "");

    private final RequestStore requests;
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final RequestPeople people;
    private final InspectionMinutesStore minutes;
    private final InspectionMinutesWriter writing;
    private final InspectionMail mail;
    private final InspectionSessionLog log;
    private final Work work;
    private final Clock clock;

    AbandonedSessions(
            RequestStore requests,
            RequestPeople people,
            InspectionMinutesStore minutes,
            InspectionMinutesWriter writing,
            InspectionMail mail,
            InspectionSessionLog log,
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

    /// For the acting board, as the system account. One failure does not keep others from being
    /// ended; the first is thrown at the end.
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

    /// Nobody expects a notice about a session that was left open long ago.
    private boolean recent(RequestFile file) {
        LocalDate held = file.state().plan().map(InspectionAppointment::day).orElseThrow();
        return !held.plusDays(TELLING).isBefore(SchoolDay.today(clock));
    }

    /// @return whether this call ended it; false when somebody else changed it in the meantime
    boolean end(RequestFile file) {
        AccessRequest request = file.request();
        Instant now = clock.instant();
        String text = writing.write(Act.MAINTAIN, file, InspectionMinutesText.EndedBy.PROGRAM, SILENT, now);
        return files.note(Act.MAINTAIN, file, new RequestEvent.Ended(), () -> {
            minutes.add(request, now, text);
            if (recent(file)) {
                mail.ended(request);
            }
            log.done("ended", request);
            log.done("minutes", request, InspectionMinutes.mark(text));
        });
    }
}
