package nl.zorgvuldig.dossier.inspection.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponses;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionStore;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.sessions.SessionPageStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Gathers the content of the minutes of a session: who was there, when, and which pages were
/// opened.
@Component
public final class InspectionMinutesWriter {
    private final SessionPageStore pages;
    private final InspectionSessionStore sessions;
    private final Pupils pupils;
    private final Accounts accounts;
    private final MessageCatalog languages;
    private final Work work;

    InspectionMinutesWriter(
            SessionPageStore pages,
            InspectionSessionStore sessions,
            Pupils pupils,
            Accounts accounts,
            MessageCatalog languages,
            Work work) {
        this.pages = pages;
        this.sessions = sessions;
        this.pupils = pupils;
        this.accounts = accounts;
        this.languages = languages;
        this.work = work;
    }

    /// @param act under which the pages laid out are read
    /// @param file of a running session
    public String write(
            Act act, RequestFile file, InspectionMinutesText.EndedBy by, ClosingRemarks closing, Instant now) {
        AccessRequest request = file.request();
        InspectionAppointment plan = file.state().plan().orElseThrow();
        List<PlacedPiece> laid = work.read(act, () -> pages.list(request));
        Set<Integer> opened =
                new TreeSet<>(work.read(act, () -> sessions.pages(request, InspectionResponses.turner(file))));
        return new InspectionMinutesText(
                        pupils.findName(request.pupil()).orElseThrow(),
                        accounts.nameOf(request.by()),
                        request.standing(),
                        accounts.nameOf(plan.supervisor()),
                        plan.venue(),
                        file.history().getLast().at(),
                        now,
                        laid,
                        opened,
                        by,
                        closing)
                .in(languages.in(Language.DUTCH));
    }
}
