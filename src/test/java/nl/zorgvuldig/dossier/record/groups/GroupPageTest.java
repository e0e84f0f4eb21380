package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The page of a group opens no dossier, and what is written from it goes by the same act and rules as from the form
/// of a dossier.
class GroupPageTest {
    private static final Pattern FIELD =
            Pattern.compile("name=\"(_csrf|formulier|group|happenedOn)\" value=\"([^\"]+)\"");

    /// Passes the check of a citizen service number; belongs to nobody.
    private static final String CITIZEN_NUMBER = "111222333";

    private final DemoProgram demo = DemoProgram.running();
    private final GroupId group = groupOf("leerkracht");
    private final String page = "/groepen/" + group;

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    void it_leaves_one_line_that_counts_who_was_seen_and_opens_no_dossier() {
        WebVisitor teacher = demo.signIn("leerkracht");
        long lists = lines("leerkracht", "list");
        long others = lines("leerkracht", "read") + lines("leerkracht", "write");

        HttpResponse<String> answer = teacher.get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Laatst geschreven", dossier(child(0)) + "/nieuw");
        assertThat(lines("leerkracht", "list")).isEqualTo(lists + 1);
        assertThat(lines("leerkracht", "read") + lines("leerkracht", "write")).isEqualTo(others);
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void from_the_first_dossier_one_goes_to_each_in_the_order_of_the_page_and_back() {
        WebVisitor teacher = demo.signIn("leerkracht");
        List<String> listed = dossiers(teacher.get(page).body());
        assertThat(listed).hasSizeGreaterThan(20);
        assertThat(going(teacher, listed.getFirst(), "next")).isEqualTo(listed);
        assertThat(going(teacher, listed.getLast(), "prev")).isEqualTo(listed.reversed());
    }

    private static List<String> going(WebVisitor reader, String from, String way) {
        Pattern link = Pattern.compile("rel=\"" + way + "\" href=\"([^\"]+)\"");
        List<String> been = new ArrayList<>();
        for (Optional<String> at = Optional.of(from);
                at.isPresent() && !been.contains(at.get());
                at = link.matcher(reader.get(been.getLast()).body())
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()) {
            been.add(at.get());
        }
        return been;
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_is_written_from_it_is_in_the_dossier_and_the_page_says_so_once() {
        WebVisitor teacher = demo.signIn("leerkracht");
        PupilId pupil = child(8);
        long before = entries(pupil, "leerkracht", "observation");
        Map<String, String> form = entry(teacher, "Hielp uit zichzelf een klasgenoot.");

        HttpResponse<String> sent = teacher.post(dossier(pupil) + "/nieuw", form);
        HttpResponse<String> again = teacher.post(dossier(pupil) + "/nieuw", form);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo(page);
        assertThat(location(again)).isEqualTo(page);
        assertThat(entries(pupil, "leerkracht", "observation")).isEqualTo(before + 1);
        String back = teacher.get(page).body();
        assertThat(back).contains("role=\"status\"", "Het staat in het dossier van ", "kid--lit");
        Matcher piece =
                Pattern.compile("href=\"(" + dossier(pupil) + ")#([^\"]+)\"").matcher(back);
        assertThat(piece.find()).isTrue();
        assertThat(written(pupil, piece.group(2))).isEqualTo(1);
        assertThat(teacher.get(piece.group(1)).body())
                .contains("id=\"" + piece.group(2) + "\"", "Hielp uit zichzelf een klasgenoot.");
        assertThat(teacher.get(page).body()).doesNotContain("role=\"status\"").doesNotContain("kid--lit");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_form_sent_eight_times_at_once_writes_one_entry() {
        WebVisitor teacher = demo.signIn("leerkracht");
        PupilId pupil = child(9);
        long before = entries(pupil, "leerkracht", "observation");
        Map<String, String> form = entry(teacher, "Rekent nu ook boven de honderd.");

        AtOnce.each(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                number -> assertThat(location(teacher.post(dossier(pupil) + "/nieuw", form)))
                        .isEqualTo(page));

        assertThat(entries(pupil, "leerkracht", "observation")).isEqualTo(before + 1);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_is_wrong_is_said_on_the_whole_form_which_has_all_that_was_typed_and_leads_back() {
        WebVisitor teacher = demo.signIn("leerkracht");
        PupilId pupil = child(10);
        long before = entries(pupil, "leerkracht", "agreement");
        Map<String, String> form = entry(teacher, "Nummer " + CITIZEN_NUMBER + " staat in de brief.");
        form.put("kind", "agreement");

        HttpResponse<String> answer = teacher.post(dossier(pupil) + "/nieuw", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("burgerservicenummer", "Vul in wanneer het uiterlijk klaar is")
                .contains(CITIZEN_NUMBER + " staat in de brief.", "value=\"" + group + "\"", "href=\"" + page + "\"")
                .containsPattern("value=\"agreement\" checked");
        assertThat(entries(pupil, "leerkracht", "agreement")).isEqualTo(before);
        form.put("text", "De brief gaat mee naar huis.");
        form.put("dueOn", demo.clock().today().plusDays(3).toString());
        assertThat(location(teacher.post(dossier(pupil) + "/nieuw", form))).isEqualTo(page);
        assertThat(entries(pupil, "leerkracht", "agreement")).isEqualTo(before + 1);
    }

    @Test
    void the_larger_form_has_what_was_typed_and_nothing_is_written_yet() {
        WebVisitor teacher = demo.signIn("leerkracht");
        PupilId pupil = child(11);
        long before = entries(pupil, "leerkracht", "child_view");
        Map<String, String> form = entry(teacher, "Nog niet af");
        form.put("kind", "child_view");
        form.put("more", "yes");

        HttpResponse<String> answer = teacher.post(dossier(pupil) + "/nieuw", form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Nog niet af", form.get("formulier"), "value=\"" + group + "\"")
                .containsPattern("value=\"child_view\" checked")
                .doesNotContain("role=\"alert\"");
        assertThat(entries(pupil, "leerkracht", "child_view")).isEqualTo(before);
    }

    @Test
    void a_group_that_is_none_leads_to_the_dossier() {
        WebVisitor teacher = demo.signIn("leerkracht");
        PupilId pupil = child(11);
        for (String group : List.of("", "x", "//elsewhere.example", "../..")) {
            Map<String, String> form = entry(teacher, "Over " + group + " niets.");
            form.put("group", group);
            assertThat(location(teacher.post(dossier(pupil) + "/nieuw", form))).startsWith(dossier(pupil) + "#");
        }
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_may_not_write_is_offered_nothing_and_refused() {
        WebVisitor board = demo.signIn("bestuur");
        HttpResponse<String> seen = board.get(page);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains(dossier(child(0))).doesNotContain("/nieuw", "kid__write");

        Map<String, String> form = entry(demo.signIn("leerkracht"), "Van een ander.");
        for (String handle : List.of("bestuur", "leerkracht2", "directeur2", "schoolarts", "ouder")) {
            WebVisitor other = demo.signIn(handle);
            Map<String, String> own = new HashMap<>(form);
            own.put("_csrf", hidden(other.get("/").body()).get("_csrf"));
            assertThat(other.post(dossier(child(12)) + "/nieuw", own).statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(entries(child(12), "leerkracht2", "observation")).isZero();
    }

    @Test
    void what_one_wrote_is_not_said_to_another() {
        WebVisitor teacher = demo.signIn("leerkracht");
        teacher.post(dossier(child(12)) + "/nieuw", entry(teacher, "Las voor aan groep 3."));

        assertThat(demo.signIn("ib").get(page).body()).doesNotContain("role=\"status\"");
        assertThat(demo.signIn("leerkracht").get(page).body()).doesNotContain("role=\"status\"");
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_dossier_leads_to_the_next_of_the_group_and_the_way_leaves_no_line_of_its_own() {
        WebVisitor teacher = demo.signIn("leerkracht");
        List<String> order = dossiers(teacher.get(page).body());
        long lists = lines("leerkracht", "list");

        String first = teacher.get(order.getFirst()).body();
        String second = teacher.get(order.get(1)).body();

        assertThat(first).contains("rel=\"next\" href=\"" + order.get(1) + "\"").doesNotContain("rel=\"prev\"");
        assertThat(second)
                .contains(
                        "rel=\"prev\" href=\"" + order.getFirst() + "\"", "rel=\"next\" href=\"" + order.get(2) + "\"")
                .contains("href=\"" + page + "\"");
        assertThat(teacher.get(order.getLast()).body()).doesNotContain("rel=\"next\"");
        assertThat(lines("leerkracht", "list")).isEqualTo(lists);
    }

    private static List<String> dossiers(String body) {
        return Pattern.compile("class=\"kid__name\" href=\"([^\"]+)\"")
                .matcher(body)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private Map<String, String> entry(WebVisitor teacher, String text) {
        Map<String, String> form = hidden(teacher.get(page).body());
        assertThat(form).containsKeys("formulier", "group", "happenedOn");
        form.put("kind", "observation");
        form.put("text", text);
        return form;
    }

    private static Map<String, String> hidden(String body) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(body);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        assertThat(fields).containsKey("_csrf");
        return fields;
    }

    private static String dossier(PupilId pupil) {
        return "/leerlingen/" + pupil + "/dossier";
    }

    private GroupId groupOf(String handle) {
        return demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person(handle)))
                .filter(relation -> relation.period().contains(demo.clock().today()))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
    }

    private PupilId child(int which) {
        LocalDate today = demo.clock().today();
        Set<PupilId> landmarks = Set.copyOf(demo.population().landmarks().values());
        return demo.population().placements().stream()
                .filter(placement ->
                        placement.group().equals(group) && placement.period().contains(today))
                .map(placement -> placement.pupil())
                .filter(pupil -> !landmarks.contains(pupil))
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private long lines(String handle, String act) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :board and actor = :actor and act = :act")
                .param("board", demo.board().value())
                .param("actor", demo.person(handle).value())
                .param("act", act)
                .query(Long.class)
                .single();
    }

    private long written(PupilId pupil, String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :board and act = 'write' and via = :entry"
                        + " and subject = :pupil")
                .param("board", demo.board().value())
                .param("entry", UUID.fromString(entry))
                .param("pupil", pupil.value())
                .query(Long.class)
                .single();
    }

    /// How many this author has of today.
    private long entries(PupilId pupil, String author, String kind) {
        return demo.superuser("zorgvuldig")
                .sql("select count(distinct entry) from dossier.entry_version where board = :board"
                        + " and pupil = :pupil and author = :author and kind = :kind and happened_on = :today")
                .param("board", demo.board().value())
                .param("pupil", pupil.value())
                .param("author", demo.person(author).value())
                .param("kind", kind)
                .param("today", demo.clock().today())
                .query(Long.class)
                .single();
    }
}
