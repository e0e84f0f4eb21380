package nl.zorgvuldig.dossier.inspection.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.dossier.inspection.copies.CopyController;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesController;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the head's pages about requests.
@Component
public class RequestPages {
    private final AccessRequests requests;
    private final OwnRequests own;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    RequestPages(AccessRequests requests, OwnRequests own, Accounts accounts, Pupils pupils, Clock clock) {
        this.requests = requests;
        this.own = own;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    RequestsPage list(List<RequestFile> files) {
        LocalDate today = SchoolDay.today(clock);
        return new RequestsPage(
                files.stream()
                        .filter(RequestFile::open)
                        .sorted(Comparator.comparing(RequestPages::urgency))
                        .map(file -> line(file, today))
                        .toList(),
                files.stream()
                        .filter(file -> !file.open())
                        .map(file -> line(file, today))
                        .toList());
    }

    /// An unplanned request by its last day, a planned one by its own.
    private static LocalDate urgency(RequestFile file) {
        return file.state()
                .plan()
                .map(InspectionAppointment::day)
                .orElse(file.terms().last());
    }

    private RequestsPage.Line line(RequestFile file, LocalDate today) {
        RequestState stage = file.state();
        Pressure pressure = file.terms().on(today);
        return new RequestsPage.Line(
                address(file),
                file.request().kind().code(),
                pupil(file.request().pupil()),
                name(file.request().by()),
                file.request().at(),
                file.terms().last(),
                stage.code(),
                RequestTone.of(stage),
                file.waiting() ? Optional.of(Codes.of(pressure)) : Optional.empty(),
                RequestTone.of(pressure),
                stage.plan().map(InspectionAppointment::at));
    }

    RequestPage page(Granted<PupilId> key, RequestFile file, Form planning, Form refusing) {
        LocalDate today = SchoolDay.today(clock);
        RequestState stage = file.state();
        Pressure pressure = file.terms().on(today);
        String seen = Integer.toString(file.history().size());
        return new RequestPage(
                address(file),
                pupil(key.target()),
                key.clause(),
                key.because(),
                name(file.request().by()),
                file.request().standing().code(),
                file.open() ? today(file) : Optional.empty(),
                file.request().at(),
                file.request().wish(),
                file.terms(),
                Codes.of(pressure),
                RequestTone.of(pressure),
                stage.code(),
                RequestTone.of(stage),
                stage.plan().map(this::appointment),
                stage instanceof RequestState.Refused(String reason) ? Optional.of(reason) : Optional.empty(),
                stage instanceof RequestState.Held
                        ? Optional.of(InspectionMinutesController.address(file))
                        : Optional.empty(),
                accounts.emailOf(file.request().by()).isPresent(),
                file.can(RequestEvent.Planned.class),
                file.history().stream().map(this::line).toList(),
                file.terms().latest(today),
                requests.listSupervisors(key.target()).stream()
                        .map(colleague -> Form.Option.of(
                                colleague.person().toString(), colleague.name().sorted()))
                        .toList(),
                planning.with("seen", seen),
                refusing.with("seen", seen));
    }

    /// Present only when it has changed.
    private Optional<RequestPage.Today> today(RequestFile file) {
        AccessRequest request = file.request();
        return own.changed(file)
                .map(why -> new RequestPage.Today(
                        own.asking(request.by(), request.pupil()).code(), why));
    }

    public RequestPage.Line line(RecordedEvent<RequestEvent> step) {
        boolean program = step.by().equals(PersonId.PROGRAM);
        String what = step.event().code();
        return new RequestPage.Line(
                program && step.event() instanceof RequestEvent.Ended ? what + ".program" : what,
                program ? "" : name(step.by()),
                step.at());
    }

    private OwnInspectionPage.Appointment appointment(InspectionAppointment plan) {
        return new OwnInspectionPage.Appointment(
                plan.at(), name(plan.supervisor()), plan.venue().code(), plan.where());
    }

    public static String address(RequestFile file) {
        return switch (file.request().kind()) {
            case INSPECTION -> RequestController.ADDRESS + "/" + file.id();
            case COPY -> CopyController.ADDRESS + "/" + file.id();
        };
    }

    public String pupil(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("");
    }

    public String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
