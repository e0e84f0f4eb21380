package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A parent asks to film, the head decides with every child in sight, the teacher sees the names,
/// and the parent none.
@Upholds(Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingStory {
    private final DemoProgram demo = DemoProgram.running();

    @ParameterizedTest
    @EnumSource
    void from_asking_to_the_answer(Window window) {
        LocalDate today = demo.clock().today();
        LocalDate day = today.plusDays(14 + window.ordinal() * 7L);
        while (!nl.zorgvuldig.kernel.SchoolDay.taught(day)) {
            day = day.plusDays(1);
        }
        try (Browser.Visitor parent = window.of(demo, "ouder")) {
            parent.open("/filmen").axe().light().picture(window.picture("filming-parent"));
            parent.page().locator("select[name=place]").selectOption(
                    new com.microsoft.playwright.options.SelectOption().setIndex(1));
            parent.page().locator("input[name=day]").fill(today.plusDays(1).toString());
            parent.page().locator("textarea[name=what]").fill("Het zingen in de kring.");
            parent.press("Vraag het");
            assertThat(parent.text()).contains("Dit is te laat, en daarom nu al geweigerd", "C19");
            parent.axe().picture(window.picture("filming-late"));
            parent.page().locator("input[name=day]").fill(day.toString());
            parent.press("Vraag het");
            assertThat(parent.text()).contains("gevraagd", "Hoort u niets, dan mag het niet");
            parent.axe();
        }
        try (Browser.Visitor head = window.of(demo, "directeur")) {
            assertThat(head.text()).contains("wil op");
            head.open("/filmverzoeken").axe().light().picture(window.picture("filming-head"));
            head.page()
                    .locator("main .rows a")
                    .filter(
                            new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText(new nl.zorgvuldig.web.Languages()
                                            .in(nl.zorgvuldig.web.Language.DUTCH)
                                            .weekday(day)))
                    .first()
                    .click();
            assertThat(head.text()).contains("kinderen mogen gefilmd worden", "Waarom niet");
            head.axe().light().picture(window.picture("filming-decide"));
            head.page().locator("textarea[name=conditions]").fill("kort");
            head.press("Toestaan");
            assertThat(head.text()).contains("Schrijf iets meer");
            head.page()
                    .locator("textarea[name=conditions]")
                    .fill("Alleen in de kring, tien minuten.");
            head.press("Toestaan");
            assertThat(head.text()).contains("mag, met voorwaarden");
            head.axe().picture(window.picture("filming-permitted"));
        }
        try (Browser.Visitor parent = window.of(demo, "ouder")) {
            parent.open("/filmen");
            assertThat(parent.text())
                    .contains("U mag filmen, met deze voorwaarden", "Alleen in de kring");
            parent.axe()
                    .picture(window.picture("filming-answer"))
                    .picture(
                            window.picture("filming-answer-dark"),
                            com.microsoft.playwright.options.ColorScheme.DARK);
        }
        try (Browser.Visitor teacher = window.of(demo, "leerkracht")) {
            teacher.open("/filmverzoeken").axe();
            teacher.page().locator("main .rows a").first().click();
            assertThat(teacher.text()).contains("wijs plekken aan").doesNotContain("Toestaan");
            teacher.axe().light().picture(window.picture("filming-teacher"));
        }
    }
}
