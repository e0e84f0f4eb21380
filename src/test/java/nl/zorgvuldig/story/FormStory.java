package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.platform.web.PagesAlone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Someone fills in a form, makes mistakes, and loses nothing.
@SpringBootTest(classes = PagesAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FormStory {
    @LocalServerPort
    int port;

    @Test
    void mistakes_stand_on_top_and_beside_their_field_and_what_was_typed_stays() {
        try (Browser.Visitor noor = Browser.withoutScripts("http://localhost:" + port)) {
            noor.open("/proef/formulier");
            noor.page().getByLabel("Titel").fill("Leest vloeiender");
            noor.page().getByLabel("Tekst").fill("Daan <leest> & \"lacht\"");
            noor.page().getByText("Bewaren").click();
            assertThat(noor.page().locator("[role=alert] li").count()).isEqualTo(2);
            assertThat(noor.page().getByLabel("Titel").inputValue()).isEqualTo("Leest vloeiender");
            assertThat(noor.page().getByLabel("Tekst").inputValue()).isEqualTo("Daan <leest> & \"lacht\"");
            assertThat(noor.page().locator("#day").getAttribute("aria-describedby"))
                    .isEqualTo("day-mistake");
            noor.picture("form-mistakes");
        }
    }

    @Test
    void forms_and_refusals_can_be_used_by_everyone_on_a_telephone_too() {
        try (Browser.Visitor noor = Browser.phone("http://localhost:" + port)) {
            PagesAlone.DEMONSTRATION.set(true);
            noor.open("/proef/formulier").light().axe().picture("form-phone");
            noor.page().getByText("Bewaren").click();
            noor.axe().picture("form-phone-mistakes-dark", ColorScheme.DARK);
            noor.open("/proef/nee").axe().picture("refused-phone");
            noor.open("/nergens").axe().picture("not-found-phone");
            noor.open("/proef/stuk").axe().picture("broken-phone");
        } finally {
            PagesAlone.DEMONSTRATION.set(false);
        }
    }
}
