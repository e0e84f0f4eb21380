package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.dossier.record.SentFile;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.story.DemoProgram;

/// Everybody of the demonstration, and something of each kind that an address can be about: a pupil
/// of the teacher's group whom no other story is about, with an entry and an assignment to come.
final class RouteVisitors {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private final DemoProgram demo = DemoProgram.running();
    private final Map<String, WebVisitor> signedIn = new ConcurrentHashMap<>();
    private final RoutePlaces places = new RoutePlaces(demo);
    private final PupilId child = places.child();
    private final Map<String, String> known = known();

    private static final class Shared {
        static final RouteVisitors VISITORS = new RouteVisitors();
    }

    /// For who only looks whether answers are sound or say why: what is there may be gone or
    /// changed by another of them. Making it takes seconds. Everybody signs in anew: who did
    /// nothing for a quarter of an hour is signed out.
    static RouteVisitors shared() {
        Shared.VISITORS.signedIn.clear();
        return Shared.VISITORS;
    }

    static void sound(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            assertThat(answer.body())
                    .as(what)
                    .doesNotContain("Exception", "org.springframework", "SQLSTATE", "Tomcat")
                    .doesNotContain("<script>alert", "HTTP Status", "Whitelabel");
        }
    }

    String answer(Route route, String handle, String variable, String id) {
        HttpResponse<String> answer = ask(visitor(handle), route, filled(route, variable, id), goodEntry());
        return answer.statusCode()
                + " "
                + answer.body()
                        .replace(id, "…")
                        .replaceAll("data-seconds=\"\\d+\"", "")
                        .replaceAll("name=\"(_csrf|formulier)\" value=\"[^\"]*\"", "");
    }

    static HttpResponse<String> ask(WebVisitor visitor, Route route, String path, Map<String, String> fields) {
        if (!route.sends()) {
            return visitor.get(path);
        }
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token(visitor));
        return visitor.post(path, all);
    }

    /// The token of the forms of this visitor's session, read once.
    static String token(WebVisitor visitor) {
        return visitor.cookie()
                .map(session -> TOKENS.computeIfAbsent(session, _ -> readToken(visitor)))
                .orElseGet(() -> readToken(visitor));
    }

    private static String readToken(WebVisitor visitor) {
        return hidden(visitor.get("/beleid").body() + visitor.get("/aanmelden").body())
                .getOrDefault("_csrf", "");
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(page).results().forEach(result -> fields.put(result.group(1), result.group(2)));
        return fields;
    }

    WebVisitor visitor(String handle) {
        return signedIn.computeIfAbsent(handle, demo::signIn);
    }

    RoutePlaces places() {
        return places;
    }

    String filled(Route route) {
        String path = route.path();
        for (Map.Entry<String, String> entry : known.entrySet()) {
            path = path.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return path;
    }

    String filled(Route route, String variable, String value) {
        return filled(new Route(route.method(), route.path().replace("{" + variable + "}", value), route.who()));
    }

    Map<String, String> goodEntry() {
        return Map.of(
                "kind",
                "observation",
                "happenedOn",
                demo.clock().today().toString(),
                "text",
                "Een gewone dag.",
                "reason",
                "Zo is het beter.",
                "version",
                "1");
    }

    /// Something of each kind that is really there.
    private Map<String, String> known() {
        Map<String, String> all = new HashMap<>();
        all.put("pupil", child.toString());
        all.put("group", places.groupOf("leerkracht").toString());
        all.put("clause", "C4");
        all.put("chapter", "leerlingen");
        all.put("place", "pupils");
        all.put("employee", demo.person("leerkracht").toString());
        all.put("person", places.parent().toString());
        all.put("since", "2026-11-24");
        all.put("code", "abc");
        all.put("id", UUID.randomUUID().toString());
        all.put("entry", madeBy("leerkracht", "/dossier/nieuw", goodEntry()).replaceFirst(".*#", ""));
        all.put("piece", all.get("entry"));
        all.put("document", document());
        all.put("album", album());
        all.put("picture", picture(all.get("album")));
        all.put("lesson", UUID.randomUUID().toString());
        all.put("subject", UUID.randomUUID().toString());
        all.put("activity", "enrolment.purpose.register");
        all.put("number", "x");
        all.put("provider", "x");
        all.put("placed", UUID.randomUUID().toString());
        all.put("copy", UUID.randomUUID().toString());
        all.put("channel", "website");
        all.put("address", "x");
        all.put("ground", "next_school");
        all.put("page", "1");
        all.put("version", "999");
        all.put("term", "LESSON_VIDEO");
        LocalDate today = demo.clock().today();
        madeBy(
                "directeur",
                "/waarneming",
                Map.of(
                        "to",
                        demo.person("leerkracht2").toString(),
                        "from",
                        today.plusDays(30).toString(),
                        "expires",
                        today.plusDays(31).toString(),
                        "reason",
                        "Vervangt een dag."));
        Matcher assignment = Pattern.compile("/waarneming/([0-9a-f-]{36})/beeindigen")
                .matcher(visitor("directeur")
                        .get("/leerlingen/" + child + "/waarneming")
                        .body());
        assertThat(assignment.find()).isTrue();
        all.put("assignment", assignment.group(1));
        Matcher function = Pattern.compile("/functies/([0-9a-f-]{36})/einde")
                .matcher(visitor("bestuur").get("/functies").body());
        assertThat(function.find()).isTrue();
        all.put("function", function.group(1));
        for (String nowhere : List.of(
                "draft",
                "dispute",
                "purpose",
                "round",
                "answer",
                "reference",
                "scan",
                "certificate",
                "hold",
                "request",
                "disclosure",
                "inquiry",
                "plan",
                "paper",
                "applicant",
                "coaching",
                "meeting",
                "recording",
                "ticket",
                "note",
                "event",
                "consultation",
                "advice",
                "expert",
                "question",
                "breach",
                "unusual",
                "processor",
                "dpia",
                "passkey",
                "school")) {
            all.put(nowhere, UUID.randomUUID().toString());
        }
        return all;
    }

    private String album() {
        String page = "/groepen/" + places.groupOf("leerkracht") + "/albums/nieuw";
        WebVisitor teacher = visitor("leerkracht");
        Map<String, String> form = hidden(teacher.get(page).body());
        form.put("title", "Een gewone dag");
        form.put("happenedOn", demo.clock().today().toString());
        HttpResponse<String> answer = teacher.post(page, form);
        assertThat(answer.statusCode()).as(page).isEqualTo(303);
        return WebVisitor.location(answer).replaceFirst(".*/", "");
    }

    private String picture(String album) {
        String page = "/groepen/" + places.groupOf("leerkracht") + "/albums/" + album;
        WebVisitor teacher = visitor("leerkracht");
        Upload form = new Upload(teacher, page);
        hidden(teacher.get(page).body()).forEach(form::with);
        HttpResponse<String> answer = form.file("fotos", "foto.jpg", SampleDocuments.picture("jpg", 640, 480))
                .send();
        assertThat(answer.statusCode()).as(page).isEqualTo(303);
        Matcher found = Pattern.compile(page + "/([0-9a-f-]{36})")
                .matcher(teacher.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String document() {
        String page = "/leerlingen/" + child + "/dossier/documenten/nieuw";
        WebVisitor teacher = visitor("leerkracht");
        SentFile form = new SentFile(page).with(goodEntry()).with("title", "Een gewone brief");
        form.with(hidden(teacher.get(page).body()));
        HttpResponse<String> answer =
                form.file("brief.pdf", SampleDocuments.pdf(1)).sendAs(teacher);
        assertThat(answer.statusCode()).as(page).isEqualTo(303);
        return WebVisitor.location(answer).replaceFirst(".*#", "");
    }

    private String madeBy(String handle, String page, Map<String, String> fields) {
        String path = "/leerlingen/" + child + page;
        Map<String, String> form = new HashMap<>(fields);
        form.putAll(hidden(visitor(handle).get(path).body()));
        HttpResponse<String> answer = visitor(handle).post(path, form);
        assertThat(answer.statusCode()).as(path).isIn(303, 422);
        return WebVisitor.location(answer);
    }
}
