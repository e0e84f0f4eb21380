package nl.zorgvuldig.care.medical.viewings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalPages;
import nl.zorgvuldig.care.medical.PatientNames;
import nl.zorgvuldig.care.medical.viewings.MedicalViewings;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import org.springframework.stereotype.Component;

/// Builds the doctor's pages about requests.
@Component
class ViewingPages {
    private final MedicalViewings viewings;
    private final ViewingSessions showings;
    private final Accounts accounts;
    private final PatientNames names;
    private final Clock clock;

    ViewingPages(
            MedicalViewings viewings, ViewingSessions showings, Accounts accounts, PatientNames names, Clock clock) {
        this.viewings = viewings;
        this.showings = showings;
        this.accounts = accounts;
        this.names = names;
        this.clock = clock;
    }

    static String address(RequestFile file) {
        return ViewingController.ADDRESS + "/" + file.id();
    }

    ViewingsPage list() {
        List<RequestFile> all = viewings.list();
        return new ViewingsPage(lines(all, true), lines(all, false));
    }

    /// Open requests, most urgent first; finished ones, newest first.
    private List<ViewingsPage.Line> lines(List<RequestFile> all, boolean open) {
        List<RequestFile> some = all.stream()
                .filter(file -> RequestRules.open(file.state()) == open)
                .toList();
        return (open ? some.reversed() : some).stream().map(this::line).toList();
    }

    private ViewingsPage.Line line(RequestFile file) {
        RequestState stage = file.state();
        return new ViewingsPage.Line(
                address(file),
                names.of(file.request().pupil()),
                name(file.request().by()),
                file.request().at(),
                stage.code(),
                ViewingTone.of(stage),
                pressure(file),
                ViewingTone.of(file.terms().on(today())),
                file.terms().last(),
                stage.plan().map(InspectionAppointment::at));
    }

    private Optional<String> pressure(RequestFile file) {
        return file.state() instanceof RequestState.Asked
                ? Optional.of(Codes.of(file.terms().on(today())))
                : Optional.empty();
    }

    ViewingPage page(SignedInUser doctor, RequestFile file, Form planning, Form answering) {
        RequestState stage = file.state();
        InspectionTerms terms = file.terms();
        return new ViewingPage(
                address(file),
                MedicalPages.address(file.request().pupil()),
                names.of(file.request().pupil()),
                name(file.request().by()),
                file.request().standing().code(),
                file.request().at(),
                stage.code(),
                ViewingTone.of(stage),
                pressure(file),
                ViewingTone.of(terms.on(today())),
                terms,
                terms.latest(today()),
                accounts.emailOf(file.request().by()).isPresent(),
                stage.plan().map(this::appointment),
                stage.plan()
                        .filter(appointment -> appointment.supervisor().equals(doctor.person()))
                        .isPresent(),
                stage instanceof RequestState.Asked || stage instanceof RequestState.Planned,
                whyNot(doctor, file),
                stage instanceof RequestState.Refused(String answer) ? Optional.of(answer) : Optional.empty(),
                minutes(file),
                file.history().stream().map(this::happened).toList(),
                planning,
                answering);
    }

    /// Address of the minutes; a viewing that the system account ended has none.
    static Optional<String> minutes(RequestFile file) {
        return file.state() instanceof RequestState.Held && !file.endedByProgram()
                ? Optional.of(ViewingMinutesController.address(file))
                : Optional.empty();
    }

    private ViewingPage.Line happened(RecordedEvent<RequestEvent> recorded) {
        String what = recorded.event().code();
        return recorded.by().equals(PersonId.PROGRAM) && recorded.event() instanceof RequestEvent.Ended
                ? new ViewingPage.Line(what + ".program", "", recorded.at())
                : new ViewingPage.Line(what, name(recorded.by()), recorded.at());
    }

    private Optional<Sentence> whyNot(SignedInUser doctor, RequestFile file) {
        return file.state() instanceof RequestState.Planned ? showings.whyNot(doctor, file) : Optional.empty();
    }

    private OwnViewingsPage.Appointment appointment(InspectionAppointment plan) {
        return new OwnViewingsPage.Appointment(plan.at(), name(plan.supervisor()), plan.where());
    }

    String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
