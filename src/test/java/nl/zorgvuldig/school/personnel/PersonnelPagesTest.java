package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.dossier.record.SentFile;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The pages of personnel dossiers against who has no business there, and against bad input.
class PersonnelPagesTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final String teacher = "/personeelsdossiers/" + demo.person("leerkracht");

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void others_are_refused_with_the_clause_and_told_where_to_turn_whoever_it_is_about() {
        Map<String, String> said = Map.of(
                "directeur", "U bent directeur.",
                "bestuur", "U hoort bij het bestuur",
                "fg", "U houdt toezicht",
                "beheer", "U beheert het systeem",
                "leerkracht2", "Alleen personeelszaken",
                "ouder", "Alleen personeelszaken",
                "schoolarts", "Alleen personeelszaken");
        said.forEach((handle, words) -> {
            WebVisitor visitor = demo.signIn(handle);
            HttpResponse<String> page = visitor.get(teacher);
            assertThat(page.statusCode()).as(handle).isEqualTo(403);
            assertThat(page.body())
                    .as(handle)
                    .contains(words, "/beleid/C14", "Chantal Sedney")
                    .doesNotContain("Ouderschapsverlof", "Schaal LB");
            String nobody = "/personeelsdossiers/" + UUID.randomUUID();
            assertThat(plain(visitor.get(nobody).body(), nobody)).as(handle).isEqualTo(plain(page.body(), teacher));
        });
        WebVisitor office = demo.signIn("personeel");
        assertThat(office.get("/personeelsdossiers/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(office.get("/personeelsdossiers/x").statusCode()).isEqualTo(404);
        assertThat(office.get(teacher + "/stukken/x").statusCode()).isBetween(400, 499);
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void what_does_not_belong_is_answered_beside_its_field_and_not_kept() {
        WebVisitor office = demo.signIn("personeel");
        Map<String, String> wrong = Map.of(
                "kind=other",
                "Kies wat het is",
                "text=bsn 123456782",
                "burgerservicenummer",
                "text=" + "x".repeat(5001),
                "te lang",
                "text=\u200b",
                "Schrijf iets op",
                "happenedOn=31-2-2026",
                "Vul een datum in",
                "happenedOn=1900-01-01",
                "te lang geleden",
                "kind=good_conduct",
                "alleen het nummer",
                "kind=identity_copy",
                "Kies de kopie");
        wrong.forEach((field, words) -> {
            Map<String, String> form = new HashMap<>(hidden(office, teacher + "/nieuw"));
            form.put("kind", "leave");
            form.put("happenedOn", demo.clock().today().toString());
            form.put("text", "Verkeerd verlof");
            form.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
            HttpResponse<String> answer = office.post(teacher + "/nieuw", form);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.body()).as(field).contains(words);
        });
        assertThat(office.get(teacher).body()).doesNotContain("Verkeerd verlof");
        String own = "/personeelsdossiers/" + demo.person("personeel") + "/nieuw";
        assertThat(office.get(own).body()).contains("Dit gaat over uzelf");
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void appointments_are_shown_before_they_are_taken_over_once_and_all_or_nothing() {
        WebVisitor office = demo.signIn("personeel");
        DemoPeople.Employee employee = demo.population().employees().get(30);
        DemoPeople.Employee other = demo.population().employees().get(31);
        String header = "personeelsnummer;e-mail;in dienst;uit dienst;functie;schaal;trede;schoenmaat\n";
        String good = employee.key() + ";;2021-08-01;;leerkracht;LB;7;41\n";
        String byMail = ";" + other.email() + ";1-8-2022;31-7-2028;leerkracht;;;\n";
        String stranger = "X999;;2021-08-01;;leerkracht;;;\n";

        HttpResponse<String> bad = send(office, header + good + employee.key() + ";;gisteren;;;;;\n");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("Regel 3:", "in dienst", "Er is niets bewaard");
        for (String rubbish : List.of("", "\u0000\u0001", "a,b\n1,2", "\"")) {
            assertThat(send(office, rubbish).statusCode()).as(rubbish).isEqualTo(422);
        }
        HttpResponse<String> shown = send(office, header + good + byMail + stranger);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains(
                        employee.name().full(),
                        other.name().full(),
                        "2 aanstellingen om over te nemen",
                        "Regel 4:",
                        "1 kolom kennen");
        assertThat(rows(employee)).isZero();
        Map<String, String> form = new HashMap<>(hidden(office, "/personeelsimport"));
        form.put("lines", header + good + byMail + stranger);
        assertThat(office.post("/personeelsimport/bevestigen", form).body()).contains("2 aanstellingen overgenomen");
        assertThat(rows(employee)).isEqualTo(2);
        assertThat(office.post("/personeelsimport/bevestigen", form).body()).contains("Er is niets nieuws");
        assertThat(rows(employee)).isEqualTo(2);
        assertThat(office.get("/personeelsdossiers/" + other.id()).body()).contains("31 juli 2028");

        String sooner = ";" + other.email() + ";1-8-2022;31-7-2027;leerkracht;;;\n";
        assertThat(send(office, header + good + sooner).body())
                .contains("1 aanstelling om over te nemen", "Alleen het dienstverband verandert");
        form.put("lines", header + good + sooner);
        assertThat(office.post("/personeelsimport/bevestigen", form).body()).contains("1 aanstelling overgenomen");
        assertThat(office.get("/personeelsdossiers/" + other.id()).body())
                .contains("31 juli 2027")
                .doesNotContain("31 juli 2028");
        String mistyped = ";" + other.email() + ";1-8-2022;31-7-2023;leerkracht;;;\n";
        assertThat(send(office, header + mistyped).body())
                .contains("de stukken over de aanstelling", "Er is niets nieuws");
        assertThat(demo.signIn("directeur").get("/personeelsimport").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_last_day_by_which_something_goes_at_once_is_asked_back_and_a_tick_counts_for_that_day() {
        WebVisitor office = demo.signIn("personeel");
        DemoPeople.Employee employee = demo.population().employees().stream()
                .filter(each -> each.function() == DemoPeople.Function.CARETAKER)
                .findFirst()
                .orElseThrow();
        String address = "/personeelsdossiers/" + employee.id();
        String mistyped = demo.clock().today().minusYears(11).toString();
        Map<String, String> form = new HashMap<>(hidden(office, address));
        form.put("from", demo.clock().today().minusYears(20).toString());
        form.put("last", mistyped);
        for (String tick : List.of("", "on", demo.clock().today().toString())) {
            form.put("gone", tick);
            HttpResponse<String> answer = office.post(address + "/dienstverband", form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            "vernietigt dan binnen een uur de stukken over de aanstelling",
                            "name=\"gone\" value=\"" + mistyped + "\"");
        }
        form.put("gone", mistyped);
        assertThat(office.post(address + "/dienstverband", form).statusCode()).isEqualTo(303);
        assertThat(office.get("/personeelsdossiers").body())
                .contains("Uit dienst en toch hier", employee.name().sorted());
        form.put("last", "");
        assertThat(office.post(address + "/dienstverband", form).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> send(WebVisitor office, String text) {
        return new SentFile("/personeelsimport")
                .with(hidden(office, "/personeelsimport"))
                .file("aanstellingen.csv", text.getBytes(StandardCharsets.UTF_8))
                .sendAs(office);
    }

    private static String plain(String page, String address) {
        return page.replace(address, "…").replaceAll("value=\"[^\"]*\"", "");
    }

    private int rows(DemoPeople.Employee employee) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from personnel.piece where person = :person")
                .param("person", employee.id().value())
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> hidden(WebVisitor visitor, String page) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(visitor.get(page).body())
                .results()
                .forEach(result -> fields.put(result.group(1), result.group(2)));
        return fields;
    }
}
