package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.letters.LetterAnswers.LetterChoice;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// The page for who has a letter, over HTTP, as somebody who is not signed in.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class LetterPageTest {
    private static final String PAGE = "/antwoord";
    private static final String SAVE = "/antwoord/bewaren";

    private final LetterSetting setting = new LetterSetting();
    private final ConsentBoard board = setting.board;
    private final WebVisitor somebody = board.program.nobody();
    private final LetterCode code = setting.code();

    @Test
    void who_types_the_code_answers_with_nothing_chosen_beforehand_and_is_not_signed_in() {
        HttpResponse<String> questions = open(code.text().toLowerCase(java.util.Locale.ROOT));

        assertThat(questions.statusCode()).isEqualTo(200);
        assertThat(questions.body())
                .contains("Toestemming voor Fem", "De Linde", "Mag dit voor Fem?")
                .doesNotContain(" checked", "Vico", "Vader", board.pupil.toString())
                .doesNotContain(board.father.toString(), "Afmelden");

        HttpResponse<String> saved = save(setting.everything(ConsentChoice.GRANTED));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(WebVisitor.location(saved)).isEqualTo("/antwoord/bewaard");
        assertThat(somebody.get("/antwoord/bewaard").body()).contains("uw antwoord is bewaard");
        assertThat(somebody.get("/antwoord/bewaard?nog&jij").body())
                .contains("je antwoord is bewaard", "de laatste dag in je brief")
                .doesNotContain("uw antwoord");
        assertThat(somebody.get("/toestemming").statusCode()).isEqualTo(302);
        assertThat(setting.stored()).hasSameSizeAs(setting.asked());

        HttpResponse<String> used = open(code.text());
        assertThat(used.statusCode()).isEqualTo(403);
        assertThat(used.body())
                .contains("Met deze code is al geantwoord", "Hanna Hoofd")
                .doesNotContain("Fem", "name=\"answer.");
    }

    @Test
    void what_is_unknown_gets_the_same_answer_whatever_board_it_seems_to_be_of() {
        String here = body(open(LetterCode.fresh(board.board).text()));
        String there = body(open(LetterCode.fresh(new ConsentBoard().board).text()));
        String nowhere =
                body(open(LetterCode.fresh(new BoardId(UUID.randomUUID())).text()));

        assertThat(here).contains("Deze code kennen wij niet").isEqualTo(there).isEqualTo(nowhere);
        HttpResponse<String> answered = save(
                LetterCode.fresh(board.board).text(),
                FormId.next(board.program.clock()).toString(),
                setting.everything(ConsentChoice.GRANTED));
        assertThat(body(answered)).isEqualTo(here);
    }

    @Test
    void typed_where_accounts_are_made_it_says_where_it_belongs_and_makes_none() {
        HttpResponse<String> answer = somebody.fill(
                "/uitnodiging", "/uitnodiging", Map.of("code", code.text(), "email", "vico@voorbeeld.example"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("van een brief met vragen over foto", "href=\"/antwoord\"")
                .doesNotContain("Deze code werkt niet", "Fem");
        assertThat(open(code.text()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_typing_error_is_told_apart_and_nothing_typed_breaks_the_page() {
        String right = code.text();
        String wrong = (right.startsWith("A") ? "B" : "A") + right.substring(1);
        assertThat(open(wrong).body()).contains("zit een typefout");
        assertThat(open(right.substring(0, 15)).body()).contains("Een code heeft 20 tekens");
        assertThat(open("").body()).contains("Typ de code");
        for (String garbage : new String[] {
            "' or 1=1--",
            "<script>alert(1)</script>",
            "\u0000",
            "\u202e\ud83d\ude00",
            "9".repeat(5000),
            "U".repeat(20),
            "\ud83d\ude00".repeat(20)
        }) {
            HttpResponse<String> answer = open(garbage);
            assertThat(answer.statusCode()).as(garbage).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void nothing_chosen_and_nonsense_chosen_store_nothing_and_the_page_says_so() {
        LetterChoice[] none = {};
        assertThat(save(none).body()).contains("Kies bij ten minste één vraag ja of nee");
        Map<String, String> fields =
                fields(code.text(), FormId.next(board.program.clock()).toString());
        fields.put("purpose", "website");
        fields.put("version.website", "1");
        fields.put("answer.website", "perhaps");
        assertThat(somebody.fill(PAGE, SAVE, fields).statusCode()).isEqualTo(422);
        fields.put("answer.website", "yes");
        fields.put("formulier", "nonsense");
        HttpResponse<String> kept = somebody.fill(PAGE, SAVE, fields);
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("value=\"yes\" checked");
        fields.put("formulier", FormId.next(board.program.clock()).toString());
        fields.put("version.website", "0");
        HttpResponse<String> again = somebody.fill(PAGE, SAVE, fields);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Lees die vraag opnieuw", "value=\"yes\" checked");
        fields.put("purpose", "no_such_thing");
        fields.put("version.no_such_thing", "1");
        fields.put("answer.no_such_thing", "yes");
        assertThat(somebody.fill(PAGE, SAVE, fields).statusCode()).isEqualTo(422);
        assertThat(setting.stored()).isEmpty();
    }

    @Test
    void without_the_token_of_the_form_nothing_is_stored() {
        Map<String, String> fields =
                fields(code.text(), FormId.next(board.program.clock()).toString());
        fields.put("purpose", "website");
        fields.put("version.website", "1");
        fields.put("answer.website", "yes");

        assertThat(somebody.post(SAVE, fields).statusCode()).isEqualTo(403);
        assertThat(somebody.post(PAGE, Map.of("code", code.text())).statusCode())
                .isEqualTo(403);
        assertThat(setting.stored()).isEmpty();
    }

    @Test
    void who_does_not_decide_any_more_reads_why_and_whom_to_ask() {
        board.authority(board.pupil, board.father, ParentalAuthority.NONE, Period.since(board.today));

        HttpResponse<String> answer = save(setting.everything(ConsentChoice.GRANTED));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("geen gezag over dit kind", "Hanna Hoofd", "Autoriteit Persoonsgegevens")
                .doesNotContain("Fem");
        assertThat(setting.stored()).isEmpty();
    }

    @Test
    void the_page_speaks_english_too_and_keeps_the_code() {
        Map<String, String> fields = Map.of("code", code.text());
        HttpResponse<String> sent = somebody.fill(PAGE, PAGE + "?taal=en", fields);

        assertThat(WebVisitor.location(sent)).isEqualTo("/antwoord/vragen?taal=en");
        assertThat(somebody.get(WebVisitor.location(sent)).body())
                .contains("Consent for Fem", "value=\"" + code.text() + "\"");
        assertThat(somebody.get("/antwoord/bewaard?jij&taal=en").body()).contains("your answer is saved");
    }

    @Test
    void the_questions_are_a_page_to_come_back_to_and_another_language_keeps_what_was_chosen() {
        assertThat(WebVisitor.location(somebody.get("/antwoord/vragen"))).isEqualTo(PAGE);
        open(code.text());
        assertThat(somebody.get("/antwoord/vragen").body())
                .contains("Toestemming voor Fem")
                .doesNotContain(" checked");

        String purpose = setting.asked().getFirst().key().code();
        Map<String, String> fields = Map.of("code", code.text(), "purpose", purpose, "answer." + purpose, "no");
        HttpResponse<String> sent = somebody.fill("/antwoord/vragen", PAGE + "?taal=en", fields);
        assertThat(WebVisitor.location(sent)).isEqualTo("/antwoord/vragen?taal=en");
        assertThat(somebody.get(WebVisitor.location(sent)).body())
                .contains("Consent for Fem")
                .containsOnlyOnce("value=\"no\" checked");
        assertThat(setting.stored()).isEmpty();

        save(setting.everything(ConsentChoice.GRANTED));
        assertThat(WebVisitor.location(somebody.get("/antwoord/vragen"))).isEqualTo(PAGE);
    }

    private HttpResponse<String> open(String typed) {
        return somebody.search(PAGE, Map.of("code", typed));
    }

    private HttpResponse<String> save(LetterChoice... choices) {
        return save(code.text(), FormId.next(board.program.clock()).toString(), choices);
    }

    private HttpResponse<String> save(String typed, String number, LetterChoice... choices) {
        String token = token();
        StringBuilder body = new StringBuilder("_csrf=" + token + "&code=" + typed);
        body.append("&formulier=").append(number).append("&language=nl");
        Arrays.stream(choices).forEach(choice -> {
            String key = choice.purpose().code();
            body.append("&purpose=").append(key);
            body.append("&version.").append(key).append('=').append(choice.version());
            body.append("&answer.").append(key).append(choice.choice().yes() ? "=yes" : "=no");
        });
        return somebody.send(somebody.request(SAVE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private String token() {
        String page = somebody.get(PAGE).body();
        int from = page.indexOf("name=\"_csrf\" value=\"") + 20;
        return page.substring(from, page.indexOf('"', from));
    }

    private static Map<String, String> fields(String typed, String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", typed);
        fields.put("formulier", number);
        fields.put("language", "nl");
        return fields;
    }

    /// Without what was typed and the token.
    private static String body(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("\\s+", " ");
    }
}
