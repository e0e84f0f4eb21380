package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.Places;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Finding pupils by group or by name: what is refused is refused in words and in the log, and no
/// name stands in an address.
class FindingPupilsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final GroupId own = groupOf("leerkracht");
    private final Places.Group ownGroup = group(own);

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, WHERE_TO_TURN})
    void the_group_next_door_is_refused_with_its_clause_and_logged_as_refused() {
        Places.Group next =
                demo.population().groups().stream()
                        .filter(one -> one.school().equals(ownGroup.school()))
                        .filter(one -> one.year().equals(ownGroup.year()))
                        .filter(one -> !guided("leerkracht").contains(one.id()))
                        .findFirst()
                        .orElseThrow();

        HttpResponse<String> answer = demo.signIn("leerkracht").get("/groepen/" + next.id());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Afspraak C4", "/beleid/C4", "U begeleidt deze groep niet")
                .contains("functionaris gegevensbescherming", "autoriteitpersoonsgegevens.nl");
        assertThat(lastLine("leerkracht", next.id())).isEqualTo("list refused C4 0");
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_group_of_another_school_is_as_one_that_does_not_exist_and_both_are_logged() {
        Places.Group elsewhere =
                demo.population().groups().stream()
                        .filter(one -> !one.school().equals(ownGroup.school()))
                        .filter(one -> one.year().equals(ownGroup.year()))
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

    @Test
    void a_name_is_searched_by_a_form_and_stands_in_no_address() {
        PersonName name = nameOf(Landmark.THICK_DOSSIER);
        WebVisitor teacher = demo.signIn("leerkracht");

        HttpResponse<String> found =
                teacher.fill("/leerlingen", "/leerlingen", Map.of("zoek", name.family()));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Location")).isEmpty();
        assertThat(found.body()).contains(demo.pupil(Landmark.THICK_DOSSIER).toString());
        assertThat(found.body()).doesNotContain("method=\"get\"");
        assertThat(addresses(found.body()))
                .isNotEmpty()
                .noneMatch(
                        address ->
                                address.contains(name.family())
                                        || address.matches(".*[?&]zoek=.*"));
        assertThat(found.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void a_name_in_an_address_finds_nothing() {
        PersonName name = nameOf(Landmark.THICK_DOSSIER);
        HttpResponse<String> answer =
                demo.signIn("leerkracht").get("/leerlingen?zoek=" + name.given());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(demo.pupil(Landmark.THICK_DOSSIER).toString());
    }

    @Test
    void no_page_with_a_field_for_a_name_sends_it_in_an_address() {
        WebVisitor teacher = demo.signIn("leerkracht");
        for (String page : List.of("/", "/groepen", "/leerlingen")) {
            assertThat(teacher.get(page).body())
                    .as(page)
                    .contains("name=\"zoek\"")
                    .doesNotContain("method=\"get\"");
        }
    }

    private static String apart(HttpResponse<String> answer, GroupId group) {
        return answer.body()
                .replace(group.toString(), "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static List<String> addresses(String page) {
        return java.util.regex.Pattern.compile("(?:href|action|src)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private PersonName nameOf(Landmark landmark) {
        return demo.population().pupils().stream()
                .filter(one -> one.id().equals(demo.pupil(landmark)))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<GroupId> guided(String handle) {
        return demo.population().groupRelations().stream()
                .filter(one -> one.person().equals(demo.person(handle)))
                .map(one -> one.group())
                .toList();
    }

    private GroupId groupOf(String handle) {
        return demo.population().groupRelations().stream()
                .filter(one -> one.person().equals(demo.person(handle)))
                .filter(one -> one.period().contains(demo.clock().today()))
                .map(one -> one.group())
                .findFirst()
                .orElseThrow();
    }

    private Places.Group group(GroupId id) {
        return demo.population().groups().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String lastLine(String handle, GroupId group) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select act || ' ' || outcome || ' ' || clause || ' ' || count from audit.event"
                                + " where board = :board and actor = :actor and via = :group"
                                + " order by id desc limit 1")
                .param("board", demo.board().value())
                .param("actor", demo.person(handle).value())
                .param("group", group.value())
                .query(String.class)
                .single();
    }
}
