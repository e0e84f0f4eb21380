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
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.LandmarkRoutes.About;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every page, asked by people who signed in with a mailed link alone: what is not in the list asks
/// for a passkey first. A page that is to open with a link needs a line here.
class WeakRoutesTest {
    static final List<String> OPEN = List.of(
            "GET /",
            "GET /aangemeld",
            "POST /aangemeld/afmelden",
            "GET /menu/{place}",
            "GET /berichten-instellen",
            "GET /mijn-adres",
            "POST /berichten-instellen",
            "GET /passkeys",
            "POST /passkeys/maken/vraag",
            "GET /toestemming",
            "POST /toestemming",
            "GET /toestemming/antwoorden",
            "POST /toestemming/antwoorden",
            "GET /toestemming/vorig-jaar",
            "GET /toestemming/verstuurd",
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

    /// Below an address that a module opens to a link, and not asked here: what is sent about something
    /// that is there, questions of which the demonstration holds none, and what takes more than a link
    /// when it is opened.
    private static final Set<String> BELOW = Set.of(
            "POST /filmen/{request}/intrekken",
            "POST /inzage/leerling/{pupil}",
            "POST /inzage/leerling/{pupil}/kopie",
            "POST /inzage/{request}/intrekken",
            "POST /inzage/{request}/kopie",
            "GET /inzage/{request}/sessie",
            "GET /inzage/{request}/zienswijze",
            "POST /inzage/{request}/zienswijze",
            "GET /toestemming/bewijs/{answer}",
            "GET /toestemming/bewijs/{answer}/json",
            "GET /toestemming/bewijs/{answer}/pdf",
            "GET /toestemming/vragen/{reference}",
            "POST /toestemming/vragen/{reference}");

    /// The program's own, which no module opens.
    private static final Set<String> OF_NO_MODULE = Set.of(
            "GET /",
            "GET /menu/{place}",
            "GET /aangemeld",
            "POST /aangemeld/afmelden",
            "GET /passkeys",
            "POST /passkeys/maken/vraag");

    /// Each stands beside another of the same function, who may the same.
    private static final Set<String> SECOND =
            Set.of("leerkracht2", "directeur2", "schoolarts2", "ouder2", "ouder-zonder-gezag");

    private static final List<String> PEOPLE = Population.HANDLES.stream()
            .filter(handle -> !SECOND.contains(handle))
            .toList();

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
            for (Map.Entry<String, WebVisitor> entry : weak.entrySet()) {
                if (route.may(entry.getKey())) {
                    HttpResponse<String> answer = ask(entry.getValue(), route, all.filled(route), Map.of());
                    sound(route.name() + " as " + entry.getKey(), answer);
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
        for (About about : LandmarkRoutes.all()) {
            List<String> who =
                    PEOPLE.stream().filter(about::may).filter(weak::containsKey).toList();
            if (about.route().sends() || who.isEmpty()) {
                continue;
            }
            for (Map<String, String> variables : landmarks.find(about.about())) {
                asked++;
                if (Objects.requireNonNull(weak.get(who.getFirst()))
                                .get(about.path(variables))
                                .statusCode()
                        < 400) {
                    open.add(about.route().name());
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(open).isSubsetOf(OPEN_THERE);
    }

    /// A module that opens another address to a link, or more below one of these, is noticed here.
    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void what_modules_open_to_a_link_is_what_stands_here() {
        Set<String> here = new TreeSet<>(OPEN);
        here.removeAll(OF_NO_MODULE);
        here.addAll(OPEN_THERE);
        here.addAll(BELOW);
        Set<String> opened = Routes.all().stream()
                .filter(route -> openToLinks(route.path()))
                .map(Route::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(opened).isEqualTo(here);
    }

    private boolean openToLinks(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return demo.parts(LowAssurancePaths.class).stream()
                .flatMap(module -> module.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(address));
    }

    /// Whatever act a module declares, and whether the demonstration holds what the page is about or not:
    /// a passkey is asked for before anything is looked for.
    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_link_opens_no_page_that_takes_a_key_but_where_a_module_lets_it_and_the_act_is_weak() {
        Map<String, WebVisitor> weak = weak();
        Map<Boolean, List<KeyedRoute>> pages =
                KeyedRoute.all().stream().collect(Collectors.partitioningBy(page -> openToLinks(page.path())));
        List<KeyedRoute> open = Objects.requireNonNull(pages.get(true));
        List<KeyedRoute> closed = Objects.requireNonNull(pages.get(false));
        assertThat(open)
                .isNotEmpty()
                .allMatch(page -> page.act().requiredStrength() == AssuranceLevel.WEAK)
                .extracting(KeyedRoute::act)
                .contains(PictureActs.OWN_PICTURES);
        assertThat(closed)
                .hasSizeGreaterThan(100)
                .extracting(KeyedRoute::act)
                .contains(EnrolmentActs.READ, DossierActs.WRITE, ConsentActs.ANSWER);
        for (String handle : List.of("leerkracht", "directeur", "ouder")) {
            WebVisitor visitor = Objects.requireNonNull(weak.get(handle));
            AtOnce.each(closed, page -> {
                HttpResponse<String> answer = page.ask(visitor, UUID.randomUUID());
                assertThat(answer.statusCode()).as(page.name()).isEqualTo(403);
                assertThat(answer.body()).as(page.name()).contains("Laat zien dat u het bent");
            });
        }
    }

    private Map<String, WebVisitor> weak() {
        Map<String, WebVisitor> weak = new TreeMap<>();
        PEOPLE.forEach(handle -> address(handle).ifPresent(text -> weak.put(handle, byLink(text))));
        assertThat(weak).hasSizeGreaterThan(8);
        return weak;
    }

    private Optional<String> address(String handle) {
        return demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(Accounts.class).emailOf(demo.person(handle)));
    }

    private WebVisitor byLink(String address) {
        URI link = demo.part(ManualSignInLinks.class).make(address).getFirst();
        WebVisitor visitor = demo.nobody();
        String code = link.getPath().replaceFirst(".*/", "");
        assertThat(visitor.fill(link.getPath(), "/aanmelden/link", Map.of("code", code))
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }
}
