package nl.zorgvuldig.oversight.clauses;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The chapters of the policy as different people read them.
@Upholds(POLICY_FOR_EVERYONE)
class PolicyChaptersTest {
    private static final Pattern CLAUSE = Pattern.compile("<article class=\"rule[^>]*id=\"(C\\d+)\"");
    private static final Pattern OPEN = Pattern.compile("<ul class=\"rule__open.*?</ul>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void each_clause_stands_in_one_chapter_and_all_stand_on_one_page() {
        List<String> chapters = new ArrayList<>();
        for (PolicyChapter chapter : PolicyChapter.values()) {
            String page = demo.nobody().get(chapter.address()).body();
            assertThat(clauses(page))
                    .isEqualTo(chapter.clauses().stream().map(Clause::id).toList());
            chapters.addAll(clauses(page));
        }
        List<String> all = List.of(Clause.values()).stream().map(Clause::id).toList();
        assertThat(chapters).containsExactlyInAnyOrderElementsOf(all);
        assertThat(clauses(demo.nobody().get("/beleid/alles").body())).isEqualTo(chapters);
    }

    @Test
    void a_reader_finds_below_a_clause_only_pages_that_open_for_them() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String handle : Population.HANDLES) {
            found.put(handle, opened(demo.signIn(handle)));
        }
        found.put("nobody", opened(demo.nobody()));
        assertThat(found.get("leerkracht")).contains("/groepen").doesNotContain("/gronden");
        assertThat(found.get("bestuur")).contains("/gronden").doesNotContain("/inzage");
        assertThat(found.get("ouder")).contains("/inzage", "/toestemming");
        assertThat(found.get("nobody")).contains("/beleid/verwerkingsregister").doesNotContain("/inzage");
    }

    /// The pages a reader is led to, each of which was opened.
    private static Set<String> opened(WebVisitor reader) {
        Set<String> links = new TreeSet<>();
        for (PolicyChapter chapter : PolicyChapter.values()) {
            links.addAll(links(reader.get(chapter.address()).body()));
        }
        assertThat(links(reader.get("/beleid/alles").body())).isEqualTo(links);
        for (String link : links) {
            assertThat(reader.get(link).statusCode()).as(link).isLessThan(400);
        }
        return links;
    }

    @Test
    void what_is_no_chapter_is_nowhere() {
        for (String name : List.of("C4", "Leerlingen", "x", "..%2f")) {
            assertThat(demo.nobody().get("/beleid/hoofdstukken/" + name).statusCode())
                    .as(name)
                    .isGreaterThanOrEqualTo(400);
        }
    }

    private static List<String> clauses(String page) {
        return CLAUSE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> links(String page) {
        Set<String> links = new TreeSet<>();
        OPEN.matcher(page)
                .results()
                .forEach(list -> LINK.matcher(list.group()).results().forEach(link -> links.add(link.group(1))));
        return links;
    }
}
