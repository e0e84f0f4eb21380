package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A teacher is ill: the head lets a colleague take over the group, in four clicks from "Vandaag". It
/// ends by itself, or when the head ends it.
class GroupReplacementStory {
    private static final int CLICKS = 4;

    private final DemoProgram demo = DemoProgram.running();
    private final Population all = demo.population();

    /// For each window a group of its own, of which no other story tells.
    private Classroom group(Window window) {
        DemoPlaces.Group five = Classroom.of(demo, "leerkracht").group();
        GroupId six = Classroom.of(demo, "leerkracht2").group().id();
        return all.groups().stream()
                .filter(each ->
                        each.school().equals(five.school()) && each.year().equals(five.year()))
                .filter(each -> !each.id().equals(five.id()) && !each.id().equals(six))
                .map(each -> Classroom.of(all, each.id()))
                .filter(each -> each.children().size() > 8 && guided(each))
                .skip(1L + window.ordinal())
                .findFirst()
                .orElseThrow();
    }

    private boolean guided(Classroom room) {
        return all.groupRelations().stream()
                .filter(relation -> relation.group().equals(room.group().id()))
                .map(DemoPeople.GroupRelation::period)
                .anyMatch(period -> period.contains(all.today()));
    }

    @ParameterizedTest
    @MethodSource("nl.zorgvuldig.story.Window#told")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_group_is_taken_over_in_one_form_and_its_dossiers_open_until_the_last_day(Window window) {
        Classroom room = group(window);
        DemoPupils.Pupil child = room.child(0);
        String name = room.group().name().replaceFirst("(?i)^groep ", "");
        try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
            yusuf.open(Classroom.dossier(child));
            assertThat(yusuf.heading()).as("before").isNotEqualTo(child.name().full());
        }
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            int clicks = 0;
            sietske.axe().picture(window.picture("replace-today"));
            sietske.click("Vervanger kiezen");
            clicks++;
            sietske.axe().picture(window.picture("replace-whose"));
            sietske.click("Groep " + name);
            clicks++;
            assertThat(sietske.heading()).isEqualTo("Vervanger voor groep " + name);
            assertThat(sietske.text()).contains("Wat gebeurt er dan?", "dossiers van groep " + name);
            sietske.axe().light().picture(window.picture("replace-form"));
            sietske.page().getByLabel("Yusuf Demir").check();
            clicks++;
            sietske.press("Laten vervangen");
            clicks++;
            assertThat(clicks).isEqualTo(CLICKS);
            assertThat(said(sietske).innerText())
                    .contains("Bewaard. Yusuf Demir neemt groep " + name + " over")
                    .contains("alleen op 24 november 2026");
            sietske.axe().light().picture(window.picture("replace-saved"));
        }
        try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
            yusuf.axe().picture(window.picture("replace-today-substitute"));
            yusuf.click("Groep " + name);
            assertThat(yusuf.text())
                    .contains(child.name().full(), room.child(1).name().full());
            yusuf.click("Camerakaart");
            assertThat(yusuf.text()).contains(child.name().full());
            yusuf.open("/groepen/" + room.group().id()).click(child.name().full());
            assertThat(yusuf.heading()).isEqualTo(child.name().full());
            assertThat(yusuf.why()).contains("omdat de directie u voor deze leerling heeft aangewezen");
        }
        demo.clock().daysLater(1, () -> {
            try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
                assertThat(yusuf.text())
                        .doesNotContain("Groep " + name, child.name().sorted());
                yusuf.open(Classroom.dossier(child));
                assertThat(yusuf.heading()).isEqualTo("Dit kunt u hier niet openen");
            }
        });
        endedEarly(window, room, child, name);
    }

    private void endedEarly(Window window, Classroom room, DemoPupils.Pupil child, String name) {
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open("/vervanging").press("Nu beëindigen: de vervanging door Yusuf Demir");
            assertThat(said(sietske).innerText()).contains("Beëindigd.");
            sietske.axe();
            sietske.open("/groepen/" + room.group().id()).axe().picture(window.picture("replace-group"));
            sietske.click("Vervanger kiezen");
            assertThat(sietske.heading()).isEqualTo("Vervanger voor groep " + name);
        }
        try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
            yusuf.open(Classroom.dossier(child));
            assertThat(yusuf.heading()).isEqualTo("Dit kunt u hier niet openen");
        }
    }

    private static Locator said(Browser.Visitor visitor) {
        return visitor.page().locator("[role=status]").first();
    }
}
