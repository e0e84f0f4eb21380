package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.story.OfAge;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As what somebody asks to inspect a dossier: the rule in Java and the one in the database,
/// written apart, agree about every guardian and child of the demonstration, whatever is known of
/// their authority. Of a pupil of sixteen the database does not know the age.
class RequesterCapacityOpinionsTest {
    private final InspectionDesk desk = new InspectionDesk(41);

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void java_and_the_database_agree_about_every_guardian() {
        List<String> different = new ArrayList<>();
        Map<String, Integer> found = new TreeMap<>();
        for (DemoPeople.Guardian guardian : desk.demo.population().guardians()) {
            for (PupilId child : children(guardian.id())) {
                if (!ofAge(guardian.id(), child)) {
                    compare(guardian.id(), child, found, different);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(found.keySet()).contains("authority", "information", "none");
        assertThat(found.get("authority")).isGreaterThan(300);
    }

    private boolean ofAge(PersonId who, PupilId child) {
        return new Acting(desk.demo.board(), who, Act.BROWSE, desk.demo.clock().today())
                .call(() -> OfAge.is(desk.demo, child.value()));
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void they_agree_whatever_the_head_records_of_a_parent() {
        List<String> different = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (ParentalAuthority authority : List.of(
                ParentalAuthority.SOLE, ParentalAuthority.NONE, ParentalAuthority.UNKNOWN, ParentalAuthority.JOINT)) {
            desk.authority(desk.first, authority);
            said.add(compare(desk.first.person(), desk.child, new TreeMap<>(), different));
        }
        assertThat(different).isEmpty();
        assertThat(said).containsExactly("authority", "information", "none", "authority");
    }

    private String compare(PersonId who, PupilId child, Map<String, Integer> found, List<String> different) {
        Acting acting =
                new Acting(desk.demo.board(), who, Act.BROWSE, desk.demo.clock().today());
        String java = acting.call(
                        () -> desk.demo.part(RequesterCapacities.class).asking(who, child))
                .code();
        String database = acting.call(() -> desk.demo
                .part(Work.class)
                .read(Act.BROWSE, () -> database(who, child))
                .orElse("none"));
        if (!java.equals(database)) {
            different.add(who + " about " + child + ": " + java + " and " + database);
        }
        found.merge(java, 1, Integer::sum);
        return java;
    }

    private Optional<String> database(PersonId who, PupilId child) {
        return Optional.ofNullable(desk.demo
                .part(JdbcClient.class)
                .sql("select inspection.standing(:board, :pupil, :person)")
                .param("board", desk.demo.board().value())
                .param("pupil", child.value())
                .param("person", who.value())
                .query((row, n) -> new String[] {row.getString(1)})
                .single()[0]);
    }

    private List<PupilId> children(PersonId guardian) {
        return new Acting(
                        desk.demo.board(),
                        guardian,
                        Act.BROWSE,
                        desk.demo.clock().today())
                .call(() -> desk.demo.part(Guardians.class).listChildren(guardian));
    }
}
