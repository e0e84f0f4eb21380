package nl.zorgvuldig.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.Asking;
import nl.zorgvuldig.inspection.OwnChild;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.inspection.Plan;
import nl.zorgvuldig.inspection.RefusalGround;
import nl.zorgvuldig.inspection.RequestEvent;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.inspection.Responses;
import nl.zorgvuldig.inspection.Standing;
import nl.zorgvuldig.inspection.Venue;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// Puts together the page of who asks.
@Component
class OwnPages {
    private final OwnRequests requests;
    private final Accounts accounts;
    private final Clock clock;

    OwnPages(OwnRequests requests, Accounts accounts, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.clock = clock;
    }

    OwnPage page(SignedIn who) {
        return new OwnPage(requests.list(who).stream().map(this::child).toList());
    }

    private OwnPage.Child child(OwnChild child) {
        return new OwnPage.Child(
                child.name().full(),
                child.files().stream().map(this::line).toList(),
                ask(child, RequestKind.INSPECTION, child.asking(), OwnController.ask(child.pupil())),
                because(child.asking()),
                ask(child, RequestKind.COPY, child.copying(), OwnCopyController.ask(child.pupil())),
                because(child.copying()).filter(one -> !because(child.asking()).equals(Optional.of(one))));
    }

    /// Where to ask; empty for who cannot, or asked already.
    private static Optional<String> ask(OwnChild child, RequestKind kind, Asking asking, String address) {
        return Optional.of(address)
                .filter(_ -> asking instanceof Asking.May)
                .filter(_ -> child.files().stream()
                        .filter(one -> one.request().kind() == kind)
                        .noneMatch(RequestFile::open));
    }

    private static Optional<Sentence> because(Asking asking) {
        return asking instanceof Asking.MayNot(Sentence because) ? Optional.of(because) : Optional.empty();
    }

    private OwnPage.Line line(RequestFile file) {
        RequestState stage = shown(file);
        AccessRequest request = file.request();
        String address = OwnController.ADDRESS + "/" + file.id();
        return new OwnPage.Line(
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
                stage instanceof RequestState.Held ? Optional.of(MinutesController.address(file)) : Optional.empty(),
                fetch(file),
                view(file),
                file.can(RequestEvent.Withdrawn.class) ? Optional.of(address + "/intrekken") : Optional.empty());
    }

    /// Empty as well for who is not to the pupil any more what they were: they would be refused.
    private Optional<String> fetch(RequestFile file) {
        return Optional.of(OwnCopyController.address(file))
                .filter(_ -> file.can(RequestEvent.Fetched.class))
                .filter(_ -> requests.changed(file).isEmpty());
    }

    private static Optional<String> reason(RequestState stage) {
        return switch (stage) {
            case RequestState.Refused(String reason) -> Optional.of(reason);
            case RequestState.Declined(RefusalGround _, String reason) -> Optional.of(reason);
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Running _,
                    RequestState.Held _,
                    RequestState.Withdrawn _,
                    RequestState.OfCopy _ -> Optional.empty();
        };
    }

    /// How far the school is with making a copy is the school's own business.
    private static RequestState shown(RequestFile file) {
        return file.waiting() && !(file.state() instanceof RequestState.Asked)
                ? new RequestState.Making()
                : file.state();
    }

    /// Online, on its day.
    private Optional<String> session(RequestFile file) {
        return file.state()
                .plan()
                .filter(_ -> file.open())
                .filter(plan -> plan.venue() == Venue.ONLINE)
                .filter(plan -> plan.day().equals(SchoolDay.today(clock)))
                .map(_ -> OwnController.ADDRESS + "/" + file.id() + "/sessie");
    }

    /// For who has authority, from the beginning of the session on.
    static Optional<String> view(RequestFile file) {
        return file.request().standing() != Standing.INFORMATION && Responses.responds(file.state())
                ? Optional.of(OwnController.ADDRESS + "/" + file.id() + "/zienswijze")
                : Optional.empty();
    }

    static Sentence scope(Standing standing) {
        return Sentence.of("inspection.scope." + standing.code());
    }

    private OwnPage.Appointment appointment(Plan plan) {
        return new OwnPage.Appointment(
                plan.at(),
                accounts.nameOf(plan.supervisor()).full(),
                plan.venue().code(),
                plan.where());
    }
}
