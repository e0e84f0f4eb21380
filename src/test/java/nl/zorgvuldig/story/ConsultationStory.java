package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The three consultations: a report meeting in which a colleague does not see the pupils, held
/// with
/// the keyboard and through a lost connection; a discussion in which another child is named; and a
/// care consultation in confidence.
class ConsultationStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom six = Classroom.of(demo, "leerkracht2");

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void a_report_meeting_is_held_with_the_keyboard_and_ends_in_the_dossiers() {
        DemoPupils.Pupil child = six.child(4);
        try (Browser.Visitor teacher = Window.DESK.of(demo, "leerkracht2");
                Browser.Visitor noor = Window.DESK.of(demo, "leerkracht");
                Browser.Visitor phone = Window.PHONE.of(demo, "ib")) {
            teacher.open("/overleggen").axe().light().picture("consultations");
            teacher.picture("consultations-dark", ColorScheme.DARK);
            String meeting = plan(teacher);
            assertThat(teacher.why()).contains("omdat u dit overleg leidt");
            assertThat(teacher.text()).contains("Noor van den Berg", "niet bij ");
            teacher.axe().picture("consultation-planned");
            teacher.picture("consultation-planned-dark", ColorScheme.DARK);

            noor.open(meeting);
            assertThat(noor.text()).contains("U ziet in dit overleg geen leerlingen");
            noor.axe().picture("consultation-absent");
            noor.open(meeting + "/leerlingen/" + child.id());
            assertThat(noor.text()).contains("U begeleidt deze leerling niet");
            assertThat(noor.page().content()).doesNotContain(child.name().family());

            phone.open(meeting + "/leerlingen/" + child.id());
            phone.page().locator("#look").fill("De toets van november.");
            phone.axe().picture("consultation-prepare-phone");
            phone.press("Bewaren");

            teacher.press("Overleg beginnen");
            teacher.open(meeting + "/leerlingen/" + child.id());
            assertThat(teacher.light().text()).contains("De toets van november.");
            talk(teacher, child);
            assertThat(teacher.page().url()).isNotEqualTo(demo.base() + meeting);
            phone.open(meeting + "/leerlingen/" + child.id());
            assertThat(phone.page().locator("#progress").inputValue()).contains("Leest vlot");
            phone.axe().picture("consultation-talk-phone");

            teacher.open(meeting).click("Overleg afsluiten");
            assertThat(teacher.text()).contains(child.name().full(), "1 afspraak");
            teacher.axe().light().picture("consultation-close");
            teacher.press("Afsluiten en in de dossiers zetten");
            assertThat(teacher.text()).contains("Het overleg is afgesloten");
            teacher.axe().picture("consultation-closed");
            teacher.open(Classroom.dossier(child));
            assertThat(teacher.text()).contains("Verslag van overleg", "Leest vlot", "Samen lezen met een maatje.");
            teacher.open(meeting + "/leerlingen/" + child.id()).click("Bekijk het verslag");
            phone.open("/overleggen/signalen");
            assertThat(phone.text()).contains("Lezen", "minder dan 5");
            phone.axe().picture("consultation-signals-phone");
            phone.open("/");
            assertThat(phone.text())
                    .contains("Kijk of de afspraak klaar is", child.name().full());
        }
    }

    private String plan(Browser.Visitor teacher) {
        Page page = teacher.page();
        teacher.click("Overleg plannen");
        page.locator("input[value=report_meeting]").check();
        page.locator("#groep").selectOption(six.group().id().toString());
        teacher.axe().picture("consultation-kind");
        teacher.press("Verder");
        teacher.press("Overleg plannen");
        assertThat(teacher.text()).contains("Vul een tijd in", "Kies waar het overleg is");
        teacher.axe().picture("consultation-plan-wrong");
        page.locator("#time").fill("9.00");
        page.locator("#room").selectOption("staff_room");
        page.locator("input[value='" + demo.person("ib") + "']").check();
        page.locator("input[value='" + demo.person("leerkracht") + "']").check();
        teacher.press("Overleg plannen");
        return page.url().replaceFirst(".*(?=/overleggen/)", "").replaceFirst("\\?.*", "");
    }

    /// With the keyboard alone, through a lost connection.
    private void talk(Browser.Visitor teacher, DemoPupils.Pupil child) {
        Page page = teacher.page();
        Locator kept = page.locator("#bewaard");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("progress");
        page.keyboard().type("Leest vlot.");
        kept.getByText("Bewaard op").waitFor();
        teacher.context().setOffline(true);
        page.keyboard().type(" Rekent rustig.");
        kept.getByText("Er is geen verbinding").waitFor();
        teacher.axe().picture("consultation-lost");
        teacher.context().setOffline(false);
        kept.getByText("Bewaard op").waitFor();
        assertThat(page.locator("#progress").inputValue()).isEqualTo("Leest vlot. Rekent rustig.");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.locator("#agreement0").focus();
        page.keyboard().type("Samen lezen met een maatje.");
        page.locator("#owner0").selectOption(demo.person("ib").toString());
        page.locator("#due0").fill(demo.clock().today().plusDays(5).toString());
        page.locator("#due0").blur();
        teacher.axe().picture("consultation-talk");
        teacher.picture("consultation-talk-dark", ColorScheme.DARK);
        String here = page.url();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.equals(here));
        assertThat(teacher.heading()).isNotEqualTo(child.name().full());
        page.keyboard().press("Control+Shift+Enter");
        page.waitForURL(here);
        assertThat(page.locator("#agreement0").inputValue()).contains("maatje");
        assertThat(page.locator("input[name=signals]:checked").count()).isEqualTo(1);
    }

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void another_child_in_the_minutes_is_refused_and_confidence_is_kept() {
        DemoPupils.Pupil child = six.child(5);
        DemoPupils.Pupil quiet = six.child(6);
        try (Browser.Visitor ib = Window.DESK.of(demo, "ib");
                Browser.Visitor plain = Browser.withoutScripts(demo.base());
                Browser.Visitor teacher = Window.DESK.of(demo, "leerkracht2")) {
            String talk = plan(ib, "pupil_discussion", child, List.of("leerkracht2"));
            ib.press("Overleg beginnen");
            ib.page()
                    .locator("#progress")
                    .fill("Speelt met " + six.child(4).name().full() + ".");
            ib.press("Bewaren");
            assertThat(ib.text()).contains("de naam van een andere leerling");
            ib.axe().picture("consultation-named");
            ib.open(talk + "/afsluiten").press("Afsluiten en in de dossiers zetten");
            assertThat(ib.text()).contains("Zet eerst recht wat hieronder staat");
            ib.axe().picture("consultation-close-no");
            demo.signIn(plain, "ib").open(talk + "/leerlingen/" + child.id());
            plain.page().locator("#progress").fill("Speelt graag samen.");
            plain.press("Bewaren");
            assertThat(plain.text()).contains("Bewaard op");
            ib.open(talk + "/afsluiten").press("Afsluiten en in de dossiers zetten");
            assertThat(ib.text()).contains("Het overleg is afgesloten");

            ib.open("/overleggen");
            String care = plan(ib, "care_consultation", quiet, List.of("directeur", "leerkracht2"));
            assertThat(ib.text()).contains("Vertrouwelijk", "niet bij 1 leerling");
            ib.axe().picture("consultation-confidential");
            ib.press("Overleg beginnen");
            ib.page().locator("#progress").fill("Trekt zich terug.");
            ib.press("Bewaren");
            ib.open(care + "/afsluiten").press("Afsluiten en in de dossiers zetten");
            ib.open(Classroom.dossier(quiet));
            assertThat(ib.text()).contains("Trekt zich terug.");
            teacher.open(Classroom.dossier(quiet));
            assertThat(teacher.text()).doesNotContain("Trekt zich terug.");
            teacher.open(care + "/leerlingen/" + quiet.id());
            assertThat(teacher.page().content()).doesNotContain("Trekt zich terug.");
        }
    }

    private String plan(Browser.Visitor ib, String kind, DemoPupils.Pupil child, List<String> people) {
        Page page = ib.page();
        ib.open("/overleggen/nieuw?soort=" + kind + "&groep=" + six.group().id());
        page.locator("#time").fill("9:00");
        page.locator("#room").selectOption("coordinator_room");
        page.locator("input[value='" + child.id() + "']").check();
        people.forEach(
                text -> page.locator("input[value='" + demo.person(text) + "']").check());
        if (kind.equals("care_consultation")) {
            page.locator("#confidential").check();
            ib.axe().picture("consultation-plan-care");
        }
        ib.press("Overleg plannen");
        return page.url().replaceFirst(".*(?=/overleggen/)", "").replaceFirst("\\?.*", "");
    }
}
