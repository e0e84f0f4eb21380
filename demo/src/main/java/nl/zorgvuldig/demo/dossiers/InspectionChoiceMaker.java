package nl.zorgvuldig.demo.dossiers;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.Withholdings;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Makes the choices of `directeur` before an appointment, about each item that needs one.
@Component
@Lazy
final class InspectionChoiceMaker {
    private final AccessRequests requests;
    private final Withholdings withholdings;
    private final DisclosureBlockers hitches;
    private final Dossiers dossiers;
    private final AccessControl access;

    InspectionChoiceMaker(
            AccessRequests requests,
            Withholdings withholdings,
            DisclosureBlockers hitches,
            Dossiers dossiers,
            AccessControl access) {
        this.requests = requests;
        this.withholdings = withholdings;
        this.hitches = hitches;
        this.dossiers = dossiers;
        this.access = access;
    }

    void choose(Population population, RequestId id) {
        SignedInUser head =
                new SignedInUser(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                .run(() -> requests.findPupil(id).ifPresent(pupil -> choose(head, pupil, id)));
    }

    private void choose(SignedInUser head, PupilId pupil, RequestId id) {
        RequestFile file = requests.find(key(head, InspectionActs.KEEP_INSPECTION, pupil), id)
                .orElseThrow();
        List<PreparedPiece> pieces = withholdings.prepare(file, dossiers.read(key(head, EnrolmentActs.READ, pupil)));
        Map<DossierItemId, DisclosureBlocker> found = hitches.of(file, pieces);
        for (PreparedPiece piece : pieces) {
            DisclosureBlocker hitch = found.getOrDefault(piece.id(), DisclosureBlocker.NONE);
            if (hitch != DisclosureBlocker.NONE) {
                withholdings.decide(
                        key(head, InspectionActs.KEEP_INSPECTION, pupil), file, piece, piece.seen(), chosen(hitch), "");
            }
        }
    }

    private static PieceTreatment chosen(DisclosureBlocker hitch) {
        return switch (hitch) {
            case NONE, UNSEEN, PERHAPS -> new PieceTreatment.Shown();
            case PARENT -> new PieceTreatment.Withheld(WithholdingGround.OTHER_PARENT);
            case CHILD -> new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD);
        };
    }

    private Granted<PupilId> key(SignedInUser head, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(head, act, pupil);
    }
}
