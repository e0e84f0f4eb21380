package nl.zorgvuldig.demo;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Ground;
import nl.zorgvuldig.inspection.Hitch;
import nl.zorgvuldig.inspection.Hitches;
import nl.zorgvuldig.inspection.InspectionActs;
import nl.zorgvuldig.inspection.Prepared;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.Requests;
import nl.zorgvuldig.inspection.Showing;
import nl.zorgvuldig.inspection.Withholdings;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What `directeur` chose before an appointment, of each piece about which there is a choice.
@Component
@Lazy
final class InspectionHands {
    private final Requests requests;
    private final Withholdings withholdings;
    private final Hitches hitches;
    private final Dossiers dossiers;
    private final AccessControl access;

    InspectionHands(
            Requests requests, Withholdings withholdings, Hitches hitches, Dossiers dossiers, AccessControl access) {
        this.requests = requests;
        this.withholdings = withholdings;
        this.hitches = hitches;
        this.dossiers = dossiers;
        this.access = access;
    }

    void choose(Population population, RequestId id) {
        SignedIn head = new SignedIn(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                .run(() -> requests.findPupil(id).ifPresent(pupil -> choose(head, pupil, id)));
    }

    private void choose(SignedIn head, PupilId pupil, RequestId id) {
        RequestFile file = requests.find(key(head, InspectionActs.KEEP_INSPECTION, pupil), id)
                .orElseThrow();
        List<Prepared> pieces = withholdings.prepare(file, dossiers.read(key(head, EnrolmentActs.READ, pupil)));
        Map<PieceId, Hitch> found = hitches.of(file, pieces);
        for (Prepared one : pieces) {
            Hitch hitch = found.getOrDefault(one.id(), Hitch.NONE);
            if (hitch != Hitch.NONE) {
                withholdings.decide(
                        key(head, InspectionActs.KEEP_INSPECTION, pupil), file, one, one.seen(), chosen(hitch), "");
            }
        }
    }

    private static Showing chosen(Hitch hitch) {
        return switch (hitch) {
            case NONE, UNSEEN, PERHAPS -> new Showing.Shown();
            case PARENT -> new Showing.Withheld(Ground.OTHER_PARENT);
            case CHILD -> new Showing.Withheld(Ground.OTHER_CHILD);
        };
    }

    private Granted<PupilId> key(SignedIn head, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(head, act, pupil);
    }
}
