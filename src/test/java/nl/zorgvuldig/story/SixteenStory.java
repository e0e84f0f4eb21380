package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Two pupils: one is sixteen in three weeks and one is today. Everybody is told; the head gives
/// each an account; the one who is sixteen answers alone, and sees nothing else.
class SixteenStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({CONSENT_CHECKED_EVERY_SCHOOL_YEAR, RECORDING_AFTER_CONSENT})
    void a_pupil_of_sixteen_answers_alone_and_everybody_is_told() {
        Window window = Window.PHONE;
        LocalDate today = demo.clock().today();
        Newcomer soon = Newcomer.enrol(demo, "Bo", today.minusYears(16).plusDays(21));
        Newcomer now = Newcomer.enrol(demo, "Kit", today.minusYears(16));
        try (Browser.Visitor sietske = window.of(demo, "directeur");
                Browser.Visitor parent = window.fresh(demo);
                Browser.Visitor bo = window.fresh(demo);
                Browser.Visitor kit = window.fresh(demo)) {
            account(sietske, window, soon, "Bo wordt op 15 december 2026");
            account(sietske, window, now, "");
            job();
            assertThat(letters(soon.parent())).containsExactly("consent-own-choice-soon");
            assertThat(letters(now.parent())).containsExactly("consent-own-choice");
            assertThat(letters(soon.self())).contains("consent-your-choice-soon");
            assertThat(letters(now.self())).contains("consent-your-choice");

            Mailbox.signIn(bo, soon.address()).open("/toestemming");
            assertThat(bo.text()).contains("Vanaf 15 december 2026, als je 16 bent");
            assertThat(bo.page().locator("input[type=radio]").count()).isZero();
            bo.axe().picture(window.picture("sixteen-soon"));

            Mailbox.signIn(kit, now.address());
            kit.axe().picture(window.picture("sixteen-first"));
            kit.open("/toestemming");
            assertThat(kit.text()).contains("Je bent 16 jaar of ouder en beslist zelf.");
            assertThat(kit.page().locator("input:checked").count()).isZero();
            kit.page().locator("#website input[value=yes]").check();
            kit.press("Nakijken").axe().press("Versturen").axe().open("/toestemming");
            assertThat(kit.page().locator("#website").innerText()).contains("Er is toestemming tot");
            kit.axe().light().picture(window.picture("sixteen-own"));
            for (String closed : List.of(
                    "/leerlingen",
                    "/groepen",
                    "/leerlingen/" + now.pupil() + "/dossier",
                    "/leerlingen/" + now.pupil() + "/account",
                    "/toezicht",
                    "/rondes")) {
                assertThat(kit.open(closed).heading()).isEqualTo("Dit kun je hier niet openen");
            }
            kit.axe().picture(window.picture("sixteen-closed"));

            Mailbox.signIn(parent, now.parentAddress()).open("/toestemming");
            assertThat(parent.text()).contains("Uw kind is sinds 24 november 2026 16 jaar en beslist zelf");
            assertThat(parent.page().locator("input[type=radio]").count()).isZero();
            parent.axe().picture(window.picture("sixteen-parent"));

            sietske.open("/leerlingen/" + now.pupil() + "/antwoorden");
            assertThat(sietske.page().locator("select[name=person] option").allInnerTexts())
                    .hasSize(2)
                    .contains(now.name().full());
            sietske.open("/leerlingen/" + now.pupil() + "/account").press("Account sluiten");
            assertThat(sietske.text()).contains("Deze leerling heeft nog geen account.");
            assertThat(kit.open("/toestemming").page().url()).contains("/aanmelden");
        }
    }

    private static void account(Browser.Visitor sietske, Window window, Newcomer pupil, String said) {
        sietske.open("/leerlingen/" + pupil.pupil() + "/gezag");
        sietske.axe().picture(window.picture("sixteen-authority"));
        sietske.click("Eigen account van de leerling");
        sietske.axe().light().picture(window.picture("sixteen-account"));
        assertThat(sietske.text()).contains(said.replaceFirst("^Bo", "Deze leerling"));
        sietske.press("Account maken");
        assertThat(sietske.text()).contains("Vul een e-mailadres in");
        sietske.axe().picture(window.picture("sixteen-account-mistake"));
        sietske.page().getByLabel("E-mailadres van de leerling").fill(pupil.parentAddress());
        sietske.press("Account maken");
        assertThat(sietske.text()).contains("Iemand anders meldt zich al aan met dit adres.");
        sietske.page().getByLabel("E-mailadres van de leerling").fill(pupil.address());
        sietske.press("Account maken");
        assertThat(sietske.text()).contains("Het is bewaard.", "Deze leerling meldt zich aan met " + pupil.address());
        sietske.axe().picture(window.picture("sixteen-account-made"));
    }

    private void job() {
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, demo.clock().today())
                .run(() -> demo.parts(RecurringJob.class).stream()
                        .filter(job -> job.name().equals("consent-own-choice"))
                        .forEach(job -> job.run().run()));
    }

    private List<String> letters(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("select kind from mail.message where addressee = :person and kind like '%-choice%'")
                .param("person", person.value())
                .query(String.class)
                .list();
    }
}
