package nl.zorgvuldig.inspection.web;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.inspection.Plan;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.inspection.Seen;
import nl.zorgvuldig.inspection.Session;
import nl.zorgvuldig.inspection.Sheet;
import nl.zorgvuldig.inspection.Venue;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.springframework.stereotype.Component;

/// Puts together the pages of a session.
@Component
class SessionPages {
    private final OwnRequests own;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Languages languages;
    private final Clock clock;

    SessionPages(OwnRequests own, Accounts accounts, Pupils pupils, Languages languages, Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.pupils = pupils;
        this.languages = languages;
        this.clock = clock;
    }

    /// @param proof of a page that was open before this one
    SessionPage page(
            String address,
            RequestFile file,
            Optional<Session> session,
            Seen seen,
            String code,
            String device,
            String proof) {
        AccessRequest request = file.request();
        Plan plan = file.state().plan().or(file::lastPlan).orElseThrow();
        Optional<Sheet> sheet = seen instanceof Seen.Page(Sheet open) ? Optional.of(open) : Optional.empty();
        String own = device.isEmpty() ? "?" : "?toestel=" + device + "&";
        return new SessionPage(
                address,
                address + own + "geopend=" + sheet.map(Sheet::proof).orElse(proof),
                code,
                seen.code(),
                pupil(request),
                accounts.nameOf(request.by()).full(),
                accounts.nameOf(plan.supervisor()).full(),
                plan.venue() == Venue.ONLINE,
                session.filter(one -> one.pace() == Session.Pace.PAUSED).isPresent(),
                device,
                OwnPages.view(file),
                sheet.map(open -> shown(request, open)));
    }

    private SessionPage.SheetShown shown(AccessRequest request, Sheet sheet) {
        return new SessionPage.SheetShown(
                accounts.nameOf(request.by()).full()
                        + " · "
                        + languages.in(Language.DUTCH).moment(clock.instant()),
                sheet.page(),
                sheet.pages(),
                sheet.turn(),
                sheet.pieces(),
                sheet.hidden());
    }

    /// With what who asked is to the pupil today, whatever they were when they asked.
    StartPage start(String address, RequestFile file, boolean elsewhere, Optional<Sentence> why) {
        AccessRequest request = file.request();
        Plan plan = file.state().plan().orElseThrow();
        return new StartPage(
                address,
                pupil(request),
                accounts.nameOf(request.by()).full(),
                own.asking(request.by(), request.pupil()).code(),
                new OwnPage.Appointment(
                        plan.at(),
                        accounts.nameOf(plan.supervisor()).full(),
                        plan.venue().code(),
                        plan.where()),
                elsewhere,
                file.state() instanceof RequestState.Running,
                why);
    }

    EndPage end(String address, RequestFile file, Form form) {
        return new EndPage(
                address,
                pupil(file.request()),
                accounts.nameOf(file.request().by()).full(),
                file.state().plan().filter(one -> one.venue() == Venue.ONLINE).isPresent(),
                form);
    }

    private String pupil(AccessRequest request) {
        return pupils.findName(request.pupil()).map(PersonName::full).orElse("");
    }
}
