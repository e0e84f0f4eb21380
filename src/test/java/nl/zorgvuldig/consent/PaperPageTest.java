package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.paper.PaperScan;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;
import org.junit.jupiter.api.Test;

/// The page on which the head writes down answers on paper or by telephone, over HTTP: what is sent
/// wrongly is answered in words, changes nothing, and keeps what was typed.
class PaperPageTest {
    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "%PDF-1.7 other".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NUMBER = Pattern.compile("name=\"formulier\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern SCAN = Pattern.compile("/antwoorden/scan/[0-9a-f-]{36}");

    private final DemoProgram demo = DemoProgram.running();
    private final WebVisitor head = demo.signIn("directeur");
    private final Families.Family family = family(0);

    @Test
    void a_file_that_is_no_scan_is_refused_and_what_was_typed_stands() {
        HttpResponse<String> answer = form("paper")
                .file("scan", "foto.pdf", new byte[] {'M', 'Z', 1, 2})
                .send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Dit bestand is geen pdf, jpg of png.")
                .contains("Had u een bestand gekozen? Kies het bestand opnieuw.")
                .contains("name=\"answer.website\" value=\"yes\" checked");
        assertThat(written()).isZero();
    }

    @Test
    void a_scan_that_is_too_large_is_refused_in_words() {
        byte[] large = Arrays.copyOf(PDF, PaperScan.LARGEST + 1);
        byte[] larger = Arrays.copyOf(PDF, 53 * 1024 * 1024);

        HttpResponse<String> answer = form("paper").file("scan", "a.pdf", large).send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dit bestand is groter dan 10 MB.");
        HttpResponse<String> beyond =
                form("paper").file("scan", "a.pdf", larger).send();
        assertThat(beyond.statusCode()).isEqualTo(413);
        assertThat(beyond.body()).contains("Dit bestand is te groot", "Er is niets bewaard.");
        assertThat(written()).isZero();
    }

    @Test
    void the_guardian_of_another_child_is_not_somebody_to_choose() {
        for (String other : new String[] {demo.person("ouder").toString(), "", "niemand"}) {
            HttpResponse<String> answer =
                    form("telephone").with("person", other).send();

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).containsAnyOf("Kies iemand die", "Kies een ouder");
        }
        assertThat(written()).isZero();
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void whose_authority_ended_can_have_nothing_written_down_any_more() {
        Families.Family other = family(1);
        PersonId father = other.second().id();
        String page = head.get(address(other)).body();
        assertThat(page).contains(father.toString());
        asProgram(() -> demo.part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        other.children().getFirst().id(),
                        father,
                        ParentalAuthority.NONE,
                        AuthorityEvidence.COURT_ORDER,
                        Period.since(demo.clock().today()),
                        demo.clock().instant(),
                        PersonId.PROGRAM)));

        HttpResponse<String> answer =
                form(other, page, "telephone").with("person", father.toString()).send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kies iemand die voor deze leerling mag beslissen.");
        assertThat(written(other)).isZero();
    }

    @Test
    void an_answer_to_what_is_not_asked_any_more_is_said_and_nothing_is_kept() {
        PurposeKey key = new PurposeKey("schoolkalender");
        ConsentPurposes purposes = demo.part(ConsentPurposes.class);
        new Acting(
                        demo.board(),
                        demo.person("bestuur"),
                        Act.BROWSE,
                        demo.clock().today())
                .run(() -> {
                    ConsentPurpose like = purposes.listAsked().getFirst();
                    purposes.add(
                            new ConsentPurpose(key, like.kind(), like.agreement(), 99, like.retiredAt(), like.texts()));
                    purposes.retire(purposes.find(key).orElseThrow());
                });

        HttpResponse<String> answer =
                form("telephone").with("answer.schoolkalender", "yes").send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("stelt de school niet meer", "Er is niets bewaard");
        assertThat(written()).isZero();
    }

    @Test
    void a_form_sent_again_is_one_answer_and_with_other_answers_says_what_is_kept() {
        Families.Family other = family(2);
        String page = head.get(address(other)).body();
        assertThat(form(other, page, "paper").file("scan", "a.pdf", PDF).send().statusCode())
                .isEqualTo(303);
        assertThat(form(other, page, "paper").file("scan", "a.pdf", PDF).send().statusCode())
                .isEqualTo(303);
        assertThat(written(other)).isEqualTo(1);

        HttpResponse<String> changed = form(other, page, "paper")
                .with("answer.website", "no")
                .file("scan", "a.pdf", PDF)
                .send();

        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body())
                .contains("Dit formulier is al bewaard, met andere antwoorden.")
                .contains("Dit is al bewaard", "<strong>Ja</strong>")
                .contains("name=\"answer.website\" value=\"no\" checked");
        assertThat(written(other)).isEqualTo(1);
        for (Upload another : new Upload[] {
            form(other, page, "telephone"),
            form(other, page, "paper")
                    .with("person", other.second().id().toString())
                    .file("scan", "a.pdf", PDF),
            form(other, page, "paper").file("scan", "b.pdf", OTHER)
        }) {
            assertThat(another.send().body()).contains("met andere antwoorden");
        }
        assertThat(written(other)).isEqualTo(1);

        HttpResponse<String> meant = form(other, changed.body(), "telephone")
                .with("answer.website", "no")
                .send();
        assertThat(meant.statusCode()).isEqualTo(303);
        assertThat(written(other)).isEqualTo(2);
        nobodyElseSees(other);
    }

    @Test
    void without_the_token_of_the_session_nothing_is_read() {
        HttpResponse<String> answer = new Upload(head, address(family))
                .with("person", family.first().id().toString())
                .file("scan", "a.pdf", PDF)
                .send();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Dit formulier is verlopen");
        assertThat(written()).isZero();
    }

    @Test
    void only_the_head_of_this_school_can_write_answers_down() {
        String page = head.get(address(family)).body();
        for (String handle :
                new String[] {"directeur2", "leerkracht", "ib", "bestuur", "fg", "beheer", "personeel", "ouder"}) {
            WebVisitor other = demo.signIn(handle);
            assertThat(other.get(address(family)).statusCode()).as(handle).isEqualTo(403);
            Upload sent = new Upload(other, address(family))
                    .withToken()
                    .with("formulier", number(page))
                    .with("person", family.first().id().toString())
                    .with("route", "telephone")
                    .with("day", demo.clock().today().toString())
                    .with("answer.website", "yes");
            assertThat(sent.send().statusCode()).as(handle).isEqualTo(403);
        }
        assertThat(written()).isZero();
    }

    private void nobodyElseSees(Families.Family other) {
        Matcher scan = SCAN.matcher(head.get(address(other)).body());
        assertThat(scan.find()).isTrue();
        String address = "/leerlingen/" + other.children().getFirst().id() + scan.group();
        assertThat(head.getBytes(address).body()).isEqualTo(PDF);
        assertThat(head.get("/leerlingen/" + family.children().getFirst().id() + scan.group())
                        .statusCode())
                .isEqualTo(404);
        for (String handle : new String[] {"directeur2", "leerkracht", "bestuur", "ouder"}) {
            assertThat(demo.signIn(handle).get(address).statusCode()).as(handle).isEqualTo(403);
        }
    }

    private Families.Family family(int place) {
        return new Families(demo.population()).atSchoolOf("directeur", place);
    }

    private static String address(Families.Family of) {
        return "/leerlingen/" + of.children().getFirst().id() + "/antwoorden";
    }

    private Upload form(String route) {
        return form(family, head.get(address(family)).body(), route);
    }

    /// The first parent says yes today.
    private Upload form(Families.Family of, String page, String route) {
        return new Upload(head, address(of))
                .withToken()
                .with("formulier", number(page))
                .with("person", of.first().id().toString())
                .with("route", route)
                .with("day", demo.clock().today().toString())
                .with("answer.website", "yes");
    }

    private static String number(String page) {
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private long written() {
        return written(family);
    }

    private long written(Families.Family of) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from consent.answer where pupil = :p and route <> 'own_page'")
                .param("p", of.children().getFirst().id().value())
                .query(Long.class)
                .single();
    }

    private void asProgram(Runnable work) {
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, demo.clock().today()).run(work);
    }
}
