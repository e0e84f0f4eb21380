package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.conduct.lessons.EarlierLessons;
import nl.zorgvuldig.conduct.lessons.LessonCounts;
import nl.zorgvuldig.conduct.lessons.LessonId;
import nl.zorgvuldig.conduct.lessons.LessonSubjects;
import nl.zorgvuldig.conduct.lessons.LessonTeacher;
import nl.zorgvuldig.conduct.lessons.SocialMediaLesson;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import org.junit.jupiter.api.Test;

/// A teacher writes down a lesson on social media on a phone, and the board follows the schools
/// until no group waits.
@Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
class MediaLessonStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void lessons_are_written_down_until_every_group_had_one() {
        Classroom five = Classroom.of(demo, "leerkracht");
        try (Browser.Visitor annelies = Window.DESK.of(demo, "bestuur")) {
            annelies.open("/medialessen").axe().light();
            assertThat(annelies.text()).doesNotContain("Alle groepen kregen les");
            annelies.picture("lessons-board");
            annelies.picture("lessons-board-dark", ColorScheme.DARK);
            annelies.click("Onderwerpen voor lessen over sociale media").axe();
            annelies.page().locator("#title").fill("Groepsapps in de klas");
            annelies.press("Toevoegen");
            assertThat(annelies.page().locator("#aim-mistake").innerText()).contains("Schrijf het kerndoel op");
            annelies.page().locator("#aim").fill("Kerndoel 37");
            annelies.press("Toevoegen");
            annelies.axe().picture("lessons-subjects");
            annelies.click("Groepsapps in de klas").axe().press("Van de lijst halen");
            assertThat(annelies.text()).doesNotContain("Groepsapps in de klas");
        }
        try (Browser.Visitor noor = Window.PHONE.of(demo, "leerkracht")) {
            noor.open("/medialessen").axe().light().picture("lessons-teacher");
            noor.page().locator("main .rows a").first().click();
            noor.page().locator("#subject").selectOption(new SelectOption().setIndex(1));
            noor.page()
                    .locator("#material")
                    .fill("Gesprek met " + five.children().getFirst().name().given());
            noor.press("Opschrijven");
            assertThat(noor.page().locator("#material-mistake").innerText()).contains("naam van een leerling");
            noor.axe().picture("lessons-record-wrong");
            noor.page().locator("#material").fill("Lesbrief en kringgesprek");
            noor.press("Opschrijven");
            assertThat(noor.text()).contains("Lesbrief en kringgesprek", "24 november 2026");
            noor.axe().picture("lessons-group");
            noor.page().locator("main form[action$='/weg'] button").first().click();
            assertThat(noor.text()).contains("De les is weggehaald").doesNotContain("kringgesprek");
            assertThat(noor.page().locator("main [role=status]").innerText()).contains("Ongedaan maken");
            noor.axe().picture("lessons-removed");
            noor.page().locator("main form[action$='/terug'] button").click();
            assertThat(noor.text()).contains("staat er weer en telt weer mee", "Lesbrief en kringgesprek");
            noor.axe();
            noor.open("/medialessen");
            assertThat(noor.text()).contains("1 les");
        }
        fillTheRest();
        try (Browser.Visitor annelies = Window.DESK.of(demo, "bestuur")) {
            annelies.open("/medialessen").axe();
            assertThat(annelies.text()).contains("Alle groepen kregen les");
            annelies.picture("lessons-full");
        }
        try (Browser.Visitor sietske = Window.DESK.of(demo, "directeur")) {
            sietske.open("/medialessen");
            assertThat(sietske.lines()).hasSize(1);
            sietske.open("/medialessen/onderwerpen");
            assertThat(sietske.unfold("Waarom niet?").text())
                    .contains("afspraak C16", "De onderwerpen kiest het bestuur");
        }
    }

    /// As the other teachers do.
    private void fillTheRest() {
        demo.part(Boards.class).program(demo.board()).run(() -> {
            List<Group> waiting = demo.part(LessonCounts.class).listWithout();
            demo.part(EarlierLessons.class)
                    .takeOver(waiting.stream().map(this::lesson).toList());
        });
    }

    private SocialMediaLesson lesson(Group group) {
        return new SocialMediaLesson(
                new LessonId(UUID.randomUUID()),
                group.id(),
                group.school(),
                group.year(),
                demo.clock().today(),
                demo.part(LessonSubjects.class).listOffered().getFirst().id(),
                "Werkblad",
                new LessonTeacher.ByGuest(),
                demo.person("leerkracht"),
                demo.clock().instant());
    }
}
