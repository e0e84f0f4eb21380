package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// A form sent twice, by a double click or after a connection that broke, does its work once and
/// gets the same answer.
class SentTwiceTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void an_entry_sent_again_and_again_at_the_same_moment_is_written_once() {
        WebVisitor teacher = demo.signIn("leerkracht");
        String page = dossier(child(0)) + "/nieuw";
        Map<String, String> form = entry(teacher, page, "Leest vloeiender.");

        Set<String> answers = atOnce(8, () -> answer(teacher.post(page, form)));
        answers.add(answer(teacher.post(page, form)));

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).startsWith("303 " + dossier(child(0)) + "#");
        String entry = answers.iterator().next().replaceFirst(".*#", "");
        assertThat(versions(child(0), entry)).isEqualTo(1);
        assertThat(lines(child(0), "write", "written", entry)).isEqualTo(1);
    }

    @Test
    void a_form_sent_again_with_another_text_keeps_both_and_says_so() {
        WebVisitor teacher = demo.signIn("leerkracht");
        String page = dossier(child(1)) + "/nieuw";
        Map<String, String> form = entry(teacher, page, "De eerste tekst.");
        String first = location(teacher.post(page, form));

        form.put("text", "Een andere tekst.");
        HttpResponse<String> again = teacher.post(page, form);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("al een keer bewaard", "Een andere tekst.");
        form.putAll(hidden(again.body()));
        String second = location(teacher.post(page, form));
        assertThat(second).startsWith(dossier(child(1)) + "#").isNotEqualTo(first);
        assertThat(teacher.get(dossier(child(1))).body()).contains("De eerste tekst.", "Een andere tekst.");
    }

    @Test
    void a_form_without_its_number_or_with_another_thing_in_its_place_stores_and_loses_nothing() {
        WebVisitor teacher = demo.signIn("leerkracht");
        String page = dossier(child(2)) + "/nieuw";
        Map<String, String> form = entry(teacher, page, "Blijft staan.");
        for (String number : List.of("", "x", "' or 1=1--", UUID.randomUUID().toString())) {
            form.put("formulier", number);
            HttpResponse<String> answer = teacher.post(page, form);
            assertThat(answer.statusCode()).as(number).isEqualTo(422);
            assertThat(answer.body()).contains("niet heel bij ons aan", "Blijft staan.");
        }
        assertThat(teacher.get(dossier(child(2))).body()).doesNotContain("Blijft staan.");
    }

    @Test
    void the_number_of_an_entry_that_is_there_neither_overwrites_nor_tells_anything() {
        WebVisitor teacher = demo.signIn("leerkracht");
        String page = dossier(child(3)) + "/nieuw";
        Map<String, String> form = entry(teacher, page, "Van de een.");
        String entry = location(teacher.post(page, form)).replaceFirst(".*#", "");

        for (String where : List.of(page, dossier(child(4)) + "/nieuw")) {
            form.put("formulier", entry);
            form.put("text", "Van de ander.");
            HttpResponse<String> answer = demo.signIn("leerkracht").get(where);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(location(teacher.post(where, form)))
                    .doesNotContain(entry)
                    .contains("#");
        }
        assertThat(versions(child(3), entry)).isEqualTo(1);
    }

    @Test
    void a_correction_sent_again_at_the_same_moment_is_one_version() {
        WebVisitor teacher = demo.signIn("leerkracht");
        String fresh = dossier(child(5)) + "/nieuw";
        String entry = location(teacher.post(fresh, entry(teacher, fresh, "Met een foutt.")))
                .replaceFirst(".*#", "");
        String page = dossier(child(5)) + "/" + entry + "/verbeteren";
        Map<String, String> form = entry(teacher, page, "Met een fout.");
        form.put("reason", "Typefout.");
        form.put("version", "1");

        Set<String> answers = atOnce(6, () -> answer(teacher.post(page, form)));
        answers.add(answer(teacher.post(page, form)));

        assertThat(answers).containsExactly("303 " + dossier(child(5)) + "#" + entry);
        assertThat(versions(child(5), entry)).isEqualTo(2);
        form.put("text", "Iets anders.");
        assertThat(teacher.post(page, form).body()).contains("intussen veranderd", "Iets anders.");
    }

    @Test
    void a_colleague_is_let_in_once_and_out_once_however_often_it_is_sent() {
        WebVisitor head = demo.signIn("directeur");
        String page = "/leerlingen/" + child(6) + "/waarneming";
        LocalDate today = demo.clock().today();
        Map<String, String> form = new HashMap<>(hidden(head.get(page).body()));
        form.put("to", demo.person("ib").toString());
        form.put("from", today.toString());
        form.put("expires", today.plusDays(3).toString());
        form.put("reason", "Vervangt een week.");

        Set<String> answers = atOnce(6, () -> answer(head.post(page, form)));
        answers.add(answer(head.post(page, form)));

        assertThat(answers).containsExactly("303 " + page);
        assertThat(assignments(child(6))).hasSize(1);
        String assignment = assignments(child(6)).getFirst().toString();
        assertThat(lines(child(6), "assign", "given", assignment)).isEqualTo(1);
        form.put("reason", "Toch iets anders.");
        assertThat(head.post(page, form).body()).contains("al een keer bewaard", "Toch iets anders.");

        String end = page + "/" + assignment + "/beeindigen";
        assertThat(atOnce(4, () -> answer(head.post(end, form)))).containsExactly("303 " + page);
        assertThat(lines(child(6), "assign", "ended", assignment)).isEqualTo(1);
        assertThat(head.post(page + "/" + UUID.randomUUID() + "/beeindigen", form)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_enrolment_ends_once_and_comes_back_once_however_often_it_is_sent() {
        WebVisitor head = demo.signIn("directeur");
        String page = "/leerlingen/" + child(7) + "/uitschrijven";
        String day = demo.clock().today().plusDays(20).toString();
        Map<String, String> form = new HashMap<>(hidden(head.get(page).body()));
        form.putAll(Map.of("lastSchoolDay", day, "deregistered", day, "step", "confirm"));

        Set<String> answers = atOnce(6, () -> answer(head.post(page, form)));
        answers.add(answer(head.post(page, form)));

        assertThat(answers).containsExactly("303 " + dossier(child(7)));
        assertThat(lines(child(7), "end_enrolment", "ended")).isEqualTo(1);
        assertThat(lines(child(7), "end_enrolment", "corrected")).isZero();
        assertThat(atOnce(4, () -> answer(head.post(page + "/intrekken", form))))
                .containsExactly("303 " + dossier(child(7)));
        assertThat(lines(child(7), "end_enrolment", "taken-back")).isEqualTo(1);
    }

    private static String answer(HttpResponse<String> answer) {
        return answer.statusCode() + " " + location(answer);
    }

    private static Set<String> atOnce(int times, Callable<String> what) {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<String>> all = new ArrayList<>();
            for (int number = 0; number < times; number++) {
                all.add(what);
            }
            return threads.invokeAll(all).stream().map(SentTwiceTest::got).collect(Collectors.toSet());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String got(Future<String> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, String> entry(WebVisitor teacher, String page, String text) {
        Map<String, String> form = new HashMap<>(hidden(teacher.get(page).body()));
        form.put("kind", "observation");
        form.put("happenedOn", demo.clock().today().toString());
        form.put("text", text);
        return form;
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        assertThat(fields).containsKey("_csrf");
        return fields;
    }

    private static String dossier(PupilId pupil) {
        return "/leerlingen/" + pupil + "/dossier";
    }

    /// One of the children in the teacher's group about whom no other story is told.
    private PupilId child(int which) {
        LocalDate today = demo.clock().today();
        Set<GroupId> guided = demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person("leerkracht")))
                .filter(relation -> relation.period().contains(today))
                .map(relation -> relation.group())
                .collect(Collectors.toSet());
        return demo.population().placements().stream()
                .filter(placement ->
                        guided.contains(placement.group()) && placement.period().contains(today))
                .map(placement -> placement.pupil())
                .filter(pupil -> !demo.population().landmarks().containsValue(pupil))
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private int versions(PupilId pupil, String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from dossier.entry_version where pupil = :pupil and entry = :entry")
                .param("pupil", pupil.value())
                .param("entry", UUID.fromString(entry))
                .query(Integer.class)
                .single();
    }

    private List<UUID> assignments(PupilId pupil) {
        return demo.superuser("zorgvuldig")
                .sql("select id from access.assignment where pupil = :pupil")
                .param("pupil", pupil.value())
                .query(UUID.class)
                .list();
    }

    private int lines(PupilId pupil, String act, String what) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :pupil and act = :act"
                        + " and outcome = 'done' and relation = :what")
                .param("pupil", pupil.value())
                .param("act", act)
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    private int lines(PupilId pupil, String act, String what, String via) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :pupil and act = :act"
                        + " and outcome = 'done' and relation = :what and via = :via")
                .param("pupil", pupil.value())
                .param("act", act)
                .param("what", what)
                .param("via", UUID.fromString(via))
                .query(Integer.class)
                .single();
    }
}
