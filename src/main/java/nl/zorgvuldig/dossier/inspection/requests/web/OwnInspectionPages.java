package nl.zorgvuldig.dossier.inspection.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;
import nl.zorgvuldig.dossier.inspection.copies.OwnCopyController;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesController;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnChild;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponses;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Builds the requester's page.
@Component
public class OwnInspectionPages {
    private final OwnRequests requests;
    private final Accounts accounts;
    private final Clock clock;

    OwnInspectionPages(OwnRequests requests, Accounts accounts, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.clock = clock;
    }

    OwnInspectionPage page(SignedInUser who) {
        return new OwnInspectionPage(
                requests.list(who).stream().map(this::child).toList());
    }

    private OwnInspectionPage.Child child(OwnChild child) {
        return new OwnInspectionPage.Child(
                child.name().full(),
                child.files().stream().map(this::line).toList(),
                ask(child, RequestKind.INSPECTION, child.asking(), OwnInspectionController.ask(child.pupil())),
                because(child.asking()),
                ask(child, RequestKind.COPY, child.copying(), OwnCopyController.ask(child.pupil())),
                because(child.copying())
                        .filter(sentence -> !because(child.asking()).equals(Optional.of(sentence))));
    }

    /// Address of the form; empty for a person who cannot ask, or asked already.
    private static Optional<String> ask(OwnChild child, RequestKind kind, RequestEntitlement asking, String address) {
        return Optional.of(address)
                .filter(_ -> asking instanceof RequestEntitlement.May)
                .filter(_ -> child.files().stream()
                        .filter(file -> file.request().kind() == kind)
                        .noneMatch(RequestFile::open));
    }

    private static Optional<Sentence> because(RequestEntitlement asking) {
        return asking instanceof RequestEntitlement.MayNot(Sentence because) ? Optional.of(because) : Optional.empty();
    }

    private OwnInspectionPage.Line line(RequestFile file) {
        RequestState stage = shown(file);
        AccessRequest request = file.request();
        String address = OwnInspectionController.ADDRESS + "/" + file.id();
        return new OwnInspectionPage.Line(
                request.kind().code(),
                stage.code(),
                RequestTone.of(stage),
                request.at(),
                file.terms().last(),
                stage instanceof RequestState.Offered(LocalDate until) ? Optional.of(until) : Optional.empty(),
                request.kind() == RequestKind.COPY
                        ? Sentence.of("inspection.copy.scope")
                        : file.open() && requests.changed(file).isPresent()
                                ? Sentence.of("inspection.own.changed")
                                : scope(request.standing()),
                request.wish(),
                stage.plan().map(this::appointment),
                stage instanceof RequestState.Declined declined
                        ? Optional.of(declined.ground().code())
                        : Optional.empty(),
                reason(stage),
                session(file),
                stage instanceof RequestState.Held
                        ? Optional.of(InspectionMinutesController.address(file))
                        : Optional.empty(),
                fetch(file),
                view(file),
                file.can(RequestEvent.Withdrawn.class) ? Optional.of(address + "/intrekken") : Optional.empty());
    }

    /// Also empty for a person whose capacity has changed: they would be refused.
    private Optional<String> fetch(RequestFile file) {
        return Optional.of(OwnCopyController.address(file))
                .filter(_ -> file.can(RequestEvent.Fetched.class))
                .filter(_ -> requests.changed(file).isEmpty());
    }

    private static Optional<String> reason(RequestState stage) {
        return switch (stage) {
            case RequestState.Refused(String reason) -> Optional.of(reason);
            case RequestState.Declined(CopyRefusalGround _, String reason) -> Optional.of(reason);
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Running _,
                    RequestState.Held _,
                    RequestState.Withdrawn _,
                    RequestState.OfCopy _ -> Optional.empty();
        };
    }

    /// Hides how far the school is with making a copy, which is internal.
    private static RequestState shown(RequestFile file) {
        return file.waiting() && !(file.state() instanceof RequestState.Asked)
                ? new RequestState.Making()
                : file.state();
    }

    /// For an online session, on its day.
    private Optional<String> session(RequestFile file) {
        return file.state()
                .plan()
                .filter(_ -> file.open())
                .filter(plan -> plan.venue() == InspectionVenue.ONLINE)
                .filter(plan -> plan.day().equals(SchoolDay.today(clock)))
                .map(_ -> OwnInspectionController.ADDRESS + "/" + file.id() + "/sessie");
    }

    /// For a person with authority, from the beginning of the session on.
    public static Optional<String> view(RequestFile file) {
        return file.request().standing() != RequesterCapacity.INFORMATION && InspectionResponses.responds(file.state())
                ? Optional.of(OwnInspectionController.ADDRESS + "/" + file.id() + "/zienswijze")
                : Optional.empty();
    }

    static Sentence scope(RequesterCapacity standing) {
        return Sentence.of("inspection.scope." + standing.code());
    }

    private OwnInspectionPage.Appointment appointment(InspectionAppointment plan) {
        return new OwnInspectionPage.Appointment(
                plan.at(),
                accounts.nameOf(plan.supervisor()).full(),
                plan.venue().code(),
                plan.where());
    }
}
