package nl.zorgvuldig.inspection.web;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Asking;
import nl.zorgvuldig.inspection.OwnChild;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.inspection.Plan;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.Responses;
import nl.zorgvuldig.inspection.Stage;
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
        boolean open = child.files().stream().anyMatch(one -> StageTone.open(one.stage()));
        return new OwnPage.Child(
                child.name().full(),
                child.files().stream().map(this::line).toList(),
                child.asking() instanceof Asking.May && !open
                        ? Optional.of(OwnController.ask(child.pupil()))
                        : Optional.empty(),
                child.asking() instanceof Asking.MayNot(Sentence because)
                        ? Optional.of(because)
                        : Optional.empty());
    }

    private OwnPage.Line line(RequestFile file) {
        Stage stage = file.stage();
        String address = OwnController.ADDRESS + "/" + file.id();
        return new OwnPage.Line(
                stage.code(),
                StageTone.of(stage),
                file.request().at(),
                file.terms().last(),
                scope(file.request().standing()),
                file.request().wish(),
                stage.plan().map(this::appointment),
                stage instanceof Stage.Refused(String reason)
                        ? Optional.of(reason)
                        : Optional.empty(),
                session(file),
                stage instanceof Stage.Held
                        ? Optional.of(MinutesController.address(file))
                        : Optional.empty(),
                view(file),
                StageTone.withdrawable(stage)
                        ? Optional.of(address + "/intrekken")
                        : Optional.empty());
    }

    /// Online, on its day.
    private Optional<String> session(RequestFile file) {
        return file.stage()
                .plan()
                .filter(_ -> StageTone.open(file.stage()))
                .filter(plan -> plan.venue() == Venue.ONLINE)
                .filter(plan -> plan.day().equals(SchoolDay.today(clock)))
                .map(_ -> OwnController.ADDRESS + "/" + file.id() + "/sessie");
    }

    /// For who has authority, from the beginning of the session on.
    static Optional<String> view(RequestFile file) {
        return file.request().standing() != Standing.INFORMATION && Responses.responds(file.stage())
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
