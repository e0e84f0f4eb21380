package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.Locale;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The board asks something that everybody with authority must agree to. A parent answers for two
/// children, waits for the other, and takes it back; the other learns only that it does not hold.
/// At its end the board does not ask it any more.
class GuardianStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_ASKED_AT_ENROLMENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    void a_parent_answers_for_two_children_and_takes_it_back_and_the_other_learns_nothing() {
        Window window = Window.PHONE;
        Families.Family family = new Families(demo.population()).of(window);
        String question = "schoolkrant_" + window.name().toLowerCase(Locale.ROOT);
        try (Browser.Visitor board = window.of(demo, "bestuur");
                Browser.Visitor first = window.fresh(demo);
                Browser.Visitor second = window.fresh(demo)) {
            ask(board, question);

            Mailbox.signIn(first, family.first().email().orElseThrow());
            first.open("/toestemming").axe().picture(window.picture("consent-own"));
            first.picture(window.picture("consent-own-dark"), ColorScheme.DARK);
            for (DemoPupils.Pupil child : family.children()) {
                assertThat(chosen(first, question, child).count()).isZero();
                choose(first, question, child, "yes");
            }
            groupsHaveNamesOfTheirOwn(first);
            first.press("Nakijken").press("Versturen");
            assertThat(first.text()).contains("Uw antwoorden zijn bewaard.");
            first.page().locator("[role=status]:focus").waitFor();
            first.open("/toestemming");
            whatIsChosenIsSeenInForcedColours(first);
            assertThat(section(first, question))
                    .contains("Nog niet geldig: niet iedereen die mag beslissen, heeft geantwoord.")
                    .contains("U koos ja op 24 november 2026.");
            first.axe().picture(window.picture("consent-own-saved"));

            Mailbox.signIn(second, family.second().email().orElseThrow());
            second.open("/toestemming");
            assertThat(section(second, question))
                    .contains("Van u is er nu geen antwoord dat geldt.")
                    .doesNotContain(family.first().name().given(), "U koos");
            family.children().forEach(child -> choose(second, question, child, "yes"));
            second.press("Nakijken").press("Versturen").open("/toestemming");
            assertThat(section(second, question)).contains("Er is toestemming tot");
            assertThat(section(first.open("/toestemming"), question)).contains("Er is toestemming tot");

            choose(first, question, family.children().getFirst(), "no");
            first.press("Nakijken").press("Versturen").open("/toestemming");
            assertThat(section(first, question)).contains("Er is geen toestemming, want u koos nee");
            second.open("/toestemming").axe();
            assertThat(section(second, question))
                    .contains("Uw ja geldt nu niet.")
                    .contains("Er is toestemming tot")
                    .doesNotContain(family.first().name().given())
                    .doesNotContainIgnoringCase("ingetrokken");

            retire(board, question, window);
            assertThat(second.open("/toestemming")
                            .page()
                            .locator("#" + question)
                            .count())
                    .isZero();
        }
    }

    private static void groupsHaveNamesOfTheirOwn(Browser.Visitor parent) {
        int groups = parent.page().locator("main [role=radiogroup]").count();
        assertThat(groups).isGreaterThan(2);
        assertThat(parent.groups()).hasSize(groups).doesNotHaveDuplicates();
    }

    /// By an edge and a sign, where every colour is one of the reader.
    private static void whatIsChosenIsSeenInForcedColours(Browser.Visitor parent) {
        parent.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(look(parent, ".answers label:has(:checked)")).contains("double", "✓");
        assertThat(look(parent, ".answers label:not(:has(:checked))")).doesNotContain("double", "✓");
        parent.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private static String look(Browser.Visitor parent, String label) {
        return String.valueOf(parent.page()
                .locator(label)
                .first()
                .evaluate("label => getComputedStyle(label).borderTopStyle"
                        + " + ' ' + getComputedStyle(label, '::before').content"));
    }

    private static void ask(Browser.Visitor board, String question) {
        board.open("/toestemmingsvragen/nieuw");
        board.page().getByLabel("Korte naam").fill(question);
        board.page().getByLabel("beeld laten zien").check();
        board.page().getByLabel("iedereen met gezag moet ja zeggen").check();
        for (String language : new String[] {"dutch", "english"}) {
            for (String part : new String[] {"title", "place", "who_sees", "how_long", "example"}) {
                board.page().locator("[name='" + language + "." + part + "']").fill("De schoolkrant " + part);
            }
        }
        board.press("Deze vraag stellen");
        assertThat(board.text()).contains("De schoolkrant title");
    }

    private static void retire(Browser.Visitor board, String question, Window window) {
        board.open("/toestemmingsvragen/" + question).click("Niet meer vragen");
        assertThat(board.text()).contains("Weet u het zeker?");
        board.axe().picture(window.picture("consent-retire"));
        board.press("Ja, niet meer vragen");
        assertThat(board.page().locator("a[href$='/" + question + "']").count()).isZero();
    }

    private static String section(Browser.Visitor visitor, String question) {
        return visitor.page().locator("#" + question).innerText();
    }

    private static void choose(Browser.Visitor visitor, String question, DemoPupils.Pupil child, String answer) {
        field(visitor, question, child, "[value='" + answer + "']").check();
    }

    private static Locator chosen(Browser.Visitor visitor, String question, DemoPupils.Pupil child) {
        return field(visitor, question, child, ":checked");
    }

    private static Locator field(Browser.Visitor visitor, String question, DemoPupils.Pupil child, String which) {
        return visitor.page().locator("input[name='answer." + child.id() + "." + question + "']" + which);
    }
}
