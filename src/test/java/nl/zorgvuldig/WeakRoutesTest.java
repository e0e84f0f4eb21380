package nl.zorgvuldig;

import static nl.zorgvuldig.RouteVisitors.ask;
import static nl.zorgvuldig.RouteVisitors.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import nl.zorgvuldig.LandmarkRoutes.About;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LinksByHand;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Every page, asked by people who signed in with a mailed link alone: what is not in the list asks
/// for a passkey first. A page that is to open with a link needs a line here.
class WeakRoutesTest {
    static final List<String> OPEN = List.of(
            "GET /",
            "GET /aangemeld",
            "POST /aangemeld/afmelden",
            "GET /passkeys",
            "POST /passkeys/maken/vraag",
            "GET /toestemming",
            "POST /toestemming",
            "GET /toestemming/vragen",
            "GET /inzage",
            "GET /filmen",
            "POST /filmen",
            "GET /schoolactiviteiten",
            "GET /mijn-fotos",
            "GET /foto-s-van-mij",
            "POST /foto-s-van-mij",
            "GET /datalek-melden",
            "POST /datalek-melden");

    /// Of what is there, one's own: a report, a request and how it stands (not the dossier, nor the
    /// file of a copy), pictures.
    private static final Set<String> OPEN_THERE = Set.of(
            "GET /datalek-melden/{breach}",
            "GET /inzage/leerling/{pupil}",
            "GET /inzage/leerling/{pupil}/kopie",
            "GET /inzage/{request}/kopie",
            "GET /inzage/{request}/stand",
            "GET /mijn-fotos/{pupil}",
            "GET /mijn-fotos/{pupil}/{picture}/beeld",
            "GET /mijn-fotos/{pupil}/{picture}/film");

    private static final List<String> PEOPLE = List.of(
            "leerkracht",
            "ib",
            "directeur",
            "bestuur",
            "schoolarts",
            "fg",
            "personeel",
            "beheer",
            "ouder",
            "leerling",
            "deskundige");

    private final DemoProgram demo = DemoProgram.running();
    private final RouteVisitors all = new RouteVisitors();

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_link_opens_the_pages_of_the_list_and_no_other() {
        Map<String, WebVisitor> weak = weak();
        List<Route> pages = Routes.all().stream()
                .filter(route -> !route.everybody() && !route.nowhere())
                .filter(route -> !route.path().equals("/afmelden"))
                .toList();
        Set<String> open = new ConcurrentSkipListSet<>();
        AtOnce.each(pages, route -> {
            for (Map.Entry<String, WebVisitor> one : weak.entrySet()) {
                if (route.may(one.getKey())) {
                    HttpResponse<String> answer = ask(one.getValue(), route, all.filled(route), Map.of());
                    sound(route.name() + " as " + one.getKey(), answer);
                    if (answer.statusCode() < 400 || answer.statusCode() == 422) {
                        open.add(route.name());
                    }
                }
            }
        });
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void of_what_is_there_a_link_opens_no_other_either() {
        Map<String, WebVisitor> weak = weak();
        Landmarks landmarks = new Landmarks(demo);
        Set<String> open = new TreeSet<>();
        int asked = 0;
        for (About one : LandmarkRoutes.all()) {
            List<String> who =
                    PEOPLE.stream().filter(one::may).filter(weak::containsKey).toList();
            if (one.route().sends() || who.isEmpty()) {
                continue;
            }
            for (Map<String, String> variables : landmarks.find(one.about())) {
                asked++;
                if (Objects.requireNonNull(weak.get(who.getFirst()))
                                .get(one.path(variables))
                                .statusCode()
                        < 400) {
                    open.add(one.route().name());
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(open).isSubsetOf(OPEN_THERE);
    }

    private Map<String, WebVisitor> weak() {
        Map<String, WebVisitor> weak = new TreeMap<>();
        PEOPLE.forEach(handle -> address(handle).ifPresent(one -> weak.put(handle, byLink(one))));
        assertThat(weak).hasSizeGreaterThan(8);
        return weak;
    }

    private Optional<String> address(String handle) {
        return demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(Accounts.class).emailOf(demo.person(handle)));
    }

    private WebVisitor byLink(String address) {
        URI link = demo.part(LinksByHand.class).make(address).getFirst();
        WebVisitor visitor = demo.nobody();
        String code = link.getPath().replaceFirst(".*/", "");
        assertThat(visitor.fill(link.getPath(), "/aanmelden/link", Map.of("code", code))
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }
}
