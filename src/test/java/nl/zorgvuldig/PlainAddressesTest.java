package nl.zorgvuldig;

import static nl.zorgvuldig.RouteVisitors.ask;
import static nl.zorgvuldig.RouteVisitors.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// No address has a second way of writing by which it would pass what watches over the first: not
/// the limits, not the pages that open with a link, not the room for uploads, not what is left out
/// of the log.
@Upholds(Clause.CONFIDENTIALITY)
@InTurn
class PlainAddressesTest {
    private static final List<UnaryOperator<String>> OTHERWISE = List.of(
            PlainAddressesTest::escaped,
            path -> path + ";x=1",
            path -> path.replaceFirst("(.)(/|$)", "$1;x$2"),
            path -> "/%2e" + path,
            path -> "/x/%2E%2e" + path);

    private final RouteVisitors all = RouteVisitors.shared();

    /// With the last letter before the end of its first part escaped.
    private static String escaped(String path) {
        int end = path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1);
        return path.substring(0, end - 1) + "%%%02x".formatted((int) path.charAt(end - 1)) + path.substring(end);
    }

    @Test
    void every_address_is_found_in_one_way_only() {
        List<Route> routes =
                Routes.all().stream().filter(route -> route.path().length() > 1).toList();
        assertThat(routes).hasSizeGreaterThan(300);
        List<WebVisitor> people =
                List.of(DemoProgram.running().nobody(), all.visitor("directeur"), all.visitor("leerling"));
        AtOnce.each(routes, route -> {
            WebVisitor visitor = people.get(routes.indexOf(route) % people.size());
            for (UnaryOperator<String> way : OTHERWISE) {
                String path = way.apply(all.filled(route));
                HttpResponse<String> answer = ask(visitor, route, path, Map.of());
                sound(path, answer);
                assertThat(answer.statusCode()).as(path).isIn(400, 404);
            }
        });
    }

    @Test
    void whoever_types_an_address_as_it_is_finds_it() {
        WebVisitor head = all.visitor("directeur");
        assertThat(head.get("/leerlingen?taal=%6el").statusCode()).isEqualTo(200);
        assertThat(head.get("/leerlingen/caf%C3%A9/dossier").statusCode()).isEqualTo(404);
    }
}
