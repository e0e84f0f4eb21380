package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Somebody goes back, changes the language, signs in again, or was away too long, and loses
/// neither the place nor what was typed.
class ComeBackStory {
    private static final String TEXT = "Wij filmen de musical & het lied van Sint.";

    private final DemoProgram demo = DemoProgram.running();
    private final String dossier =
            Classroom.dossier(Classroom.of(demo, "leerkracht").child(4));

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void back_from_a_dossier_the_names_that_were_found_are_there_and_in_no_address() {
        String name = Classroom.of(demo, "leerkracht").child(4).name().family();
        try (Browser.Visitor noor = Window.DESK.of(demo, "leerkracht")) {
            noor.page().locator(".bar input[name=zoek]").fill(name);
            noor.page().locator(".bar input[name=zoek]").press("Enter");
            noor.page().waitForURL("**/leerlingen?gezocht");
            noor.axe();
            Locator found = noor.page().locator("main .rows a");
            String first = found.first().innerText();
            found.first().click();
            noor.page().waitForURL("**/dossier");

            noor.page().goBack();
            assertThat(noor.page().url()).endsWith("/leerlingen?gezocht");
            assertThat(found.first().innerText()).isEqualTo(first);
            assertThat(noor.page().locator("main input[name=zoek]").inputValue())
                    .isEqualTo(name);
            noor.page().reload();
            assertThat(found.first().innerText()).isEqualTo(first);
            noor.page().locator(".bar__me > summary").click();
            noor.page().locator(".bar__box a[hreflang=en]").click();
            noor.page().waitForURL("**/leerlingen?gezocht&taal=en");
            assertThat(found.first().innerText()).isEqualTo(first);
            noor.open("/leerlingen?taal=nl");
            assertThat(found.count()).isZero();
        }
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void back_in_a_dossier_what_was_looked_for_is_there_and_in_no_address() {
        try (Browser.Visitor noor = Window.DESK.of(demo, "leerkracht")) {
            noor.open(dossier).page().locator(".look summary").click();
            noor.page().locator("#words").fill("lezen");
            noor.page().locator("#kind").selectOption("observation");
            noor.page().locator("#from").fill("2020-09-01");
            noor.page().locator(".look button[type=submit]").click();
            noor.page().waitForURL("**/dossier?gezocht");
            noor.page().locator("main a[href$='/dossier/nieuw']").click();
            noor.page().waitForURL("**/dossier/nieuw");

            noor.page().goBack();
            assertThat(noor.page().url()).endsWith(dossier + "?gezocht");
            assertThat(noor.page().locator("#words").inputValue()).isEqualTo("lezen");
            assertThat(noor.page().locator("#kind").inputValue()).isEqualTo("observation");
            assertThat(noor.page().locator("#from").inputValue()).isEqualTo("2020-09-01");
            assertThat(noor.page().locator("main p[role=status]").count()).isOne();
            noor.open(dossier);
            assertThat(noor.page().locator("#words").inputValue()).isEmpty();
        }
    }

    @Test
    void another_language_keeps_what_was_typed() {
        try (Browser.Visitor parent = Window.PHONE.of(demo, "ouder")) {
            parent.open("/filmen");
            Locator text =
                    parent.page().locator("main form[method=post] textarea").first();
            text.fill(TEXT);
            parent.page().locator(".bar__me > summary").click();
            parent.page().locator(".bar__box a[hreflang=en]").click();
            parent.page().waitForURL("**/filmen?taal=en");
            parent.page().locator("#stay .stay__words").waitFor();
            assertThat(text.inputValue()).isEqualTo(TEXT);
            parent.axe();
            assertThat(parent.page().evaluate("sessionStorage.getItem('getypt')"))
                    .isNull();
            parent.open("/filmen?taal=nl");
        }
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_form_that_expired_gives_back_what_was_written_and_signing_in_leads_to_its_page() {
        try (Browser.Visitor noor = Window.DESK.of(demo, "leerkracht")) {
            noor.open(dossier + "/nieuw").page().locator("#text").fill(TEXT);
            noor.context().clearCookies();
            noor.page()
                    .locator("main form[method=post] button[type=submit]")
                    .first()
                    .click();
            noor.page().getByText("Dit had u geschreven").waitFor();
            assertThat(noor.heading()).isEqualTo("Dit formulier is verlopen");
            assertThat(noor.page().locator("main textarea").inputValue()).isEqualTo(TEXT);
            noor.axe().picture("form-expired-desk");
            noor.click("Aanmelden");
            assertThat(noor.heading()).isEqualTo("Aanmelden");
            noor.page().locator("main a[href='/aanmelden/demo']").click();
            noor.page().locator("button[name=als][value='leerkracht']").click();
            noor.page().waitForURL("**" + dossier + "/nieuw");
        }
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void who_follows_a_link_comes_to_that_page_and_who_may_not_open_it_reads_why() {
        try (Browser.Visitor noor = Window.DESK.fresh(demo)) {
            noor.open(dossier);
            assertThat(noor.heading()).isEqualTo("Aanmelden");
            noor.page().locator("main a[href='/aanmelden/demo']").click();
            noor.page().locator("button[name=als][value='leerkracht']").click();
            noor.page().waitForURL("**" + dossier);
            assertThat(noor.text()).contains("Schrijf");
        }
        try (Browser.Visitor officer = Window.DESK.fresh(demo)) {
            officer.open(dossier)
                    .page()
                    .locator("main a[href='/aanmelden/demo']")
                    .click();
            officer.page().locator("button[name=als][value='fg']").click();
            officer.page().waitForURL("**" + dossier);
            assertThat(officer.page().locator("main a[href^='/beleid/C']").count())
                    .isPositive();
            officer.axe();
        }
    }
}
