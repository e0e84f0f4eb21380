package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Finding pupils by group: what is refused is refused in words and in the log.
class FindingPupilsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final GroupId own = groupOf("leerkracht");
    private final DemoPlaces.Group ownGroup = group(own);

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, WHERE_TO_TURN})
    void the_group_next_door_is_refused_with_its_clause_and_logged_as_refused() {
        DemoPlaces.Group next = demo.population().groups().stream()
                .filter(group -> group.school().equals(ownGroup.school()))
                .filter(group -> group.year().equals(ownGroup.year()))
                .filter(group -> !guided("leerkracht").contains(group.id()))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> answer = demo.signIn("leerkracht").get("/groepen/" + next.id());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("afspraak C4", "/beleid/C4", "U begeleidt deze groep niet")
                .contains("functionaris gegevensbescherming", "autoriteitpersoonsgegevens.nl");
        assertThat(lastLine("leerkracht", next.id())).isEqualTo("list refused C4 0");
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_group_of_another_school_is_as_one_that_does_not_exist_and_both_are_logged() {
        DemoPlaces.Group elsewhere = demo.population().groups().stream()
                .filter(group -> !group.school().equals(ownGroup.school()))
                .filter(group -> group.year().equals(ownGroup.year()))
                .findFirst()
                .orElseThrow();
        GroupId nowhere = new GroupId(UUID.randomUUID());
        WebVisitor teacher = demo.signIn("leerkracht");

        HttpResponse<String> first = teacher.get("/groepen/" + elsewhere.id());
        HttpResponse<String> second = teacher.get("/groepen/" + nowhere);

        assertThat(first.statusCode()).isEqualTo(404);
        assertThat(apart(first, elsewhere.id())).isEqualTo(apart(second, nowhere));
        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(lastLine("leerkracht", elsewhere.id())).isEqualTo("list refused C4 0");
        assertThat(lastLine("leerkracht", nowhere)).isEqualTo("list refused C4 0");
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void ones_own_group_opens_and_the_log_counts_who_was_seen() {
        HttpResponse<String> answer = demo.signIn("leerkracht").get("/groepen/" + own);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(lastLine("leerkracht", own)).matches("list done C4 [1-9]\\d*");
    }

    private static String apart(HttpResponse<String> answer, GroupId group) {
        return answer.body().replace(group.toString(), "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private List<GroupId> guided(String handle) {
        return demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person(handle)))
                .map(relation -> relation.group())
                .toList();
    }

    private GroupId groupOf(String handle) {
        return demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person(handle)))
                .filter(relation -> relation.period().contains(demo.clock().today()))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
    }

    private DemoPlaces.Group group(GroupId id) {
        return demo.population().groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String lastLine(String handle, GroupId group) {
        return demo.superuser("zorgvuldig")
                .sql("select act || ' ' || outcome || ' ' || clause || ' ' || count from audit.event"
                        + " where board = :board and actor = :actor and via = :group and at <= :now"
                        + " order by id desc limit 1")
                .param("board", demo.board().value())
                .param("now", Rows.timestamp(demo.clock().instant()))
                .param("actor", demo.person(handle).value())
                .param("group", group.value())
                .query(String.class)
                .single();
    }
}
