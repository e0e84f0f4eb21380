package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;
import org.junit.jupiter.api.Test;

/// What the log says of who opens the form with which an enrolment is ended.
@Upholds(CONFIDENTIALITY)
class LeaveFormTest {
    private final DemoProgram demo = DemoProgram.running();
    private final PupilId child = new Families(demo.population())
            .atSchoolOf("directeur2", 63)
            .children()
            .getFirst()
            .id();
    private final String page = "/leerlingen/" + child + "/uitschrijven";

    @Test
    void opening_the_form_is_no_act_and_being_refused_it_is_written_down() {
        assertThat(demo.signIn("directeur2").get(page).statusCode()).isEqualTo(200);
        assertThat(lines("granted")).isZero();

        assertThat(demo.signIn("bestuur").get(page).statusCode()).isEqualTo(403);
        assertThat(lines("refused")).isEqualTo(1);
        assertThat(lines("granted")).isZero();
    }

    private int lines(String outcome) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :child"
                        + " and act = 'end_enrolment' and outcome = :outcome")
                .param("child", child.value())
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }
}
