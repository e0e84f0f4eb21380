package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Somebody is called away while typing about a child: the page warns, goes, and has it again for
/// its writer alone.
@Upholds(Clause.CONFIDENTIALITY)
class SessionStory {
    private static final String TEXT = "Leest vandaag voor het eerst een heel boek.";
    private final DemoProgram demo = DemoProgram.running();
    private final Window window = Window.DESK;
    private final DemoPupils.Pupil child = Classroom.of(demo, "leerkracht").child(3);
    private final String sheet = Classroom.dossier(child) + "/nieuw";

    @AfterEach
    void no_draft_stays() {
        demo.superuser("zorgvuldig")
                .sql("delete from dossier.draft where pupil = :pupil")
                .param("pupil", child.id().value())
                .update();
    }

    @Test
    void a_teacher_is_warned_stays_is_signed_out_later_and_finds_the_text_again() {
        try (Browser.Visitor noor = typing()) {
            unused(noor, Duration.ofSeconds(13 * 60 + 20));
            noor.page().clock().fastForward("13:05");
            noor.page().locator("#stay [data-soon]").waitFor();
            assertThat(noor.page().locator("#stay").innerText())
                    .contains("binnen 2 minuten afgemeld", "staat hier weer")
                    .doesNotContain("medisch dossier");
            noor.axe().picture(window.picture("session-warning"));
            noor.picture(window.picture("session-warning-dark"), ColorScheme.DARK);
            noor.page().locator("#stay button").click();
            noor.page().locator("#stay [data-on]").waitFor();
            assertThat(text(noor).inputValue()).isEqualTo(TEXT);

            ends(noor);
            noor.axe().picture(window.picture("session-ended"));
            assertThat(kept(noor)).isNotNull().doesNotContain("boek", "leerlingen", TEXT);

            demo.signIn(noor, "leerkracht");
            noor.page().locator("#stay a").waitFor();
            noor.axe().picture(window.picture("session-elsewhere"));
            noor.page().locator("#stay a").click();
            noor.page().locator("#stay .stay__words").waitFor();
            assertThat(text(noor).inputValue()).isEqualTo(TEXT);
            assertThat(noor.page().locator("#stay").innerText()).contains("teruggezet");
            assertThat(kept(noor)).isNull();
            noor.axe().picture(window.picture("session-back"));
        }
    }

    @Test
    void who_signs_in_in_another_tab_comes_back_to_it_in_the_first() {
        try (Browser.Visitor noor = typing()) {
            ends(noor);
            try (Page other = noor.context().newPage()) {
                other.navigate("/aanmelden/demo");
                other.locator("button[name=als][value='leerkracht']").click();
                other.waitForURL("**/");
            }
            noor.page().evaluate("dispatchEvent(new Event('focus'))");
            noor.page().waitForURL("**" + sheet);
            noor.page().locator("#stay .stay__words").waitFor();
            assertThat(text(noor).inputValue()).isEqualTo(TEXT);
            assertThat(kept(noor)).isNull();
        }
    }

    @Test
    void another_account_in_the_same_tab_sees_nothing_of_it_and_it_is_gone() {
        try (Browser.Visitor noor = typing()) {
            ends(noor);
            assertThat(kept(noor)).isNotNull();

            demo.signIn(noor, "ib");
            noor.page().waitForCondition(() -> kept(noor) == null);
            noor.open(sheet);
            assertThat(text(noor).inputValue()).isEmpty();
            assertThat(noor.page().locator("#stay").innerText()).isEmpty();
        }
    }

    @Test
    void of_a_medical_file_nothing_is_kept_and_the_warning_says_so() {
        try (Browser.Visitor doctor = window.fresh(demo)) {
            doctor.page().clock().install();
            demo.signIn(doctor, "schoolarts").open("/medisch/sleutel");
            unused(doctor, Duration.ofSeconds(13 * 60 + 20));
            doctor.page().clock().fastForward("13:05");
            doctor.page().locator("#stay [data-soon]").waitFor();
            assertThat(doctor.page().locator("#stay").innerText()).contains("niet bewaard");
            doctor.axe();
        }
    }

    @Test
    void a_coordinator_sees_where_she_is_signed_in_and_ends_it_elsewhere() {
        try (Browser.Visitor here = Window.PHONE.of(demo, "fg");
                Browser.Visitor elsewhere = Window.DESK.of(demo, "fg")) {
            here.page().locator(".bar__me > summary").click();
            here.page().locator(".bar__box").getByText("Waar u bent aangemeld").click();
            assertThat(here.lines()).anyMatch(line -> line.contains("Deze browser"));
            here.axe().light().picture("sessions-phone");
            here.press("Meld overal elders af");
            assertThat(here.text()).contains("Daar bent u niet meer aangemeld");
            here.axe();
            elsewhere.open("/");
            assertThat(elsewhere.heading()).isEqualTo("Aanmelden");

            here.signOut();
            here.page().waitForURL("**/aanmelden/afgemeld");
            assertThat(here.heading()).isEqualTo("U bent afgemeld");
        }
    }

    /// What is typed is a draft as well; once that is saved, nothing is asked of the program any more.
    private Browser.Visitor typing() {
        Browser.Visitor noor = window.fresh(demo);
        noor.page().clock().install();
        demo.signIn(noor, "leerkracht").open(sheet);
        noor.page().waitForResponse("**/aanmelden/sessie", () -> text(noor).fill(TEXT));
        noor.page()
                .waitForResponse("**/dossier/concept", () -> noor.page().clock().fastForward(2_000));
        return noor;
    }

    private void ends(Browser.Visitor noor) {
        unused(noor, Duration.ofMinutes(16));
        noor.page().clock().fastForward("14:30");
        noor.page().waitForURL("**/aanmelden/verlopen");
        assertThat(noor.heading()).isEqualTo("U bent afgemeld");
    }

    private static Locator text(Browser.Visitor noor) {
        return noor.page().locator("#text");
    }

    private static String kept(Browser.Visitor noor) {
        return (String) noor.page().evaluate("sessionStorage.getItem('getypt')");
    }

    /// As if nobody asked anything from this browser for so long.
    private void unused(Browser.Visitor who, Duration past) {
        String cookie = who.context().cookies().stream()
                .filter(cooky -> cooky.name.equals("zorgvuldig"))
                .map(cooky -> cooky.value)
                .findFirst()
                .orElseThrow();
        int moved = demo.superuser("zorgvuldig")
                .sql("update identity.spring_session set last_access_time = last_access_time - :past,"
                        + " expiry_time = expiry_time - :past where session_id = :id")
                .param("past", past.toMillis())
                .param("id", cookie.substring(0, cookie.indexOf('.')))
                .update();
        assertThat(moved).isOne();
    }
}
