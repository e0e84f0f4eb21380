package nl.zorgvuldig;

import static nl.zorgvuldig.RouteVisitors.ask;
import static nl.zorgvuldig.RouteVisitors.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.platform.identity.WebVisitor;
import org.junit.jupiter.api.Test;

/// Nothing that anybody can send breaks a page, and no page gives it back as anything but text.
/// Each place gets a kind of garbage, another one in each order of the tests, and all of them in
/// `./zorgvuldig test deep`.
@InTurn
class RoutesSoundTest {
    private static final int AT_ONCE = 8;
    private static final int KINDS = 1;

    /// Each place in an address gets every garbage, from one of these after the other.
    private static final List<String> HANDLES = List.of("directeur", "fg", "bestuur", "beheer", "schoolarts");

    private static final List<String> TYPISTS = List.of("directeur", "fg", "bestuur", "beheer");

    private static final List<String> GARBAGE = List.of(
            "abc",
            "-1",
            "%27%20or%201=1--",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%00",
            "..%2f..%2fetc%2fpasswd",
            "%F0%9F%98%80",
            "%7B%7B7*7%7D%7D",
            "x".repeat(3000),
            "00000000-0000-0000-0000-000000000000",
            "null");
    private static final List<String> FIELDS = List.of(
            "als",
            "email",
            "code",
            "taal",
            "zoek",
            "kind",
            "happenedOn",
            "text",
            "reason",
            "version",
            "formulier",
            "person",
            "function",
            "school",
            "until",
            "last",
            "family",
            "shown",
            "to",
            "from",
            "expires",
            "lastSchoolDay",
            "deregistered",
            "step",
            "file",
            "chosen",
            "again",
            "colleague",
            "note",
            "nummer",
            "van",
            "tot",
            "wie",
            "wat",
            "uitkomst",
            "afspraak",
            "voor",
            "by",
            "givenOn",
            "title",
            "goals",
            "actions",
            "evaluateOn",
            "evaluateOn2",
            "entry",
            "owner",
            "dueOn",
            "result",
            "seen",
            "view",
            "piece",
            "_csrf2");
    private static final List<String> TYPED = List.of(
            "' or 1=1--",
            "<script>alert(1)</script>",
            "\u0000",
            "\u202e\ud83d\ude00\ufffe",
            "9".repeat(400),
            "-99999-99-99",
            "2026-11-24T00:00",
            "00000000-0000-0000-0000-000000000000",
            "${7*7}");

    private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE");

    private final RouteVisitors all = RouteVisitors.shared();

    /// Somebody asks for an address, in some way.
    private record Asked(Route route, String handle, String path, Map<String, String> fields) {}

    private void sounds(List<Asked> all) {
        assertThat(all).hasSizeGreaterThan(250);
        AtOnce.each(
                all,
                asked -> sound(
                        asked.route().name() + " " + asked.path(),
                        ask(this.all.visitor(asked.handle()), asked.route(), asked.path(), asked.fields())));
    }

    @Test
    void nothing_that_stands_in_an_address_breaks_a_page() {
        List<Asked> asked = new ArrayList<>();
        for (Route route : Routes.all()) {
            Matcher variable = Pattern.compile("\\{(\\w+)}").matcher(route.path());
            while (variable.find()) {
                for (String garbage : Sample.of(GARBAGE, KINDS)) {
                    asked.add(new Asked(
                            route,
                            HANDLES.get(asked.size() % HANDLES.size()),
                            all.filled(route, variable.group(1), garbage),
                            all.goodEntry()));
                }
            }
            if (!route.sends() && !route.method().equals("ANY")) {
                for (int from = 0; from < FIELDS.size(); from += AT_ONCE) {
                    String path = FIELDS.stream()
                            .skip(from)
                            .limit(AT_ONCE)
                            .map(field -> field + "=%27%00%22%3Cscript%3E&" + field)
                            .collect(Collectors.joining("&", all.filled(route) + "?", ""));
                    asked.add(new Asked(route, "fg", path, Map.of()));
                }
            }
        }
        sounds(asked);
    }

    /// By who may, for to others no form gets so far that it is read.
    @Test
    void nothing_that_is_typed_breaks_a_page() {
        List<Asked> asked = new ArrayList<>();
        for (Route route : Routes.all()) {
            if (!route.sends() || SignsOut.is(route)) {
                continue;
            }
            List<String> may = TYPISTS.stream().filter(route::may).toList();
            for (String typed : Sample.of(TYPED, KINDS)) {
                Map<String, String> form = new TreeMap<>();
                FIELDS.forEach(field -> form.put(field, typed));
                String anybody = TYPISTS.get(asked.size() % TYPISTS.size());
                for (String handle : may.isEmpty() ? List.of(anybody) : may) {
                    asked.add(new Asked(route, handle, all.filled(route), form));
                }
            }
        }
        sounds(asked);
    }

    @Test
    void no_other_way_of_asking_breaks_a_page() {
        WebVisitor head = all.visitor("directeur");
        AtOnce.each(Routes.all(), route -> {
            for (String method : Sample.of(METHODS, KINDS)) {
                sound(
                        method + " " + route.path(),
                        head.send(head.request(all.filled(route)).method(method, BodyPublishers.noBody())));
            }
        });
    }
}
