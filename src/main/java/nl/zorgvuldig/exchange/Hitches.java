package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.enrolment.Classmates;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finds what keeps each piece from going. How to reach parents is nobody's business outside, and a
/// secret address least: looked for as the program knows it, also what who prepares does not see.
@Component
final class Hitches {
    private final Classmates classmates;
    private final Guardians guardians;
    private final Boards boards;
    private final Work work;

    Hitches(Classmates classmates, Guardians guardians, Boards boards, Work work) {
        this.classmates = classmates;
        this.guardians = guardians;
        this.boards = boards;
        this.work = work;
    }

    /// By piece, in the order of the pieces.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Map<PieceId, Hitch> of(DisclosureFile file, Dossier dossier) {
        Strangers strangers = strangers(file.disclosure().pupil());
        List<Piece> there = Disclosures.pickable(dossier);
        Map<PieceId, Hitch> hitches = new LinkedHashMap<>();
        for (Picked picked : file.items()) {
            Optional<Piece> piece =
                    there.stream().filter(one -> one.piece().equals(picked.item())).findFirst();
            hitches.put(
                    picked.item(),
                    ItemRules.hitch(
                            picked,
                            piece,
                            piece.map(dossier::viewpoints).orElse(List.of()),
                            strangers));
        }
        return hitches;
    }

    private Strangers strangers(PupilId pupil) {
        List<Contact> parents =
                boards.program(Acting.current().board())
                        .call(
                                () ->
                                        work
                                                .readApart(
                                                        Act.MAINTAIN, () -> guardians.list(pupil))
                                                .stream()
                                                .map(Guardian::contact)
                                                .toList());
        return new Strangers(parents, classmates.around(pupil));
    }
}
