package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A teacher writes a sentence about a pupil and is back at the group.
class GroupStory {
    private static final int CLICKS = 3;

    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");
    private int clicks;

    @ParameterizedTest
    @MethodSource("nl.zorgvuldig.story.Window#told")
    @Upholds({NECESSARY_FOR_GUIDANCE, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void from_vandaag_a_sentence_is_kept_in_three_clicks(Window window) {
        DemoPupils.Pupil child = five.child(window.of(0));
        String text = "Hielp uit zichzelf een klasgenoot.";
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            Locator main = noor.page().locator("main");
            click(main.locator("a[href='/groepen/" + five.group().id() + "']"));
            assertThat(noor.heading()).startsWith("Groep ");
            assertThat(noor.why()).contains("leerlingen · U ziet dit omdat u groep ");
            noor.axe().light().picture(window.picture("class"));
            noor.picture(window.picture("class-dark"), ColorScheme.DARK);
            wholeClassOnOneScreen(noor, window);

            Locator row = row(noor, child);
            click(row.locator("summary").first());
            Locator box = row.getByRole(AriaRole.TEXTBOX).first();
            assertThat(box.isVisible()).isTrue();
            box.fill(text);
            noor.axe().picture(window.picture("class-write"));
            click(row.getByText("Bewaren"));

            assertThat(clicks)
                    .as("clicks from Vandaag to an entry that is kept")
                    .isEqualTo(CLICKS);
            assertThat(noor.page().url()).endsWith("/groepen/" + five.group().id());
            Locator said = noor.page().locator("main [role=status]");
            assertThat(said.innerText())
                    .contains(
                            "Bewaard",
                            "Het staat in het dossier van " + child.name().full());
            assertThat(row(noor, child).getAttribute("class")).contains("kid--lit");
            assertThat(row(noor, child).innerText()).contains("zojuist geschreven");
            noor.axe().picture(window.picture("class-kept"));

            said.getByText("Bekijken").click();
            assertThat(noor.heading()).isEqualTo(child.name().full());
            Locator entry = noor.page().locator(".note:target");
            assertThat(entry.innerText()).contains("Observatie", text);
            noor.axe().light().picture(window.picture("class-piece"));
            noor.page().mouse().wheel(0, 600);
            assertThat(noor.page()
                            .locator(".who")
                            .getByText("Schrijf")
                            .first()
                            .evaluate("e => { const at = e.getBoundingClientRect();"
                                    + " return at.top >= 0 && at.bottom <= innerHeight; }"))
                    .as("writing stays in sight")
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @MethodSource("nl.zorgvuldig.story.Window#told")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void about_three_pupils_one_writes_once(Window window) {
        List<DemoPupils.Pupil> three = List.of(five.child(3), five.child(4), five.child(5));
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open("/groepen/" + five.group().id());
            Locator bar = noor.page().locator(".picked");
            assertThat(bar.isVisible()).isFalse();
            three.forEach(child -> row(noor, child).locator("label").first().click());
            assertThat(bar.isVisible()).isTrue();
            assertThat(heard(noor)).contains("\"value\":\"3\"", "\"value\":\"gekozen\"");
            noor.axe().light().picture(window.picture("class-several"));
            noor.picture(window.picture("class-several-dark"), ColorScheme.DARK);
            bar.getByText("Niemand").click();
            assertThat(bar.isVisible()).isFalse();
            three.forEach(child -> row(noor, child).locator("label").first().click());
            bar.getByText("Schrijf over hen").click();

            assertThat(noor.heading()).startsWith("Schrijf over meer leerlingen");
            assertThat(noor.page().locator("input[name=leerling]:checked").count())
                    .isEqualTo(3);
            noor.axe().light().picture(window.picture("class-several-write"));
            Locator text = noor.page().getByLabel("Wat wilt u opschrijven?");
            text.fill(three.getFirst().name().given() + " werkte goed samen.");
            noor.press("In hun dossiers zetten");
            assertThat(noor.text()).contains("Laat de namen weg");
            noor.axe().picture(window.picture("class-several-named"));
            text.fill("Werkte goed samen.");
            noor.press("In hun dossiers zetten");
            assertThat(noor.page().locator("main [role=status]").innerText())
                    .contains(three.stream().map(child -> child.name().full()).toList());
            noor.axe().picture(window.picture("class-several-kept"));
            three.forEach(child -> assertThat(text(noor, child)).contains("Werkte goed samen."));

            noor.open("/groepen/" + five.group().id() + "/schrijven");
            three.forEach(child ->
                    noor.page().locator("input[value='" + child.id() + "']").check());
            noor.page().getByLabel("Wat wilt u opschrijven?").fill("Bij de verkeerden.");
            noor.press("In hun dossiers zetten");
            noor.page()
                    .locator("main [role=status]")
                    .getByText("Ongedaan maken")
                    .click();
            assertThat(noor.page().locator("main [role=status]").innerText()).contains("Ongedaan gemaakt");
            three.forEach(child -> assertThat(text(noor, child)).doesNotContain("Bij de verkeerden."));
        }
    }

    private static String text(Browser.Visitor noor, DemoPupils.Pupil child) {
        return noor.open(Classroom.dossier(child)).text();
    }

    /// What the browser tells those who hear the page, numbers that styles count included.
    private static String heard(Browser.Visitor noor) {
        return noor.context()
                .newCDPSession(noor.page())
                .send("Accessibility.getFullAXTree")
                .toString();
    }

    /// A class fits 960 pixels.
    private void wholeClassOnOneScreen(Browser.Visitor noor, Window window) {
        if (window == Window.DESK) {
            Locator last = noor.page().locator(".kid").last();
            assertThat(((Number) last.evaluate("e => e.getBoundingClientRect().bottom + scrollY")).doubleValue())
                    .as("the last of %s pupils", noor.page().locator(".kid").count())
                    .isLessThanOrEqualTo(960);
        }
    }

    private void click(Locator what) {
        what.click();
        clicks++;
    }

    private static Locator row(Browser.Visitor noor, DemoPupils.Pupil child) {
        return noor.page()
                .locator(".kid")
                .filter(new Locator.FilterOptions()
                        .setHas(noor.page().locator("a[href='" + Classroom.dossier(child) + "']")));
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void without_scripts_the_other_kinds_and_the_larger_form_keep_what_was_typed() {
        DemoPupils.Pupil child = five.child(Window.DESK.of(0));
        try (Browser.Visitor noor = demo.signIn(Browser.withoutScripts(demo.base()), "leerkracht")) {
            noor.open("/groepen/" + five.group().id());
            Locator row = row(noor, child);
            row.locator("summary").first().click();
            row.getByRole(AriaRole.TEXTBOX).first().fill("Viel van de trap, niets gebroken.");
            row.getByText("Meer soorten").click();
            row.getByText("Incident").click();
            row.getByText("Groter schrijven").click();

            assertThat(noor.page().getByLabel("Wat wilt u opschrijven?").inputValue())
                    .isEqualTo("Viel van de trap, niets gebroken.");
            assertThat(noor.page().locator("input[name=kind]:checked").inputValue())
                    .isEqualTo("incident");
            noor.press("In het dossier zetten");
            assertThat(noor.page().url()).endsWith("/groepen/" + five.group().id());
            assertThat(noor.page().locator("main [role=status]").innerText())
                    .contains(child.name().full());
        }
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void an_agreement_asks_in_the_row_until_when() {
        DemoPupils.Pupil child = five.child(Window.PHONE.of(0));
        try (Browser.Visitor noor = Window.PHONE.of(demo, "leerkracht")) {
            noor.open("/groepen/" + five.group().id());
            Locator row = row(noor, child);
            row.locator("summary").first().click();
            Locator due = row.getByLabel("Uiterlijk klaar op");
            assertThat(due.isVisible()).isFalse();
            row.getByText("Afspraak").click();
            assertThat(due.isVisible()).isTrue();
            row.getByRole(AriaRole.TEXTBOX).first().fill("Elke dag tien minuten samen lezen.");
            due.fill(demo.population().today().plusDays(7).toString());
            noor.axe().picture(Window.PHONE.picture("class-agreement"));
            row.getByText("Bewaren").click();
            noor.page().locator("main [role=status]").getByText("Bekijken").click();
            assertThat(noor.page().locator("#afspraken").innerText()).contains("Elke dag tien minuten samen lezen.");
        }
    }
}
