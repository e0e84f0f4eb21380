package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The page of the closed list, over HTTP: what the board can say about a ground, and what it cannot.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class LegalGroundPageTest {
    private static final String PAGE = "/gronden";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void what_the_law_settles_is_not_switched_and_what_was_typed_stays() {
        for (LegalGround ground : LegalGround.values()) {
            HttpResponse<String> answer =
                    post("bestuur", ground, "off", seen(ground), "Liever " + ground.code() + " niet.");
            if (ground.mayBeOff()) {
                assertThat(answer.statusCode()).as(ground.code()).isEqualTo(303);
                assertThat(demo.signIn("bestuur").get(PAGE).body()).contains("Liever " + ground.code() + " niet.");
                assertThat(post("bestuur", ground, "on", seen(ground), "Toch weer.")
                                .statusCode())
                        .isEqualTo(303);
            } else {
                assertThat(answer.statusCode()).as(ground.code()).isEqualTo(422);
                assertThat(answer.body())
                        .contains("Het bestuur kan zeggen wie beslist, niet dat het niet mag.")
                        .contains("Liever " + ground.code() + " niet.");
            }
        }
    }

    @Test
    void who_decided_meanwhile_is_heard_first_and_nonsense_is_refused_in_words() {
        LegalGround ground = LegalGround.COURT;
        int seen = seen(ground);
        assertThat(post("bestuur", ground, "instruction", seen, "De voorzitter beslist.")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = post("bestuur", ground, "instruction", seen, "De secretaris beslist.");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("De voorzitter beslist.", "De secretaris beslist.");
        assertThat(post("bestuur", ground, "perhaps", seen + 1, "Wie weet.").statusCode())
                .isEqualTo(422);
        assertThat(post("bestuur", ground, "instruction", seen + 1, " ").statusCode())
                .isEqualTo(422);
        assertThat(demo.signIn("bestuur")
                        .fill(PAGE, PAGE + "/niet-bestaand", Map.of("choice", "instruction"))
                        .statusCode())
                .isEqualTo(404);
    }

    private int seen(LegalGround ground) {
        return (int) new Acting(
                        demo.board(),
                        demo.person("bestuur"),
                        Act.BROWSE,
                        demo.clock().today())
                .call(() -> demo.part(LegalGrounds.class).list()).stream()
                        .filter(decision -> decision.ground() == ground)
                        .count();
    }

    private HttpResponse<String> post(String handle, LegalGround ground, String choice, int seen, String words) {
        return demo.signIn(handle)
                .fill(
                        PAGE,
                        PAGE + "/" + ground.code(),
                        Map.of(
                                "choice",
                                choice,
                                "seen",
                                Integer.toString(seen),
                                "on",
                                demo.clock().today().toString(),
                                "words",
                                words));
    }
}
