package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page on which a head lets a colleague take over a group: asked by everybody, sent twice, and
/// sent by two at once ([GroupReplacements]). What is given is ended after each test.
class ReplacementPagesTest {
    private static final String PAGE = "/vervanging";
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern NEAR =
            Pattern.compile("type=\"radio\" id=\"to[^\"]*\" name=\"to\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final Population all = demo.population();
    private final DemoPlaces.Group group = group();
    private final String form = PAGE + "?groep=" + group.id();
    private final LocalDate today = demo.clock().today();

    /// A group of the school of `directeur` of which nobody else tells.
    private DemoPlaces.Group group() {
        Set<PersonId> told = Set.of(demo.person("leerkracht"), demo.person("leerkracht2"));
        DemoPlaces.Group five = all.groups().stream()
                .filter(each -> guides(each, demo.person("leerkracht")))
                .findFirst()
                .orElseThrow();
        return all.groups().stream()
                .filter(each ->
                        each.school().equals(five.school()) && each.year().equals(five.year()))
                .filter(each -> told.stream().noneMatch(person -> guides(each, person)))
                .filter(each -> pupils(each) > 5)
                .findFirst()
                .orElseThrow();
    }

    private boolean guides(DemoPlaces.Group each, PersonId person) {
        return all.groupRelations().stream()
                .anyMatch(relation -> relation.group().equals(each.id())
                        && relation.person().equals(person)
                        && relation.period().contains(all.today()));
    }

    private long pupils(DemoPlaces.Group each) {
        return all.placements().stream()
                .filter(placement -> placement.group().equals(each.id())
                        && placement.period().contains(all.today()))
                .count();
    }

    @AfterEach
    void end() {
        WebVisitor head = demo.signIn("directeur");
        mine().forEach(id -> head.fill(PAGE, PAGE + "/" + id + "/beeindigen", Map.of()));
        assertThat(given()).isZero();
    }

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    void only_the_head_of_the_school_chooses_who_takes_over() {
        for (String handle : List.of("leerkracht", "ib", "bestuur", "beheer", "fg", "personeel", "ouder")) {
            WebVisitor visitor = demo.signIn(handle);
            for (String page : List.of(PAGE, form)) {
                HttpResponse<String> answer = visitor.get(page);
                assertThat(answer.statusCode()).as(handle + page).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("Wie vervangt?");
            }
            assertThat(visitor.fill("/", PAGE, filled(demo.signIn("directeur"), today))
                            .statusCode())
                    .as(handle)
                    .isEqualTo(403);
            assertThat(visitor.fill("/", PAGE + "/" + UUID.randomUUID() + "/beeindigen", Map.of())
                            .statusCode())
                    .as(handle)
                    .isEqualTo(403);
        }
        assertThat(demo.nobody().get(form).statusCode()).isEqualTo(302);
        assertThat(given()).isZero();
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_group_of_another_school_is_as_one_that_does_not_exist() {
        WebVisitor other = demo.signIn("directeur2");
        Map<String, String> fields = filled(demo.signIn("directeur"), today);
        assertThat(other.get(PAGE).body()).doesNotContain(group.id().toString());
        assertThat(other.get(form).statusCode()).isEqualTo(404);
        assertThat(other.get(PAGE + "?groep=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(other.get(PAGE + "?groep=x").statusCode()).isEqualTo(404);
        assertThat(other.fill(PAGE, PAGE, fields).statusCode()).isEqualTo(404);
        assertThat(given()).isZero();

        WebVisitor head = demo.signIn("directeur");
        assertThat(head.fill(PAGE, PAGE, fields).statusCode()).isEqualTo(303);
        UUID id = mine().getFirst();
        assertThat(other.fill(PAGE, PAGE + "/" + id + "/beeindigen", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(given()).isEqualTo(pupils(group));
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void the_page_says_before_it_is_done_how_many_dossiers_open() {
        String page = demo.signIn("directeur").get(form).body();
        assertThat(page)
                .contains("Wat gebeurt er dan?")
                .contains(pupils(group) + " dossiers van groep")
                .contains("Het komt in het logboek")
                .contains("Wie keek er?")
                .contains("Alleen vandaag");
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void the_whole_group_is_given_once_and_ended_once_however_often_it_is_sent() {
        WebVisitor head = demo.signIn("directeur");
        Map<String, String> fields = filled(head, today.plusDays(2));
        long lines = lines("given");
        long ends = lines("ended");

        HttpResponse<String> answer = head.fill(PAGE, PAGE, fields);
        String saved = WebVisitor.location(answer);
        assertThat(saved).startsWith(PAGE + "?bewaard=");
        assertThat(WebVisitor.location(head.fill(PAGE, PAGE, fields))).isEqualTo(saved);
        assertThat(given()).isEqualTo(pupils(group));
        assertThat(lines("given") - lines).isEqualTo(pupils(group));
        assertThat(head.get(saved).body()).contains("Bewaard.", pupils(group) + " dossiers zijn open");
        fields.put("reason", "Toch iets anders.");
        assertThat(head.fill(PAGE, PAGE, fields).body()).contains("al een keer bewaard", "Toch iets anders.");

        String end = PAGE + "/" + mine().getFirst() + "/beeindigen";
        for (int times = 0; times < 2; times++) {
            assertThat(WebVisitor.location(head.fill(PAGE, end, Map.of()))).isEqualTo(PAGE + "?gedaan=beeindigd");
        }
        assertThat(given()).isZero();
        assertThat(lines("ended") - ends).isEqualTo(pupils(group));
        assertThat(head.fill(PAGE, PAGE + "/" + UUID.randomUUID() + "/beeindigen", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void of_two_at_once_one_is_done_and_the_other_hears_of_it(TwoAtOnce how) {
        WebVisitor head = demo.signIn("directeur");
        WebVisitor second = demo.signIn("directeur");
        Map<String, String> fields = filled(head, today);
        Map<String, String> others = filled(second, today);
        others.put("to", near(second).getLast());

        List<HttpResponse<String>> answers =
                how.on("access.assignment", () -> head.fill(PAGE, PAGE, fields), () -> second.fill(PAGE, PAGE, others));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        String heard = answers.stream()
                .filter(answer -> answer.statusCode() == 422)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(heard).contains("Intussen is er iets veranderd", "Neemt de groep tijdelijk over.");
        assertThat(given()).isEqualTo(pupils(group));
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() {
        WebVisitor head = demo.signIn("directeur");
        Map<String, String> fields = filled(head, today);
        fields.put("to", "");
        fields.put("days", "other");
        fields.put("from", today.toString());
        fields.put("last", today.minusDays(1).toString());
        fields.put("reason", "BSN 111222333");
        assertThat(head.fill(PAGE, PAGE, fields).body())
                .contains("Kies een collega uit de lijst.", "Deze dag ligt vóór de eerste dag.")
                .contains("BSN 111222333", today.minusDays(1).toString());
        fields.put("reason", "Neemt over.");
        fields.put("to", near(head).getFirst());
        fields.put("other", demo.person("ib").toString());
        assertThat(head.fill(PAGE, PAGE, fields).body()).contains("U koos twee collega");
        fields.remove("other");
        fields.put("days", today.minusDays(2) + "/" + today);
        assertThat(head.fill(PAGE, PAGE, fields).body()).contains("Deze dag is al geweest.");
        fields.put("days", "x");
        assertThat(head.fill(PAGE, PAGE, fields).body()).contains("Kies hoelang de vervanging duurt.");
        fields.put("days", today + "/" + today);
        fields.put("to", demo.person("ouder").toString());
        assertThat(head.fill(PAGE, PAGE, fields).body()).contains("werkt op de eerste dag niet bij ons");
        assertThat(given()).isZero();
    }

    private Map<String, String> filled(WebVisitor head, LocalDate last) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(head.get(form).body()).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        fields.remove("_csrf");
        fields.put("to", near(head).getFirst());
        fields.put("days", today + "/" + last);
        fields.put("reason", "Neemt de groep tijdelijk over.");
        return fields;
    }

    private List<String> near(WebVisitor head) {
        Matcher found = NEAR.matcher(head.get(form).body());
        List<String> near = found.results().map(each -> each.group(1)).toList();
        assertThat(new TreeSet<>(near)).hasSizeGreaterThan(2);
        return near;
    }

    private long given() {
        return mine().size();
    }

    /// What lasts of what was given of this group, from today on.
    private List<UUID> mine() {
        return demo.superuser("zorgvuldig")
                .sql("""
                        select a.id from access.assignment a
                        join enrolment.placement p on p.board = a.board and p.pupil = a.pupil and p.group_id = :group
                            and :today between p.valid_from and p.valid_until
                        where a.board = :board and a.ended_at is null and a.valid_from = :today""")
                .param("board", demo.board().value())
                .param("group", group.id().value())
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    private long lines(String relation) {
        return demo.superuser("zorgvuldig")
                .sql("""
                        select count(*) from audit.event
                        where board = :board and act = 'assign' and relation = :relation""")
                .param("board", demo.board().value())
                .param("relation", relation)
                .query(Long.class)
                .single();
    }
}
