package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.demo.population.Population;
import org.junit.jupiter.api.Test;

/// A demonstration is there at once, and one can be anybody in it.
class DemoStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void every_one_of_the_list_can_sign_in_and_gets_a_first_page() {
        for (String handle : Population.HANDLES) {
            assertThat(demo.signIn(handle).get("/").statusCode()).as(handle).isEqualTo(200);
        }
        assertThat(demo.nobody().get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_teacher_chooses_herself_and_sees_today() {
        try (Browser.Visitor noor = Browser.phone(demo.base())) {
            noor.open("/aanmelden/demo").axe();
            noor.page().locator("button[name=als][value='leerkracht']").click();
            noor.page().waitForURL("**/");
            assertThat(noor.page().locator("main").innerText()).contains("24 november 2026");
            noor.axe().light();
        }
    }
}
