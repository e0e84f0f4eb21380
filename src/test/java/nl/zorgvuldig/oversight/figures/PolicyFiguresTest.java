package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.oversight.EarlierFigureWeeks;
import nl.zorgvuldig.oversight.clauses.PolicyChapter;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The page with the figures, asked by everybody: the policy is for all, figures for who may.
@Upholds(POLICY_FOR_EVERYONE)
class PolicyFiguresTest {
    private static final Pattern FIGURE = Pattern.compile("<li class=\"figures__[^>]*>.*?</li>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final List<School> schools = schools();

    private List<School> schools() {
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(EarlierFigureWeeks.class).take());
        return demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(Schools.class).list());
    }

    private static List<String> links(String page) {
        List<String> found = new ArrayList<>();
        Matcher figures = FIGURE.matcher(page);
        while (figures.find()) {
            Matcher link = LINK.matcher(figures.group());
            while (link.find()) {
                found.add(link.group(1));
            }
        }
        return found;
    }

    @Test
    void who_may_see_no_figures_reads_the_policy_alone() {
        List<WebVisitor> others = new ArrayList<>(List.of(demo.nobody()));
        for (String handle : List.of("ouder", "leerkracht", "ib", "beheer", "schoolarts", "personeel")) {
            others.add(demo.signIn(handle));
        }
        for (WebVisitor visitor : others) {
            for (String page : List.of(
                    "/beleid",
                    "/beleid/alles",
                    PolicyChapter.STAFF.address(),
                    "/beleid/C15",
                    "/beleid?school=" + UUID.randomUUID())) {
                String text = visitor.get(page).body();
                assertThat(text).doesNotContain("id=\"stand\"", "class=\"weeks\"", "figures__");
            }
            assertThat(visitor.get("/beleid").body()).contains("Zo gaan wij om met gegevens");
        }
    }

    @Test
    void a_head_sees_the_own_school_and_no_other() {
        WebVisitor head = demo.signIn("directeur");
        String page = head.get("/beleid").body();
        School own = schools.stream()
                .filter(school -> page.contains(school.name()))
                .findFirst()
                .orElseThrow();
        assertThat(page).contains("id=\"stand\"", "Houden wij ons eraan? " + own.name());
        for (School other : schools) {
            if (!other.equals(own)) {
                assertThat(page).doesNotContain(other.name());
                for (String address :
                        List.of("/beleid", "/beleid/alles", PolicyChapter.STAFF.address(), "/beleid/C15")) {
                    assertThat(head.get(address + "?school=" + other.id()).statusCode())
                            .as("foreign is as unknown")
                            .isEqualTo(404);
                }
            }
        }
        assertThat(head.get("/beleid?school=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(head.get("/beleid?school=x").statusCode()).isEqualTo(400);
        assertThat(head.get("/beleid?school=").statusCode()).isEqualTo(200);
    }

    @Test
    void board_and_officer_see_all_schools_and_each_and_every_link_opens_for_who_sees_it() {
        for (String handle : List.of("bestuur", "fg", "directeur", "directeur2")) {
            WebVisitor reader = demo.signIn(handle);
            List<String> pages = new ArrayList<>(List.of("/beleid"));
            if (!handle.startsWith("directeur")) {
                schools.forEach(school -> pages.add("/beleid?school=" + school.id()));
            }
            for (Clause clause : Clause.values()) {
                pages.add("/beleid/" + clause.id());
            }
            for (PolicyChapter chapter : PolicyChapter.values()) {
                pages.add(chapter.address());
            }
            Set<String> open = new TreeSet<>();
            for (String page : pages) {
                HttpResponse<String> answer = reader.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body().length()).as(page).isLessThan(90_000);
                open.addAll(links(answer.body()));
            }
            assertThat(open).as(handle).isNotEmpty();
            for (String address : open) {
                assertThat(reader.get(address).statusCode())
                        .as(handle + " opens " + address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void in_the_figures_there_is_no_name_of_anybody() {
        String page = demo.signIn("fg").get("/beleid/alles").body();
        String figures = page.substring(page.indexOf("<main"));
        for (DemoPeople.Employee employee : demo.population().employees()) {
            assertThat(figures).doesNotContain(employee.name().full());
        }
    }

    /// What was counted on the fresh board stands in the week before: other tests change this week.
    @Test
    void a_fresh_demonstration_has_some_clauses_at_risk_and_one_broken_for_its_head_and_the_board() {
        Map<String, Standing> ofHead = new TreeMap<>(Map.of(
                "C2", Standing.AT_RISK,
                "C3", Standing.AT_RISK,
                "C5", Standing.AT_RISK,
                "C13", Standing.AT_RISK,
                "C18", Standing.BROKEN,
                // a request that was granted and is not carried out
                "C24", Standing.AT_RISK));
        UUID school = demo.population().schools().getFirst().id().value();
        assertThat(lastWeek(school)).isEqualTo(ofHead);
        Map<String, Standing> ofBoard = new TreeMap<>(ofHead);
        ofBoard.put("C9", Standing.AT_RISK);
        assertThat(lastWeek(demo.board().value())).isEqualTo(ofBoard);
    }

    /// The clauses that were not in order.
    private Map<String, Standing> lastWeek(UUID about) {
        Map<String, Standing> clauses = new TreeMap<>();
        demo.superuser("zorgvuldig")
                .sql("select clause, standing from oversight.week where about = :about and monday = :monday")
                .param("about", about)
                .param("monday", FigureCollector.monday(demo.clock().today()).minusWeeks(1))
                .query(row -> {
                    clauses.merge(
                            Rows.text(row, "clause"),
                            Codes.read(Standing.class, Rows.text(row, "standing")),
                            Standing::worst);
                });
        assertThat(clauses).hasSizeGreaterThan(12);
        clauses.values().removeIf(Standing.UPHELD::equals);
        return clauses;
    }

    @Test
    void the_demonstration_knows_how_it_was_in_the_weeks_before() {
        PolicyOverview all = new Acting(
                        demo.board(),
                        demo.person("bestuur"),
                        Act.BROWSE,
                        demo.clock().today())
                .call(() ->
                        demo.part(PolicyOverviews.class).find(Optional.empty()).orElseThrow());
        assertThat(all.weeks()).hasSizeGreaterThan(10);
    }
}
