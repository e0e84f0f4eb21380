package nl.zorgvuldig.dossier.web;

import java.util.Optional;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.AccessDecision.Refused;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.SupportPlan;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// Asks the desk of `access` for who goes on with a plan: first to write, then to read what is
/// there.
@Component
class PlanDesk {
    private final AccessDesk desk;
    private final Dossiers dossiers;

    PlanDesk(AccessDesk desk, Dossiers dossiers) {
        this.desk = desk;
        this.dossiers = dossiers;
    }

    /// What is done with a plan that is there, and with the dossier around it.
    interface Answer {
        Page with(Granted key, Dossier dossier, SupportPlan plan);
    }

    Page answer(PupilId pupil, EntryId plan, SignedIn writer, Answer answer) {
        return switch (desk.ask(writer, Act.WRITE, pupil)) {
            case Refused no -> Page.refused(no.clause(), no.because());
            case Granted key ->
                switch (desk.ask(writer, Act.READ, pupil)) {
                    case Refused no -> Page.refused(no.clause(), no.because());
                    case Granted reading -> {
                        Dossier dossier = dossiers.read(reading);
                        yield find(dossier, plan)
                                .map(one -> answer.with(key, dossier, one))
                                .orElseGet(Page::notFound);
                    }
                };
        };
    }

    static Optional<SupportPlan> find(Dossier dossier, EntryId plan) {
        return dossier.plans().stream().filter(one -> one.id().equals(plan)).findFirst();
    }
}
