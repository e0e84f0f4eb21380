package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What is measured counts and times, and says of nobody who they are or what they look at.
@InTurn
class MetricsConfigurationTest {
    private static final AtomicBoolean WALKED = new AtomicBoolean();
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-.*");
    private static final Set<String> NO_PATTERN =
            Set.of("UNKNOWN", "NOT_FOUND", "REDIRECTION", "root", "none", "/assets/**", "/robots.txt");

    private final DemoProgram demo = DemoProgram.running();
    private final MeterRegistry measured = demo.part(MeterRegistry.class);

    private static List<Tag> tags(MeterRegistry measured) {
        return measured.getMeters().stream()
                .flatMap(meter -> Stream.concat(
                        Stream.of(Tag.of("name", meter.getId().getName())), meter.getId().getTags().stream()))
                .toList();
    }

    private Set<String> names() {
        Population people = demo.population();
        return Stream.concat(
                        people.pupils().stream().map(pupil -> pupil.name()),
                        people.guardians().stream().map(guardian -> guardian.name()))
                .map(PersonName::family)
                .collect(Collectors.toSet());
    }

    private List<Tag> telling(MeterRegistry measured) {
        Set<String> names = names();
        return tags(measured).stream()
                .filter(tag -> ID.matcher(tag.getValue()).find()
                        || tag.getValue().contains("@")
                        || Stream.of(tag.getValue().split("[^\\p{L}]+")).anyMatch(names::contains))
                .toList();
    }

    /// Along every page that is about something, once for all tests.
    private static void walk() {
        if (WALKED.compareAndSet(false, true)) {
            RouteVisitors all = RouteVisitors.shared();
            WebVisitor head = all.visitor("directeur");
            AtOnce.each(
                    Routes.all().stream()
                            .filter(route -> !route.sends() && route.path().contains("{"))
                            .toList(),
                    route -> head.get(all.filled(route)));
        }
    }

    @Test
    void no_meter_holds_an_id_a_name_or_an_address_with_an_id() {
        walk();
        demo.signIn("directeur").get("/leerlingen/vera@bomen.example");
        demo.signIn("directeur").get("/nergens/" + names().iterator().next());

        assertThat(telling(measured)).isEmpty();
    }

    @Test
    void an_address_is_measured_by_its_pattern_alone() {
        Set<String> patterns = Routes.all().stream().map(Routes.Route::path).collect(Collectors.toSet());
        walk();
        Set<String> uris = tags(measured).stream()
                .filter(tag -> tag.getKey().equals("uri"))
                .map(Tag::getValue)
                .filter(uri -> !NO_PATTERN.contains(uri))
                .collect(Collectors.toSet());

        assertThat(patterns).containsAll(uris);
        assertThat(uris.stream().filter(uri -> uri.contains("{"))).hasSizeGreaterThan(150);
    }

    @Test
    void what_must_not_be_there_would_be_found() {
        MeterRegistry wrong = new SimpleMeterRegistry();
        wrong.counter("a", Tags.of("uri", "/leerlingen/" + demo.person("leerkracht")))
                .increment();
        wrong.counter("b", Tags.of("who", "vera@bomen.example")).increment();
        wrong.counter("c." + names().iterator().next()).increment();

        assertThat(telling(wrong)).hasSize(3);
    }

    @Test
    void among_the_pages_nobody_gets_at_them() {
        for (String path : List.of("/actuator", "/actuator/prometheus", "/actuator/metrics", "/actuator/env")) {
            for (String handle : List.of("bestuur", "beheer", "fg")) {
                assertThat(demo.signIn(handle).get(path).statusCode())
                        .as(handle + " " + path)
                        .isEqualTo(404);
            }
            assertThat(demo.nobody().get(path).statusCode()).as(path).isEqualTo(302);
        }
    }
}
