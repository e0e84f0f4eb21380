package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.LandmarkRoutes.About;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Addresses about things that the demonstration holds: who may not, gets what is said of what is
/// not there, or that it is not theirs, and who is nobody is sent to sign in. Nobody sends anything
/// but who may not, so nothing changes unless it fails.
@InTurn
class LandmarkRoutesTest {
    /// For who is not signed in as well: a secret of its own is asked there, or how to begin.
    private static final Set<String> FOR_NOBODY = Set.of(
            "/aanleveren/{address}",
            "/aanleveren/{address}/brief",
            "/aanmelden/link",
            "/aanmelden/met/{provider}",
            "/aanmelden/met/{provider}/terug",
            "/aanmelden/passkey",
            "/actuator/health/**",
            "/agenda/{address}",
            "/beeld/{address}",
            "/error",
            "/nieuw-adres",
            "/nieuw-adres/stop",
            "/pakket/{address}",
            "/post/{id}",
            "/post/{id}/bijlage");

    /// Of which the demonstration holds none, or that a test changes for everybody: their own tests
    /// say who may.
    private static final Set<String> NOT_HERE = Set.of(
            "/aangemeld/overal",
            "/groepen/{group}/albums/{album}/foto/{number}",
            "/import/{draft}",
            "/import/{draft}/afbreken",
            "/import/{draft}/bevestigen",
            "/leerlingen/{pupil}/antwoorden/scan/{scan}",
            "/leerlingen/{pupil}/antwoorden/vragen/{reference}",
            "/leerlingen/{pupil}/antwoorden/vragen/{reference}/brief",
            "/leerlingen/{pupil}/dossier/documenten/{document}/wissen/zienswijzen",
            "/leerlingen/{pupil}/dossier/{entry}/wissen/zienswijzen",
            "/passkeys/maken",
            "/passkeys/{passkey}",
            "/passkeys/{passkey}/naam",
            "/passkeys/{passkey}/verwijderen",
            "/toestemming/vragen/{reference}",
            "/vernietiging/verklaring/{certificate}",
            "/vernietiging/verklaring/{certificate}/json",
            "/vernietiging/verklaring/{certificate}/pdf",
            "/vervanging",
            "/vervanging/{assignment}/beeindigen",
            "/wie-kan/nakijken",
            "/wie-kan/nakijken/{assignment}/beeindigen");

    private final DemoProgram demo = DemoProgram.running();
    private final RouteVisitors all = RouteVisitors.shared();

    @Test
    void each_address_at_which_the_other_table_finds_nothing_is_asked_here_or_named() {
        Set<String> nowhere = Routes.all().stream()
                .filter(Route::nowhere)
                .filter(route -> !FOR_NOBODY.contains(route.path()))
                .filter(route -> !NOT_HERE.contains(route.path()))
                .map(Route::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new TreeSet<>();
        LandmarkRoutes.all().forEach(about -> asked.add(about.route().name()));
        assertThat(asked).isEqualTo(nowhere);
    }

    @Test
    @Upholds({Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY, Clause.CONFIDENTIALITY})
    void who_may_not_gets_nothing_of_what_is_there() {
        Landmarks landmarks = new Landmarks(demo);
        Map<String, List<Map<String, String>>> there = LandmarkRoutes.all().stream()
                .map(About::about)
                .distinct()
                .collect(Collectors.toMap(name -> name, landmarks::find));
        assertThat(there).allSatisfy((name, found) -> assertThat(found).as(name).isNotEmpty());
        Set<String> opened = new ConcurrentSkipListSet<>();
        Set<String> wrong = new ConcurrentSkipListSet<>();
        for (About about : LandmarkRoutes.all()) {
            for (Map<String, String> variables : Sample.of(there.getOrDefault(about.about(), List.of()), 1)) {
                AtOnce.each(Population.HANDLES, handle -> ask(about, about.path(variables), handle, opened, wrong));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(opened).as("addresses that opened for who may").hasSizeGreaterThan(70);
    }

    private void ask(About about, String path, String handle, Set<String> opened, Set<String> wrong) {
        boolean may = about.may(handle);
        if (may && about.route().sends()) {
            return;
        }
        HttpResponse<String> answer = RouteVisitors.ask(all.visitor(handle), about.route(), path, Map.of());
        String name = about.about() + ": " + about.route().name();
        RouteVisitors.sound(name + " as " + handle, answer);
        boolean no = answer.statusCode() == 403 || answer.statusCode() == 404;
        if (!may && !no) {
            wrong.add(name + " as " + handle + ": " + answer.statusCode());
        }
        if (may && !no) {
            opened.add(name);
        }
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void who_is_not_signed_in_is_sent_to_do_so() {
        AtOnce.each(
                Routes.all().stream()
                        .filter(Route::nowhere)
                        .filter(route -> !FOR_NOBODY.contains(route.path()))
                        .toList(),
                route -> {
                    WebVisitor nobody = demo.nobody();
                    HttpResponse<String> answer = route.sends()
                            ? nobody.fill("/aanmelden", all.filled(route), Map.of())
                            : nobody.get(all.filled(route));
                    assertThat(answer.statusCode()).as(route.name()).isEqualTo(302);
                    assertThat(WebVisitor.location(answer)).as(route.name()).isEqualTo("/aanmelden");
                });
    }
}
