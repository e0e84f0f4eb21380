package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A teacher puts the appointments of school in the calendar of the telephone: three clicks from any
/// page. Later somebody else may have seen the address; another takes two more.
class CalendarStory {
    private final DemoProgram demo = DemoProgram.running();

    @AfterEach
    void away() {
        demo.superuser("zorgvuldig")
                .sql("delete from calendar.feed where board = :board and person = :person")
                .param("board", demo.board().value())
                .param("person", demo.person("leerkracht2").value())
                .update();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_calendar_is_switched_on_copied_fetched_and_renewed_and_the_old_address_is_dead() {
        for (Window window : Window.told()) {
            away();
            try (Browser.Visitor teacher = window.of(demo, "leerkracht2")) {
                teacher.page().locator(".bar__me > summary").click();
                teacher.page().locator(".bar__box").getByText("Agenda").click();
                assertThat(teacher.heading()).isEqualTo("Agenda");
                teacher.axe().light().picture(window.picture("calendar-off"));
                teacher.press("Adres maken");
                assertThat(teacher.text()).contains("Uw agenda staat aan", "U ziet dit adres maar één keer");
                teacher.axe().light().picture(window.picture("calendar-address"));
                teacher.picture(window.picture("calendar-address-dark"), ColorScheme.DARK);
                String first = shown(teacher);
                assertThat(fetched(first)).isEqualTo(200);
                assertThat(Biweekly.parse(demo.nobody().get(first).body())
                                .first()
                                .getNames())
                        .isNotEmpty();

                teacher.click("Klaar");
                assertThat(teacher.text()).contains("Laatst opgehaald");
                assertThat(teacher.page().content()).doesNotContain(first);
                teacher.picture(window.picture("calendar-on"));
                teacher.unfold("Nieuw adres maken");
                teacher.axe().picture(window.picture("calendar-renew"));
                teacher.picture(window.picture("calendar-renew-dark"), ColorScheme.DARK);
                teacher.press("Nieuw adres maken");
                assertThat(teacher.text()).contains("Het oude werkt niet meer");
                String second = shown(teacher);
                assertThat(fetched(first)).isEqualTo(404);
                assertThat(fetched(second)).isEqualTo(200);

                teacher.click("Klaar");
                teacher.unfold("Agenda uitzetten");
                teacher.press("Agenda uitzetten");
                assertThat(fetched(second)).isEqualTo(404);
                assertThat(teacher.text()).contains("U krijgt een geheim adres");
            }
        }
    }

    /// As a calendar program does, which has only the address.
    private int fetched(String path) {
        return demo.nobody().get(path).statusCode();
    }

    private static String shown(Browser.Visitor teacher) {
        return URI.create(teacher.page().locator("#adres").inputValue()).getPath();
    }
}
