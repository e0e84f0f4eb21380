package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.viewings.MedicalWithholdingGround;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.junit.jupiter.api.Test;

/// Who sees a medical file beside the doctor learns not how to reach the other parent: neither
/// from a page nor from the minutes. The doctor sees no address, so the program looks.
@Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
class OthersInViewingTest {
    private final ViewingBoard at = new ViewingBoard();
    private final MedicalBoard board = at.board;

    @Test
    void it_does_not_begin_while_a_page_would_say_how_to_reach_the_other_parent() {
        EntryId other = board.write(at.doctor, board.pupil, "Slaapt nu op de lindelaan 12.");
        board.write(at.doctor, board.pupil, "Moeder belt zelf: 06 1111 2222.");
        RequestId id = planned();

        objected(at.begin(id), "pieces", "medical.viewing.no.others");
        assertThat(at.page(id, 1)).isEmpty();
        assertThat(at.keepBack(id, other, MedicalWithholdingGround.OTHER_PERSON))
                .isEqualTo(Outcome.done());
        assertThat(at.begin(id)).isEqualTo(Outcome.done());
        assertThat(at.page(id, 1).orElseThrow().pages()).isEqualTo(1);
    }

    @Test
    void what_the_doctor_remarks_does_not_say_it_and_what_the_guardian_says_is_theirs() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        RequestId id = planned();
        at.begin(id);

        objected(
                at.end(id, new ClosingRemarks("", "Vader is er op 0633334444.", "")),
                "supervisorsRemark",
                "inspection.objection.names_parent");
        assertThat(at.minutes(at.mother, id)).isEmpty();
        assertThat(at.end(id, new ClosingRemarks("Hij woont Lindelaan 12.", "Goed gesprek.", "")))
                .isEqualTo(Outcome.done());
    }

    private RequestId planned() {
        reached(at.mother, "Moeder", "06-11112222", "Beukweg 3, 1234 AB Dorp");
        reached(at.father, "Vader", "06-33334444", "Lindelaan 12, 1234 AB Dorp");
        RequestId id = at.ask(at.mother);
        assertThat(at.plan(at.doctor, id)).isEqualTo(Outcome.done());
        return id;
    }

    private static void objected(Outcome<Nothing> decided, String field, String because) {
        List<Objection> objections = Rejections.of(decided);
        assertThat(objections).extracting(Objection::field).containsExactly(field);
        assertThat(objections.getFirst().because().key()).isEqualTo(because);
    }

    private void reached(SignedInUser who, String name, String phone, String address) {
        board.asProgram(() -> {
            board.part(Guardians.class)
                    .change(new Guardian(
                            board.pupil,
                            who.person(),
                            GuardianRelation.PARENT,
                            ViewingBoard.named(name),
                            new GuardianContact("", phone, address),
                            false));
            return 0;
        });
    }
}
