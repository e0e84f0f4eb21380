package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The same about several pupils of a group at once: each has a piece of its own, or nobody has one.
class SharedEntryPageTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final GroupId group = groupOf("leerkracht");
    private final String page = "/groepen/" + group;
    private final String address = page + "/schrijven";

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void each_of_the_chosen_gets_one_piece_under_a_line_of_its_own_and_the_page_says_who() {
        WebVisitor teacher = demo.signIn("leerkracht");
        List<DemoPupils.Pupil> three = children(14, 17);
        String form =
                teacher.get(address + "?leerling=" + three.getFirst().id()).body();
        assertThat(form)
                .containsPattern("value=\"" + three.getFirst().id() + "\" checked")
                .doesNotContainPattern("value=\"" + three.getLast().id() + "\" checked")
                .doesNotContain("value=\"child_view\"");
        assertThat(teacher.get(address + "?text=Uit%20een%20link").body()).doesNotContain(">Uit een link<");
        List<Long> before = three.stream().map(this::entries).toList();
        List<Long> lines = three.stream().map(this::lines).toList();
        String body = body(form, three, "Werkten samen aan de maquette.", "observation");

        AtOnce.each(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                number -> assertThat(location(post(teacher, body))).isEqualTo(page));

        assertThat(three.stream().map(this::entries))
                .isEqualTo(before.stream().map(count -> count + 1).toList());
        assertThat(three.stream().map(this::lines)).allMatch(count -> count > 0).isNotEqualTo(lines);
        String said = teacher.get(page).body();
        three.forEach(child -> assertThat(said).contains(child.name().full()));
        assertThat(said).contains("Het staat in de dossiers van ");
        assertThat(said.split("kid--lit", -1)).hasSize(4);
        assertThat(teacher.get(page).body()).doesNotContain("kid--lit");
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void what_is_wrong_is_said_and_nobody_gets_anything() {
        WebVisitor teacher = demo.signIn("leerkracht");
        List<DemoPupils.Pupil> two = children(17, 19);
        String form = teacher.get(address).body();
        List<Long> before = two.stream().map(this::entries).toList();
        String named = "Ruzie met " + two.getFirst().name().given() + " op het plein.";

        for (String body : List.of(
                body(form, two, named, "observation"),
                body(form, two, "", "observation"),
                body(form, two, "Zonder datum klaar.", "agreement"),
                body(form, two, "Zei dat het leuk was.", "child_view") + "&about=x&heardBy=y",
                body(form, List.of(), "Over niemand.", "observation"))) {
            HttpResponse<String> answer = post(teacher, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
        HttpResponse<String> again = post(teacher, body(form, two, named, "observation"));
        assertThat(again.body())
                .contains("de naam van een van deze leerlingen", named)
                .containsPattern("value=\"" + two.getLast().id() + "\" checked");
        assertThat(two.stream().map(this::entries)).isEqualTo(before);
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_pupil_of_another_group_is_not_among_them_and_who_may_not_write_has_no_form() {
        WebVisitor teacher = demo.signIn("leerkracht");
        DemoPupils.Pupil elsewhere = demo.population().pupils().stream()
                .filter(child -> demo.population().placements().stream()
                        .noneMatch(placement -> placement.pupil().equals(child.id())
                                && placement.group().equals(group)))
                .findFirst()
                .orElseThrow();
        String form = teacher.get(address + "?leerling=" + elsewhere.id()).body();
        assertThat(form).doesNotContain("value=\"" + elsewhere.id());
        long before = entries(elsewhere);
        assertThat(post(teacher, body(form, List.of(elsewhere), "Niet hier.", "observation"))
                        .statusCode())
                .isEqualTo(422);
        List<DemoPupils.Pupil> one = children(17, 18);
        List<DemoPupils.Pupil> mixed = List.of(elsewhere, one.getFirst());
        long own = entries(one.getFirst());
        HttpResponse<String> half = post(teacher, body(form, mixed, "Ook niet hier.", "observation"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Niet alle leerlingen die u koos", "Ook niet hier.");
        assertThat(entries(one.getFirst())).isEqualTo(own);
        for (String handle : List.of("bestuur", "directeur2", "schoolarts", "ouder")) {
            WebVisitor other = demo.signIn(handle);
            assertThat(other.get(address).statusCode()).as(handle).isIn(403, 404);
            String body = body(other.get("/").body(), children(17, 19), "Van een ander.", "observation");
            assertThat(post(other, body).statusCode()).as(handle).isIn(403, 404);
        }
        // of a colleague who guides one pupil of the group, by an assignment, these are not among the pupils
        WebVisitor colleague = demo.signIn("leerkracht2");
        String body = body(colleague.get("/").body(), children(17, 19), "Van een collega.", "observation");
        assertThat(post(colleague, body).statusCode()).isIn(403, 404, 422);
        assertThat(entries(one.getFirst())).isEqualTo(own);
        assertThat(entries(elsewhere)).isEqualTo(before);
    }

    private HttpResponse<String> post(WebVisitor who, String body) {
        return who.send(who.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private String body(String page, List<DemoPupils.Pupil> about, String text, String kind) {
        Matcher hidden = TOKEN.matcher(page);
        return Stream.concat(
                        hidden.results().map(field -> field.group(1) + "=" + encoded(field.group(2))),
                        Stream.concat(
                                about.stream().map(child -> "leerling=" + child.id()),
                                Stream.of(
                                        "kind=" + kind,
                                        "text=" + encoded(text),
                                        "happenedOn=" + demo.clock().today())))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private GroupId groupOf(String handle) {
        return demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person(handle)))
                .filter(relation -> relation.period().contains(demo.clock().today()))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
    }

    private List<DemoPupils.Pupil> children(int from, int until) {
        Set<PupilId> landmarks = Set.copyOf(demo.population().landmarks().values());
        List<PupilId> here = demo.population().placements().stream()
                .filter(placement -> placement.group().equals(group)
                        && placement.period().contains(demo.clock().today()))
                .map(placement -> placement.pupil())
                .filter(pupil -> !landmarks.contains(pupil))
                .toList();
        return IntStream.range(from, until)
                .mapToObj(here::get)
                .map(id -> demo.population().pupils().stream()
                        .filter(child -> child.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private long lines(DemoPupils.Pupil child) {
        return count("audit.event where board = :board and subject = :pupil and act = 'write'", child);
    }

    private long entries(DemoPupils.Pupil child) {
        return count("dossier.entry_version where board = :board and pupil = :pupil", child);
    }

    private long count(String what, DemoPupils.Pupil child) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from " + what)
                .param("board", demo.board().value())
                .param("pupil", child.id().value())
                .query(Long.class)
                .single();
    }
}
