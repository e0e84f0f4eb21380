package nl.zorgvuldig.demo.dossiers;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What there is to see of inspections in the demonstration.
class InspectionLoaderTest {
    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_the_head_chose_lets_one_inspection_be_over_and_another_go_on() {
        DemoProgram demo = DemoProgram.running();
        List<DemoPeople.Family> families = InspectionLoader.families(demo.population());

        assertThat(steps(demo, families.get(3))).containsExactly("planned", "opened", "ended");
        assertThat(steps(demo, families.get(InspectionLoader.GOES_ON))).containsExactly("planned", "opened");
    }

    private static List<String> steps(DemoProgram demo, DemoPeople.Family family) {
        return demo.superuser("zorgvuldig")
                .sql("select s.what from inspection.step s join inspection.request r on r.id = s.request"
                        + " where s.pupil = :pupil and r.kind = 'inspection' order by s.step")
                .param("pupil", family.children().getFirst().value())
                .query(String.class)
                .list();
    }
}
