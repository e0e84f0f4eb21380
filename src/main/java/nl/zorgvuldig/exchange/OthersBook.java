package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.List;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
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

/// Knows who must not stand in what goes outside about a pupil: other children, and how to reach
/// parents. A secret address least: as the program knows it, also what who prepares does not see.
@Component
final class OthersBook {
    private final Classmates classmates;
    private final Guardians guardians;
    private final Boards boards;
    private final Work work;

    OthersBook(Classmates classmates, Guardians guardians, Boards boards, Work work) {
        this.classmates = classmates;
        this.guardians = guardians;
        this.boards = boards;
        this.work = work;
    }

    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Strangers of(PupilId pupil) {
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
