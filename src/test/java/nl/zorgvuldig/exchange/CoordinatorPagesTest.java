package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A support coordinator prepares what the head sends: the pages say so, and offer nothing else.
@Upholds(OTHER_FILES_WITH_DIRECTION)
class CoordinatorPagesTest {
    private final ExchangeDesk desk = new ExchangeDesk("directeur", 53);

    @Test
    void what_can_go_is_the_heads_to_send_and_the_coordinators_to_look_at() {
        DisclosureId id = desk.prepared(new DisclosureBasis.Consent(), desk.write("Leest vlot."));
        desk.fix(id);
        desk.work();
        assertThat(page("ib", "/uitwisseling/" + id)).doesNotContain("De directie verstuurt");
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);

        assertThat(page("ib", "/uitwisseling/" + id))
                .contains("2 van 2 zei ja", "De directie verstuurt dit.")
                .doesNotContain("/versturen");
        assertThat(page("directeur", "/uitwisseling/" + id))
                .contains("/versturen")
                .doesNotContain("De directie verstuurt");
        assertThat(page("ib", "/")).doesNotContain("/uitwisseling/" + id);
        assertThat(page("directeur", "/")).contains("/uitwisseling/" + id, "Verstuur de gegevens");

        desk.sent(id);
        assertThat(page("ib", "/uitwisseling/" + id))
                .contains("De directie heeft dit verstuurd.")
                .doesNotContain("De directie verstuurt");
        desk.stop(id);
    }

    @Test
    void a_question_to_which_everybody_said_yes_waits_for_the_head_and_not_for_consent() {
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        assertThat(page("ib", "/navraag/" + id)).contains("Wacht op toestemming");
        AskingTest.agree(desk, id);
        assertThat(page("ib", "/navraag/" + id))
                .contains("2 van 2 zei ja", "Klaar om te versturen", "De directie verstuurt")
                .doesNotContain("Wacht op toestemming", "/versturen");
        assertThat(page("directeur", "/navraag/" + id)).contains("Klaar om te versturen", "/versturen");

        AskingTest.send(desk, id);
        assertThat(page("ib", "/navraag/" + id))
                .contains("De vraag is verstuurd.")
                .doesNotContain("De directie verstuurt");
        AskingTest.stop(desk, id);
    }

    @Test
    void what_was_said_by_telephone_is_recorded_by_a_coordinator_and_chosen_about_by_the_head() {
        String form = "/leerlingen/" + desk.child + "/al-gegeven";
        WebVisitor coordinator = desk.demo.signIn("ib");
        assertThat(coordinator.get("/leerlingen/" + desk.child + "/geven").body())
                .contains(form);
        Map<String, String> said = numbered(
                coordinator,
                form,
                "organisation",
                "Veilig Thuis",
                "person",
                "L. de Wit",
                "on",
                desk.demo.clock().today().toString(),
                "report",
                "Wat de juf zag in de klas.",
                "ground",
                "veilig_thuis_request");
        Map<String, String> tomorrow = new HashMap<>(said);
        tomorrow.put("on", desk.demo.clock().today().plusDays(1).toString());
        HttpResponse<String> early = coordinator.fill(form, form, tomorrow);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("niet na vandaag", "Wat de juf zag in de klas.");

        String made = WebVisitor.location(coordinator.fill(form, form, said));
        assertThat(coordinator.get(made).body())
                .contains(
                        "Al gezegd of gegeven",
                        "Wat de juf zag in de klas.",
                        "De directie kiest of de ouders dit horen.")
                .doesNotContain("/vertellen", "/versturen");
        assertThat(page("ib", "/")).doesNotContain("Kies of de ouders horen");
        assertThat(page("directeur", "/")).contains("Kies of de ouders horen wat er is gegeven");
        assertThat(page("directeur", made))
                .contains("/vertellen", "Veilig Thuis: een vraag")
                .doesNotContain("/versturen", "checked");
        assertThat(page("directeur", "/uitwisseling?lijst=voorbij")).contains(made);

        desk.inform(
                new DisclosureId(UUID.fromString(made.substring(made.lastIndexOf('/') + 1))),
                Map.of(desk.first.person(), ExchangeDesk.NOW, desk.second.person(), ExchangeDesk.NOW));
        assertThat(page("directeur", "/")).doesNotContain("Kies of de ouders horen");
    }

    /// Twice is once, and nobody else finds the form.
    @Test
    void it_is_recorded_once_by_who_may_prepare() {
        String form = "/leerlingen/" + desk.child + "/al-gegeven";
        WebVisitor coordinator = desk.demo.signIn("ib");
        Map<String, String> demanded = numbered(
                coordinator,
                form,
                "organisation",
                "Politie",
                "person",
                "Officier van justitie",
                "on",
                desk.demo.clock().today().toString(),
                "report",
                "Wie er in de klas was.",
                "ground",
                "officer_of_justice");
        String made = WebVisitor.location(coordinator.fill(form, form, demanded));
        assertThat(WebVisitor.location(coordinator.fill(form, form, demanded))).isEqualTo(made);
        demanded.put("report", "Iets anders.");
        assertThat(coordinator.fill(form, form, demanded).statusCode()).isEqualTo(422);

        for (String handle : List.of("leerkracht", "directeur2", "fg", "bestuur")) {
            assertThat(desk.demo.signIn(handle).get(form).statusCode())
                    .as(handle)
                    .isIn(403, 404);
            assertThat(desk.demo.signIn(handle).fill("/", form, demanded).statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(desk.demo.nobody().get(form).statusCode()).isEqualTo(302);
        assertThat(coordinator
                        .get("/leerlingen/" + UUID.randomUUID() + "/al-gegeven")
                        .statusCode())
                .isIn(403, 404);
    }

    /// What somebody fills in on this form, with the number it was given.
    private static Map<String, String> numbered(WebVisitor visitor, String form, String... filled) {
        Matcher number = Pattern.compile("name=\"formulier\" value=\"([^\"]+)\"")
                .matcher(visitor.get(form).body());
        assertThat(number.find()).isTrue();
        Map<String, String> fields = new HashMap<>(Map.of("formulier", number.group(1)));
        for (int at = 0; at < filled.length; at += 2) {
            fields.put(filled[at], filled[at + 1]);
        }
        return fields;
    }

    private String page(String handle, String path) {
        return desk.demo.signIn(handle).get(path).body();
    }
}
