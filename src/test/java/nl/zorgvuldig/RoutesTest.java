package nl.zorgvuldig;

import static nl.zorgvuldig.RouteVisitors.ask;
import static nl.zorgvuldig.RouteVisitors.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every address, asked by everyone (a few of them, and all in `./zorgvuldig test deep`): who may gets an answer, who
/// may not gets none; what is
/// another's is as what does not exist; and what comes from no page of ours changes nothing.
/// [Routes] says who may.
class RoutesTest {
    private static final Pattern CLAUSE = Pattern.compile("href=\"/beleid/(C\\d+)\"");
    private static final Pattern LEAD = Pattern.compile("<p class=\"nl-paragraph(?: nl-paragraph--lead)?\">[^<]{20,}<");

    private final DemoProgram demo = DemoProgram.running();
    private final RouteVisitors all = RouteVisitors.shared();

    @Test
    void every_address_has_a_row_and_every_row_an_address() {
        demo.nobody().get("/aanmelden");
        Set<String> mapped = new TreeSet<>();
        for (HandlerMapping mapping :
                Objects.requireNonNull(demo.part(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingInfoHandlerMapping requests) {
                requests.getHandlerMethods().keySet().forEach(info -> mapped.addAll(MappedRoutes.names(info)));
            }
        }
        Set<String> rows = new TreeSet<>();
        Routes.all().forEach(route -> rows.add(route.name()));
        assertThat(mapped).isEqualTo(rows);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page_and_learns_nothing() {
        List<Route> closed = Routes.all().stream()
                .filter(route -> !route.everybody() && !route.nowhere())
                .toList();
        assertThat(closed).hasSizeGreaterThan(100);
        AtOnce.each(closed, this::sentToSignIn);
    }

    private void sentToSignIn(Route route) {
        WebVisitor nobody = demo.nobody();
        HttpResponse<String> answer =
                route.sends() ? nobody.fill("/aanmelden", all.filled(route), Map.of()) : nobody.get(all.filled(route));
        assertThat(answer.statusCode()).as(route.name()).isEqualTo(302);
        assertThat(WebVisitor.location(answer)).as(route.name()).isEqualTo("/aanmelden");
    }

    @Test
    @Upholds({Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY, Clause.CONFIDENTIALITY})
    void everybody_gets_what_the_table_says_and_nothing_else() {
        RouteWalk walk = RouteWalk.done();
        assertThat(walk.found()).isEqualTo(walk.wanted()).hasSizeGreaterThan(200);
    }

    /// In one sentence, with the way to the clause.
    @Test
    @Upholds({Clause.POLICY_FOR_EVERYONE, Clause.WHERE_TO_TURN})
    void every_no_names_a_clause_that_exists_and_says_why() {
        Set<Clause> met = EnumSet.noneOf(Clause.class);
        Set<String> silent = new TreeSet<>();
        Map<RouteWalk.Asked, String> refusals = RouteWalk.done().refusals();
        refusals.forEach((asked, page) -> {
            List<Clause> named = clauses(page);
            if (named.isEmpty() || !LEAD.matcher(page).find()) {
                silent.add(asked.name());
            }
            met.addAll(named);
        });
        assertThat(silent).isEmpty();
        assertThat(refusals).hasSizeGreaterThan(500);
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

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void what_is_of_another_school_is_answered_as_what_does_not_exist() {
        for (Route route : Routes.all()) {
            for (String variable : List.of("pupil", "group")) {
                if (!route.path().contains("{" + variable + "}")) {
                    continue;
                }
                String elsewhere = variable.equals("pupil")
                        ? all.places().pupilElsewhere()
                        : all.places().groupElsewhere();
                String nowhere = UUID.randomUUID().toString();
                AtOnce.each(Sample.of(List.of("leerkracht", "ib", "directeur", "ouder"), 1), handle -> {
                    String first = all.answer(route, handle, variable, elsewhere);
                    assertThat(first)
                            .as(route.name() + " as " + handle)
                            .matches("(?s)40[34] .*")
                            .isEqualTo(all.answer(route, handle, variable, nowhere));
                });
            }
        }
    }

    @Test
    void what_is_not_in_this_dossier_is_not_found_by_who_may_open_it() {
        for (Route route : Routes.all()) {
            for (String variable : List.of("entry", "assignment", "document")) {
                if (route.path().contains("{" + variable + "}") && route.may("directeur")) {
                    String nowhere = UUID.randomUUID().toString();
                    HttpResponse<String> answer =
                            ask(all.visitor("directeur"), route, all.filled(route, variable, nowhere), all.goodEntry());
                    assertThat(answer.statusCode()).as(route.name()).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void a_form_without_the_token_of_its_session_changes_nothing() {
        String another = token(all.visitor("ouder"));
        List<Route> sending = Routes.all().stream().filter(Route::sends).toList();
        assertThat(sending).hasSizeGreaterThan(50);
        for (String handle : Sample.of(List.of("leerkracht", "directeur", "fg"), 1)) {
            WebVisitor visitor = all.visitor(handle);
            for (String token : List.of("", "x", another)) {
                AtOnce.each(sending, route -> {
                    HttpResponse<String> answer =
                            visitor.post(all.filled(route), token.isEmpty() ? Map.of() : Map.of("_csrf", token));
                    assertThat(answer.statusCode()).as(route.name()).isEqualTo(403);
                    assertThat(answer.body()).contains("Dit formulier is verlopen");
                });
            }
        }
    }
}
