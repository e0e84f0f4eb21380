package nl.zorgvuldig;

import static nl.zorgvuldig.RouteVisitors.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// How often one account looks for people is limited over all forms by which it can: each such form
/// is among the [SearchPaths]. A form that writes sends on to another page, or comes back with what
/// was wrong; one that looks for something sends on to what was found, on the same page, so that
/// Back never asks to send it again.
@Upholds(Clause.CONFIDENTIALITY)
class SearchesTest {
    /// Answer at once with a page, some of them now and then, and look for nothing: whether the whole
    /// log was altered; that there is no letter to print; the next question about consent, with answers
    /// that travel in the form because nothing of them may be kept; the address of a calendar, which is
    /// shown once; that a draft is saved.
    private static final Set<String> OTHERS = Set.of(
            "/toezicht/controle",
            "/toegang/brieven",
            "/toestemming/antwoorden",
            "/agenda-instellen",
            "/leerlingen/{pupil}/dossier/concept");

    /// In all the fields in which somebody can be looked for.
    private static final Map<String, String> TYPED = Map.of("zoek", "jan", "naam", "jan");

    private final DemoProgram demo = DemoProgram.running();

    private Set<String> limited() {
        return demo.parts(SearchPaths.class).stream()
                .flatMap(paths -> paths.paths().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_form_that_looks_for_something_is_limited_and_sends_on_to_what_was_found() {
        RouteVisitors all = RouteVisitors.shared();
        record Asked(Route route, String handle) {}
        List<Asked> asked = new ArrayList<>();
        for (Route route : Routes.all()) {
            if (route.sends() && !route.everybody() && !SignsOut.is(route)) {
                Population.HANDLES.stream().filter(route::may).forEach(handle -> asked.add(new Asked(route, handle)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(200);
        Set<String> found = new ConcurrentSkipListSet<>();
        Set<String> atOnce = new ConcurrentSkipListSet<>();
        AtOnce.each(asked, each -> {
            HttpResponse<String> answer =
                    ask(all.visitor(each.handle()), each.route(), all.filled(each.route()), TYPED);
            boolean onward = WebVisitor.location(answer).endsWith("?" + SavedSearches.FOUND);
            if (onward) {
                found.add(each.route().path());
            } else if (answer.statusCode() == 200
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                atOnce.add(each.route().path());
            }
        });
        assertThat(atOnce).isSubsetOf(OTHERS);
        assertThat(found).contains("/leerlingen", "/noodkaarten", "/personeelsdossiers", "/leerlingen/{pupil}/dossier");
        assertThat(limited()).containsAll(found);
    }

    /// Also where a key must be opened before anything is found.
    @Test
    void every_form_that_the_program_calls_a_search_is_limited() {
        demo.nobody().get("/aanmelden");
        Set<String> found = new TreeSet<>();
        for (HandlerMapping mapping :
                Objects.requireNonNull(demo.part(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingInfoHandlerMapping requests) {
                requests.getHandlerMethods()
                        .forEach((info, handler) -> MappedRoutes.names(info).stream()
                                .filter(name -> name.startsWith("POST "))
                                .filter(_ -> handler.getMethod().getName().startsWith("search"))
                                .forEach(name -> found.add(name.substring(5))));
            }
        }
        assertThat(limited()).containsExactlyElementsOf(found).hasSizeGreaterThan(5);
    }
}
