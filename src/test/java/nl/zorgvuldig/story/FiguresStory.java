package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.oversight.EarlierFigureWeeks;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The policy page shows whether the policy is kept: to the head of the own school, to the board
/// and the data protection officer of all, to others not at all.
@Upholds(POLICY_FOR_EVERYONE)
class FiguresStory {
    private final DemoProgram demo = DemoProgram.running();

    @BeforeEach
    void counted() {
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(EarlierFigureWeeks.class).take());
    }

    @Test
    void a_visitor_and_a_teacher_read_the_policy_without_a_figure() {
        try (Browser.Visitor somebody = Browser.phone(demo.base())) {
            somebody.open("/beleid").axe();
            assertThat(somebody.page()
                            .locator("#stand, .figures, .chapters .tag")
                            .count())
                    .isZero();
        }
        try (Browser.Visitor noor = Window.PHONE.of(demo, "leerkracht")) {
            noor.open("/beleid").axe();
            assertThat(noor.page().locator("#stand, .figures, .chapters .tag").count())
                    .isZero();
        }
    }

    @Test
    void the_head_sees_at_one_glance_what_to_do_at_the_own_school() {
        try (Browser.Visitor sietske = Window.PHONE.of(demo, "directeur")) {
            sietske.open("/beleid").axe().light().picture("figures-head");
            assertThat(sietske.page().locator("#stand h2").innerText()).contains("Houden wij ons eraan?");
            assertThat(sietske.page().locator("#stand select").count()).isZero();
            assertThat(sietske.page().locator("#stand .table--weeks tbody tr").count())
                    .isGreaterThan(10);
            sietske.page().locator(".chapters__to[href*='/medewerkers']").click();
            sietske.axe().light().picture("figures-head-chapter");
            sietske.page().locator("#C15 .figures a").first().click();
            assertThat(sietske.page().url()).endsWith("/gedragscode/overzicht");
            sietske.open("/beleid/C15").axe().picture("figures-head-clause");
        }
    }

    @Test
    void the_board_goes_from_all_schools_to_one_and_to_one_clause() {
        try (Browser.Visitor annelies = Window.DESK.of(demo, "bestuur")) {
            annelies.open("/beleid").axe().light().picture("figures-board");
            annelies.picture("figures-board-dark", ColorScheme.DARK);
            assertThat(annelies.page().locator("#stand h2").innerText()).contains("Alle scholen");
            assertThat(annelies.page().locator("#stand .tag--no").innerText()).contains("niet nagekomen");
            annelies.page().locator("#school").selectOption(new SelectOption().setIndex(1));
            annelies.press("Toon");
            assertThat(annelies.page().url()).contains("?school=");
            String school = annelies.page().locator("#school option:checked").innerText();
            assertThat(annelies.page().locator("#stand h2").innerText()).contains(school);
            annelies.axe();
            annelies.open("/beleid/hoofdstukken/fotos-en-videos").axe().light().picture("figures-board-chapter");
            annelies.picture("figures-board-chapter-dark", ColorScheme.DARK);
            assertThat(annelies.page().locator(".weeks svg[role=img]").count()).isGreaterThan(2);
            annelies.open("/beleid/alles").light().picture("figures-board-all");
            annelies.open("/beleid/C15");
            annelies.page().locator("#stand details summary").first().click();
            annelies.axe().picture("figures-board-clause");
            assertThat(annelies.page().locator("#stand details table tbody tr").count())
                    .isGreaterThan(1);
        }
    }

    @Test
    void the_officer_sees_all_in_english_and_without_names() {
        try (Browser.Visitor jeroen = Window.DESK.of(demo, "fg")) {
            jeroen.open("/beleid?taal=en").axe().picture("figures-officer");
            assertThat(jeroen.page().locator("#stand h2").innerText()).contains("All schools");
            assertThat(jeroen.page().locator("#stand .meta").innerText()).contains("There are no names in the figures");
            jeroen.open("/beleid?taal=nl");
        }
    }

    @Test
    void a_page_says_which_clause_keeps_a_button_away() {
        Classroom five = Classroom.of(demo, "leerkracht");
        DemoPupils.Pupil child = five.child(Window.DESK.of(10));
        try (Browser.Visitor noor = Window.PHONE.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child))
                    .unfold("Wat kan hier niet, en waarom?")
                    .axe()
                    .picture("absent-teacher");
            assertThat(absent(noor)).hasSize(4);
            assertThat(absent(noor).getFirst()).contains("Waarom niet? Afspraak C8");
            noor.page().locator(".absent a").first().click();
            assertThat(noor.page().url()).endsWith("/beleid/C8");
        }
        try (Browser.Visitor annelies = Window.DESK.of(demo, "bestuur")) {
            annelies.open(Classroom.dossier(child)).axe();
            assertThat(absent(annelies)).hasSize(5);
        }
        try (Browser.Visitor sietske = Window.DESK.of(demo, "directeur")) {
            sietske.open(Classroom.dossier(child)).unfold("Wat kan hier niet, en waarom?");
            assertThat(absent(sietske)).hasSize(1).first().asString().contains("C7");
        }
        try (Browser.Visitor parent = Window.PHONE.of(demo, "ouder")) {
            parent.open("/inzage").axe().picture("absent-parent");
            assertThat(absent(parent)).hasSize(1).first().asString().contains("C9");
        }
    }

    private static List<String> absent(Browser.Visitor reader) {
        return reader.page().locator(".absent").allInnerTexts();
    }
}
