package nl.zorgvuldig.dossier.inspection.sessions;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionEndPage;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionPage;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionPages;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the pages of a session.
@Component
public class InspectionSessionPages {
    private final OwnRequests own;
    private final Accounts accounts;
    private final Pupils pupils;
    private final MessageCatalog languages;
    private final Clock clock;

    InspectionSessionPages(OwnRequests own, Accounts accounts, Pupils pupils, MessageCatalog languages, Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.pupils = pupils;
        this.languages = languages;
        this.clock = clock;
    }

    /// @param proof of a page that was open before this one
    InspectionSessionPage page(
            String address,
            RequestFile file,
            Optional<InspectionSession> session,
            InspectionDisplay seen,
            String code,
            String device,
            String proof) {
        AccessRequest request = file.request();
        InspectionAppointment plan = file.state().plan().or(file::lastPlan).orElseThrow();
        Optional<InspectionPage> sheet =
                seen instanceof InspectionDisplay.Page(InspectionPage open) ? Optional.of(open) : Optional.empty();
        String own = device.isEmpty() ? "?" : "?toestel=" + device + "&";
        return new InspectionSessionPage(
                address,
                address + own + "geopend=" + sheet.map(InspectionPage::proof).orElse(proof),
                code,
                seen.code(),
                pupil(request),
                accounts.nameOf(request.by()).full(),
                accounts.nameOf(plan.supervisor()).full(),
                plan.venue() == InspectionVenue.ONLINE,
                session.filter(inspectionSession -> inspectionSession.pace() == InspectionSession.Pace.PAUSED)
                        .isPresent(),
                device,
                OwnInspectionPages.view(file),
                sheet.map(open -> shown(request, open)));
    }

    private InspectionSessionPage.SheetShown shown(AccessRequest request, InspectionPage sheet) {
        return new InspectionSessionPage.SheetShown(
                accounts.nameOf(request.by()).full()
                        + " · "
                        + languages.in(Language.DUTCH).moment(clock.instant()),
                sheet.page(),
                sheet.pages(),
                sheet.turn(),
                sheet.pieces(),
                sheet.hidden());
    }

    /// Shows the requester's capacity today, whatever it was when they asked.
    InspectionStartPage start(String address, RequestFile file, boolean elsewhere, Optional<Sentence> why) {
        AccessRequest request = file.request();
        InspectionAppointment plan = file.state().plan().orElseThrow();
        return new InspectionStartPage(
                address,
                pupil(request),
                accounts.nameOf(request.by()).full(),
                own.asking(request.by(), request.pupil()).code(),
                new OwnInspectionPage.Appointment(
                        plan.at(),
                        accounts.nameOf(plan.supervisor()).full(),
                        plan.venue().code(),
                        plan.where()),
                elsewhere,
                file.state() instanceof RequestState.Running,
                why);
    }

    public InspectionEndPage end(String address, RequestFile file, Form form) {
        return new InspectionEndPage(
                address,
                pupil(file.request()),
                accounts.nameOf(file.request().by()).full(),
                file.state()
                        .plan()
                        .filter(appointment -> appointment.venue() == InspectionVenue.ONLINE)
                        .isPresent(),
                form);
    }

    private String pupil(AccessRequest request) {
        return pupils.findName(request.pupil()).map(PersonName::full).orElse("");
    }
}
