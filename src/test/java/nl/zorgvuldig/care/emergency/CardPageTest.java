package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The pages of the emergency card over HTTP: what is sent wrongly changes nothing and is answered
/// in words; who may not, sees nothing.
class CardPageTest {
    /// So many days after the day on which the demonstration begins.
    private static final int SATURDAY = 4;

    private static final Pattern NUMBER = Pattern.compile("name=\"formulier\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final PupilId agreed = demo.pupil(LandmarkPupil.THICK_DOSSIER);
    private final PupilId waits = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
    private final String own = "/noodkaart/" + waits;

    @Test
    @Upholds(CONFIDENTIALITY)
    void every_state_of_the_demonstration_shows_what_it_should() {
        WebVisitor teacher = demo.signIn("leerkracht");
        String card = teacher.get(card(agreed)).body();
        assertThat(card)
                .contains("Wespen en bijen", "tel:0612345678", "tel:112", "Nodig op school")
                .doesNotContain("Is er nu nood?");
        assertThat(demo.signIn("directeur").get(card(waits)).body()).contains("Pinda", "tel:0687654321");
        HttpResponse<String> none = demo.signIn("directeur").get(card(demo.pupil(LandmarkPupil.ASSIGNED)));
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body())
                .contains("Ouders", "tel:0", "Uit het dossier", "Over allergie of medicijnen staat hier niets")
                .doesNotContain("Pinda", "06 87654321");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void nobody_else_opens_a_card_and_a_foreign_pupil_is_as_an_unknown_one() {
        for (String handle : List.of("directeur2", "bestuur", "beheer", "fg", "personeel", "schoolarts", "ouder")) {
            WebVisitor visitor = demo.signIn(handle);
            HttpResponse<String> page = visitor.get(card(agreed));
            assertThat(page.statusCode()).as(handle).isEqualTo(403);
            assertThat(page.body()).as(handle).doesNotContain("Wespen");
            String nobody = UUID.randomUUID().toString();
            assertThat(plain(page, agreed.toString())).as(handle).isEqualTo(plain(visitor.get(card(nobody)), nobody));
        }
        assertThat(demo.nobody().get(card(agreed)).statusCode()).isEqualTo(302);
        assertThat(demo.signIn("leerkracht").get("/leerlingen/x/noodkaart").statusCode())
                .isLessThan(500)
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void in_the_weekend_a_colleague_sees_whom_to_call_and_in_an_emergency_what_to_know() {
        demo.clock().daysLater(SATURDAY, () -> {
            WebVisitor colleague = demo.signIn("leerkracht2");
            assertThat(colleague.get(card(agreed)).body())
                    .contains("tel:0612345678", "Is er nu nood?")
                    .doesNotContain("Wespen");
            assertThat(demo.signIn("directeur2").get(card(agreed)).statusCode()).isEqualTo(403);
            for (String handle : List.of("directeur2", "bestuur", "fg", "ouder")) {
                assertThat(demo.signIn(handle)
                                .fill("/", card(agreed) + "/nood", Map.of("reason", "accident"))
                                .statusCode())
                        .as(handle)
                        .isEqualTo(403);
            }
            assertThat(colleague.post(card(agreed) + "/nood", Map.of()).statusCode())
                    .as("without a token")
                    .isEqualTo(403);
            assertThat(colleague.get(card(agreed)).body()).doesNotContain("Wespen");

            HttpResponse<String> opened =
                    colleague.fill(card(agreed), card(agreed) + "/nood", Map.of("reason", "<garbage>"));
            assertThat(opened.statusCode()).isEqualTo(303);
            assertThat(colleague.get(card(agreed)).body())
                    .contains("Wespen en bijen")
                    .doesNotContain("Is er nu nood?");
        });
        demo.clock()
                .daysLater(
                        SATURDAY + 1,
                        () -> assertThat(demo.signIn("leerkracht2")
                                        .get(card(agreed))
                                        .body())
                                .doesNotContain("Wespen"));
        String page = demo.signIn("directeur").get(card(agreed) + "/nodig").body();
        assertThat(page).contains("Geopend bij nood", "Andere nood", "Er was nood");
        assertThat(demo.signIn("ib").get(card(agreed) + "/nodig").body())
                .contains("Geopend bij nood")
                .doesNotContain("name=\"justified\"");
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void what_is_needed_is_decided_by_head_and_coordinator_alone_and_wrong_forms_change_nothing() {
        String weigh = card(agreed) + "/nodig";
        for (String handle : List.of("leerkracht", "leerkracht2", "directeur2", "bestuur", "beheer", "fg", "ouder")) {
            assertThat(demo.signIn(handle).get(weigh).statusCode()).as(handle).isEqualTo(403);
            for (String to : List.of("", "/zelf", "/nood")) {
                assertThat(demo.signIn(handle).fill("/", weigh + to, Map.of()).statusCode())
                        .as(handle + to)
                        .isEqualTo(403);
            }
        }
        assertThat(demo.nobody().get(weigh).statusCode()).isEqualTo(302);
        WebVisitor head = demo.signIn("directeur");
        String page = head.get(weigh).body();
        assertThat(page).contains("Wespen en bijen", "binnen een kwartier", "Nodig op school, besloten op");
        assertThat(head.post(weigh, Map.of()).statusCode())
                .as("without a token")
                .isEqualTo(403);
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("author", "x", "card", "y"),
                Map.of(
                        "author",
                        UUID.randomUUID().toString(),
                        "card",
                        UUID.randomUUID().toString()))) {
            HttpResponse<String> answer = head.fill(weigh, weigh, wrong);
            assertThat(answer.statusCode()).as("%s", wrong).isEqualTo(422);
        }
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        HttpResponse<String> wrong =
                head.fill(weigh, weigh + "/zelf", Map.of("allergies", "bsn 123456782", "formulier", number.group(1)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("burgerservicenummer", "Schrijf op waarom", "bsn 123456782");
        for (String opening : List.of("", "x", UUID.randomUUID().toString())) {
            assertThat(head.fill(weigh, weigh + "/nood", Map.of("opening", opening, "justified", "yes"))
                            .statusCode())
                    .as(opening)
                    .isEqualTo(opening.length() > 1 ? 404 : 422);
        }
        assertThat(head.get(weigh).body()).contains("Wespen en bijen").doesNotContain("bsn 123456782");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_colleague_finds_pupils_of_the_own_school_only() {
        String name = family(agreed);
        assertThat(search("leerkracht", name)).contains(card(agreed));
        assertThat(search("ib", name)).contains(card(agreed));
        for (String handle : List.of("directeur2", "bestuur", "beheer", "fg", "ouder", "schoolarts")) {
            assertThat(search(handle, name)).as(handle).doesNotContain(card(agreed));
        }
        assertThat(search("leerkracht", "a")).contains("twee letters");
        assertThat(search("leerkracht", "<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_may_not_stand_on_a_card_is_answered_beside_its_field_and_not_kept() {
        Map<String, String> wrong = Map.of(
                "allergies=bsn 123456782",
                "burgerservicenummer",
                "allergies=" + "x".repeat(401),
                "te lang",
                "phone1=bel maar",
                "geen telefoonnummer",
                "phone1=\u200b\u2060",
                "telefoonnummer in",
                "name1=\u200b",
                "wie dit is");
        wrong.forEach((field, words) -> {
            Map<String, String> form = good();
            form.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
            HttpResponse<String> answer = send("ouder", form);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.body()).as(field).contains(words);
        });
        assertThat(demo.signIn("ouder").get(own).body()).contains("Pinda’s en noten.");
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    void the_other_parent_sees_nothing_of_it_and_must_choose() {
        WebVisitor other = demo.signIn("ouder2");
        String page = other.get(own).body();
        assertThat(page)
                .doesNotContain("Pinda", "06 87654321", "Cetirizine")
                .contains("nog niets gekozen", "Ja, iedereen op school");
        Map<String, String> silent = new HashMap<>(good());
        silent.remove("answer");
        HttpResponse<String> answer = send("ouder2", silent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kies ja of nee.");
        Map<String, String> old = new HashMap<>(good());
        old.put("answer", "yes");
        old.put("version", "0");
        assertThat(send("ouder2", old).body()).contains("De vraag is veranderd.");
        assertThat(demo.signIn("directeur").get(card(waits)).body()).doesNotContain("Melk");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void who_does_not_decide_writes_nothing_and_hears_what_one_hears_about_nobody() {
        PupilId without = demo.pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY);
        WebVisitor parent = demo.signIn("ouder-zonder-gezag");
        String nobody = UUID.randomUUID().toString();
        assertThat(parent.get("/noodkaart/" + without).statusCode()).isEqualTo(403);
        assertThat(plain(parent.get("/noodkaart/" + without), without.toString()))
                .isEqualTo(plain(parent.get("/noodkaart/" + nobody), nobody));
        for (String handle : List.of("leerkracht", "directeur", "ouder-zonder-gezag", "beheer")) {
            HttpResponse<String> answer = demo.signIn(handle).fill("/noodkaart", own, good());
            assertThat(answer.statusCode()).as(handle).isEqualTo(403);
            assertThat(demo.signIn(handle)
                            .fill("/noodkaart", own + "/nee", Map.of())
                            .statusCode())
                    .as(handle)
                    .isEqualTo(403);
        }
        assertThat(demo.signIn("ouder").post(own, good()).statusCode()).isEqualTo(403);
        assertThat(demo.signIn("ouder").post(own + "/nee", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(demo.signIn("ouder").get(own).body()).contains("Pinda’s en noten.");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_pupil_of_sixteen_decides_alone() {
        PupilId sixteen = demo.pupil(LandmarkPupil.SIXTEEN);
        WebVisitor pupil = demo.signIn("leerling");
        assertThat(pupil.get("/noodkaart").body()).contains("/noodkaart/" + sixteen);
        assertThat(pupil.get("/noodkaart/" + sixteen).statusCode()).isEqualTo(200);
        assertThat(pupil.get(own).statusCode()).isEqualTo(403);
        assertThat(pupil.get(card(sixteen)).statusCode()).isEqualTo(403);
    }

    private Map<String, String> good() {
        Map<String, String> form = new HashMap<>();
        form.put("allergies", "Melk.");
        form.put("medication", "");
        form.put("instructions", "");
        form.put("name1", "papa");
        form.put("phone1", "06 87654321");
        return form;
    }

    private HttpResponse<String> send(String handle, Map<String, String> form) {
        WebVisitor visitor = demo.signIn(handle);
        Matcher number = NUMBER.matcher(visitor.get(own).body());
        assertThat(number.find()).isTrue();
        Map<String, String> all = new HashMap<>(form);
        all.put("formulier", number.group(1));
        return visitor.fill(own, own, all);
    }

    private String search(String handle, String typed) {
        return demo.signIn(handle).search("/noodkaarten", Map.of("zoek", typed)).body();
    }

    private String family(PupilId pupil) {
        return demo.population().pupils().stream()
                .filter(each -> each.id().equals(pupil))
                .findFirst()
                .orElseThrow()
                .name()
                .family();
    }

    private static String card(Object pupil) {
        return "/leerlingen/" + pupil + "/noodkaart";
    }

    private static String plain(HttpResponse<String> page, String id) {
        return page.body().replace(id, "").replaceAll("value=\"[^\"]+\"", "");
    }
}
