package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.applicants.Applicants;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import nl.zorgvuldig.school.personnel.items.StaffFilings;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same step by two at once is taken once: at the doors [StaffFilings], [StaffViewpoints] and
/// [Applicants].
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
class StepsAtOnceTest {
    private final StaffDesk desk = new StaffDesk();
    private final SignedInUser self = desk.staff(desk.employee);

    @ParameterizedTest
    @EnumSource
    void a_piece_added_twice_with_one_form_and_closed_twice_is_so_once(TwoAtOnce way) {
        desk.employ(desk.today().minusYears(3), Optional.empty());
        PersonnelItemDraft draft =
                new PersonnelItemDraft(PersonnelItemKind.LEAVE, desk.today().minusDays(3), "Ouderschapsverlof");
        FormId form = desk.form();
        assertThat(way.on("personnel.piece", () -> desk.add(form, draft), () -> desk.add(form, draft)))
                .containsOnly(Outcome.done());
        assertThat(desk.rows("piece")).isOne();
        PersonnelItem piece = desk.read(desk.office).pieces().getFirst();

        assertThat(way.on("personnel.withdrawal", () -> close(piece, "Dubbel."), () -> close(piece, "Verkeerd.")))
                .containsOnly(List.of());
        assertThat(desk.rows("withdrawal")).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_view_given_twice_with_one_form_stands_once(TwoAtOnce way) {
        desk.employ(desk.today().minusYears(3), Optional.empty());
        FormId form = desk.form();
        assertThat(way.on("personnel.viewpoint", () -> give(form), () -> give(form)))
                .containsOnly(Outcome.done());
        assertThat(desk.rows("viewpoint")).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void an_applicant_recorded_twice_with_one_form_stands_once(TwoAtOnce way) {
        FormId form = desk.form();
        int before = applicants();
        assertThat(way.on("personnel.applicant", () -> apply(form), () -> apply(form)))
                .containsOnly(Outcome.done());
        assertThat(applicants()).isEqualTo(before + 1);
    }

    private List<Objection> close(PersonnelItem piece, String reason) {
        return desk.as(desk.office, () -> {
            Granted<PersonId> key = desk.key(desk.office, PersonnelActs.WRITE_PERSONNEL);
            return desk.demo.part(StaffFilings.class).withdraw(key, piece, reason);
        });
    }

    private Outcome<Nothing> give(FormId form) {
        return desk.as(
                self,
                () -> desk.demo
                        .part(StaffViewpoints.class)
                        .give(
                                desk.key(self, PersonnelActs.COMMENT_PERSONNEL),
                                form,
                                Optional.empty(),
                                "Dat zie ik anders."));
    }

    private Outcome<Nothing> apply(FormId form) {
        return desk.as(
                desk.office,
                () -> desk.demo
                        .part(Applicants.class)
                        .add(
                                desk.office(PersonnelActs.KEEP_APPLICANTS),
                                form,
                                "Eva Tegelijk",
                                "Leerkracht groep 5",
                                desk.today()));
    }

    private int applicants() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from personnel.applicant")
                .query(Integer.class)
                .single();
    }
}
