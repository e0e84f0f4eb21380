package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.api.Test;

/// A parent asks to film, the head decides with every child in sight, the teacher sees the names,
/// and the parent none.
@Upholds(Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingStory {
    private static final String WHAT = "Het zingen en het trakteren, tien minuten in de kring.";
    private static final String CONDITIONS = "Alleen in de kring, niet langer dan tien minuten.";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void from_asking_to_the_answer() {
        LocalDate day = taught(demo.clock().today().plusDays(14));
        try (Browser.Visitor parent = Window.PHONE.of(demo, "ouder")) {
            parent.open("/filmen").axe().light().picture("filming-parent");
            ask(parent, demo.clock().today().plusDays(1));
            assertThat(parent.text()).contains("Dit is te laat, en daarom nu al geweigerd", "C19");
            parent.axe().picture("filming-late");
            ask(parent, day);
            assertThat(parent.text()).contains("gevraagd", "Hoort u niets, dan mag het niet");
            parent.axe().picture("filming-asked");
        }
        try (Browser.Visitor head = Window.DESK.of(demo, "directeur")) {
            assertThat(head.page().locator(".work a[href^='/filmverzoeken/']").count())
                    .isPositive();
            head.picture("filming-today");
            head.open("/filmverzoeken").axe().light().picture("filming-head");
            of(head, day).click();
            assertThat(head.text()).contains("kinderen mogen gefilmd worden", "Niet in beeld", "Waarom niet");
            head.axe().light().picture("filming-decide");
            head.picture("filming-decide-dark", ColorScheme.DARK);
            permit(head, "kort");
            assertThat(head.text()).contains("Schrijf iets meer");
            head.axe().picture("filming-decide-wrong");
            permit(head, CONDITIONS);
            assertThat(head.text()).contains("mag, met voorwaarden", CONDITIONS);
            head.axe().picture("filming-permitted");
        }
        try (Browser.Visitor parent = Window.PHONE.of(demo, "ouder")) {
            parent.open("/filmen");
            assertThat(parent.text())
                    .contains("U mag filmen, met deze voorwaarden", CONDITIONS)
                    .contains("Niet alle andere kinderen mogen gefilmd worden")
                    .doesNotContain("Niet in beeld");
            parent.axe().picture("filming-answer");
            parent.picture("filming-answer-dark", ColorScheme.DARK);
        }
        try (Browser.Visitor teacher = Window.PHONE.of(demo, "leerkracht")) {
            teacher.open("/filmverzoeken").axe().picture("filming-teacher-list");
            of(teacher, day).click();
            assertThat(teacher.text())
                    .contains("wijs plekken aan", "Niet in beeld")
                    .doesNotContain("Toestaan", "Waarom niet");
            teacher.axe().light().picture("filming-teacher");
        }
    }

    private void ask(Browser.Visitor parent, LocalDate day) {
        String group = Classroom.of(demo, "leerkracht").group().id().toString();
        Locator places = parent.page().locator("select[name=place]");
        places.selectOption(
                places.locator("option[value$='/" + group + "']").first().getAttribute("value"));
        parent.page().locator("input[name=day]").fill(day.toString());
        parent.page().locator("textarea[name=what]").fill(WHAT);
        parent.press("Vraag het");
    }

    private static void permit(Browser.Visitor head, String conditions) {
        head.page().locator("textarea[name=conditions]").fill(conditions);
        head.press("Toestaan");
    }

    private static Locator of(Browser.Visitor visitor, LocalDate day) {
        String words = new MessageCatalog().in(Language.DUTCH).weekday(day);
        return visitor.page()
                .locator("main .rows a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static LocalDate taught(LocalDate day) {
        return SchoolDay.taught(day) ? day : taught(day.plusDays(1));
    }
}
