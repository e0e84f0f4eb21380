package nl.zorgvuldig.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Parents' data opens with the child's dossier, and a secret address only to head and board.
class ParentsInDossierTest {
    private final DemoProgram demo = DemoProgram.running();
    private final PupilId child = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
    private final String path = "/leerlingen/" + child + "/dossier";

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void a_teacher_sees_both_parents_but_not_the_secret_address() {
        String page = demo.signIn("leerkracht").get(path).body();

        assertThat(page)
                .contains(parent("ouder").name().full(), parent("ouder2").name().full());
        assertThat(page).contains(parent("ouder").phone());
        assertThat(page).doesNotContain(parent("ouder2").address().street());
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void the_head_sees_the_secret_address() {
        assertThat(demo.signIn("directeur").get(path).body())
                .contains(parent("ouder2").address().street());
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void one_parent_never_sees_the_others_data() {
        String page = demo.signIn("ouder").get(path).body();

        assertThat(page)
                .doesNotContain(
                        parent("ouder2").name().full(),
                        parent("ouder2").address().street(),
                        parent("ouder2").phone());
    }

    private DemoPeople.Guardian parent(String handle) {
        return demo.population().guardians().stream()
                .filter(guardian -> guardian.id().equals(demo.person(handle)))
                .findFirst()
                .orElseThrow();
    }
}
