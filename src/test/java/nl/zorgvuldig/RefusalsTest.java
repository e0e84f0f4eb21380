package nl.zorgvuldig;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Whoever is refused reads which clause refuses it, in one sentence, with the way to it; and so do
/// those who look for a button that is not theirs.
@Upholds({POLICY_FOR_EVERYONE, WHERE_TO_TURN})
class RefusalsTest {
    private static final Pattern CLAUSE = Pattern.compile("href=\"/beleid/(C\\d+)\"");
    private static final Pattern LEAD =
            Pattern.compile("<p class=\"nl-paragraph(?: nl-paragraph--lead)?\">[^<]{20,}<");

    private final DemoProgram demo = DemoProgram.running();
    private final RouteVisitors all = new RouteVisitors();

    @Test
    void every_no_names_a_clause_that_exists_and_says_why() {
        Set<Clause> met = EnumSet.noneOf(Clause.class);
        Set<String> silent = new TreeSet<>();
        int refused = 0;
        for (Route route : Routes.all()) {
            if (route.sends() || route.everybody()) {
                continue;
            }
            for (String handle : Population.HANDLES) {
                HttpResponse<String> answer = all.visitor(handle).get(all.filled(route));
                if (answer.statusCode() == 403) {
                    refused++;
                    String page = answer.body().substring(answer.body().indexOf("<main"));
                    List<Clause> named = clauses(page.substring(0, page.indexOf("</main")));
                    if (named.isEmpty() || !LEAD.matcher(page).find()) {
                        silent.add(route.name() + " as " + handle);
                    }
                    met.addAll(named);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refused).isGreaterThan(500);
        assertThat(met).hasSizeGreaterThan(10);
        for (Clause clause : met) {
            assertThat(demo.nobody().get("/beleid/" + clause.id()).statusCode()).isEqualTo(200);
        }
    }

    private static List<Clause> clauses(String page) {
        List<Clause> found = new ArrayList<>();
        Matcher matcher = CLAUSE.matcher(page);
        while (matcher.find()) {
            found.add(Clause.find(matcher.group(1)).orElseThrow());
        }
        return found;
    }

    /// A line about something that cannot be done leads to the clause in the whole policy.
    @Test
    void the_place_a_line_leads_to_is_on_the_page_of_the_policy() {
        String policy = demo.nobody().get("/beleid").body();
        for (Clause clause : Clause.values()) {
            assertThat(policy).contains("id=\"" + clause.id() + "\"");
        }
    }

    @Test
    void each_page_that_leaves_something_out_says_which_clause_does() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jte")).toList()) {
                if (Files.readString(file).contains("@template.web.absent(")) {
                    pages.add(Path.of("src/main/jte").relativize(file).toString());
                }
            }
        }
        assertThat(pages)
                .contains(
                        "dossier/cannot.jte",
                        "dossier/document.jte",
                        "coaching/watch.jte",
                        "media/album.jte",
                        "events/moves.jte",
                        "inspection/own.jte",
                        "oversight/dossierLog.jte",
                        "access/what.jte");
    }
}
