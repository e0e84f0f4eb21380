package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A parent of two answers the questions of a year on a telephone: one tap a question for both
/// children, a look at all answers, and one tap to send them.
class QuestionnaireStory {
    private static final int MOST_TAPS = 12;

    private final DemoProgram demo = DemoProgram.running();
    private final TwoChildren family = new TwoChildren(demo);
    private int taps;

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    void a_parent_answers_ten_questions_for_two_children_in_at_most_twelve_taps() {
        try (Browser.Visitor parent = Window.PHONE.fresh(demo)) {
            Mailbox.signIn(parent, family.address()).open("/toestemming");
            assertThat(parent.page().locator("input:checked").count()).isZero();
            parent.axe().picture("consent-begin-phone");
            parent.open("/").work("/toestemming/antwoorden");
            taps++;
            parent.axe().light().picture("consent-question-phone");
            parent.picture("consent-question-dark-phone", ColorScheme.DARK);
            assertThat(parent.text()).contains("Vraag 1 van 10", "Voor Kiran en Priya");
            yesAndNoLookTheSame(parent);

            for (int number = 1; number <= 10; number++) {
                assertThat(parent.text()).contains("Vraag " + number + " van 10");
                assertThat(parent.page()
                                .locator("[aria-pressed=true], input:checked")
                                .count())
                        .isZero();
                button(parent, number % 3 == 0 ? "Nee" : "Ja");
            }
            assertThat(parent.heading()).isEqualTo("Kijk uw antwoorden na");
            assertThat(parent.text()).contains("Er is nog niets verstuurd.").doesNotContain("Nog geen antwoord");
            assertThat(family.kept(demo.clock().today())).isZero();
            parent.axe().light().picture("consent-check-phone");
            parent.picture("consent-check-dark-phone", ColorScheme.DARK);

            button(parent, "Versturen");
            assertThat(parent.heading()).contains("Bewaard. Dank u wel.");
            assertThat(parent.text())
                    .contains("Voor Kiran en Priya: 20 antwoorden", "Kiran: ✓ Ja", "Priya: ✕ Nee", "Bewijs")
                    .contains("U krijgt er een mail van.");
            parent.axe().light().picture("consent-sent-phone");
            System.out.println("two children answered in " + taps + " taps");
            assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
            assertThat(family.kept(demo.clock().today())).isEqualTo(20);
            assertThat(parent.open("/toestemming").text()).doesNotContain("zonder antwoord", "vragen open");
        }
    }

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    void what_was_said_last_year_is_a_proposal_that_is_looked_at_and_changed_for_one_child() {
        family.saidLastYear(ConsentChoice.GRANTED);
        try (Browser.Visitor parent = Window.PHONE.fresh(demo)) {
            Mailbox.signIn(parent, family.address());
            parent.open("/").work("/toestemming/antwoorden");
            taps++;
            parent.axe().picture("consent-question-before-phone");
            link(parent, "Antwoorden van vorig schooljaar nakijken");
            assertThat(parent.text()).contains("Dit koos u vorig schooljaar", "Er is nog niets verstuurd.");
            assertThat(family.kept(demo.clock().today())).isZero();
            parent.axe().picture("consent-last-year-phone");

            button(parent, "Wijzigen: De website van de school");
            assertThat(parent.heading()).isEqualTo("De website van de school");
            parent.unfold("Per kind kiezen");
            taps++;
            parent.page()
                    .locator("input[name^='each.'][name$='" + family.kiran + "'][value=no]")
                    .check();
            taps++;
            parent.page()
                    .locator("input[name^='each.'][name$='" + family.priya + "'][value=yes]")
                    .check();
            taps++;
            parent.axe().picture("consent-per-child-phone");
            button(parent, "Verder");
            assertThat(parent.text()).contains("Kiran: ✕ Nee").contains("Priya: ✓ Ja");
            assertThat(family.kept(demo.clock().today())).isZero();
            button(parent, "Versturen");
            assertThat(parent.heading()).contains("Bewaard. Dank u wel.");
            assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
            assertThat(family.kept(demo.clock().today())).isEqualTo(20);

            Locator website = parent.open("/toestemming").page().locator("#website");
            assertThat(website.innerText()).contains("Er is geen toestemming, want u koos nee");
        }
    }

    private void yesAndNoLookTheSame(Browser.Visitor parent) {
        String look = "one => { const is = getComputedStyle(one); return [one.offsetWidth, one.offsetHeight, is.color,"
                + " is.backgroundColor, is.borderTopColor, is.borderTopWidth, is.fontWeight].join(' '); }";
        Locator both = parent.page().locator(".yesno button");
        assertThat(both.first().evaluate(look)).isEqualTo(both.last().evaluate(look));
    }

    private void link(Browser.Visitor parent, String words) {
        parent.click(words);
        taps++;
    }

    private void button(Browser.Visitor parent, String words) {
        parent.press(words);
        taps++;
    }
}
