package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Closing;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Rejections;
import nl.zorgvuldig.policy.Upholds;
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
        assertThat(at.keepBack(id, other, ViewingGround.OTHER_PERSON)).isEqualTo(Outcome.done());
        assertThat(at.begin(id)).isEqualTo(Outcome.done());
        assertThat(at.page(id, 1).orElseThrow().pages()).isEqualTo(1);
    }

    @Test
    void what_the_doctor_remarks_does_not_say_it_and_what_the_guardian_says_is_theirs() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        RequestId id = planned();
        at.begin(id);

        objected(
                at.end(id, new Closing("", "Vader is er op 0633334444.", "")),
                "supervisorsRemark",
                "inspection.objection.names_parent");
        assertThat(at.minutes(at.mother, id)).isEmpty();
        assertThat(at.end(id, new Closing("Hij woont Lindelaan 12.", "Goed gesprek.", "")))
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

    private void reached(SignedIn who, String name, String phone, String address) {
        board.asProgram(() -> {
            board.part(Guardians.class)
                    .change(new Guardian(
                            board.pupil,
                            who.person(),
                            GuardianRelation.PARENT,
                            ViewingBoard.named(name),
                            new Contact("", phone, address),
                            false));
            return 0;
        });
    }
}
