package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A pupil leaves the school. At its end each story says that the pupil stays after all.
class LeavingStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom six = Classroom.of(demo, "leerkracht2");

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, OTHER_FILES_WITH_DIRECTION})
    void guides_lose_the_dossier_after_that_day_and_keeper_and_board_keep_it() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = six.child(window.of(0));
        try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
            yusuf.open(Classroom.dossier(child));
            assertThat(yusuf.heading()).isEqualTo(child.name().full());
            try (Browser.Visitor sietske = window.of(demo, "directeur")) {
                leave(sietske, window, child, "2026-11-23");
                assertThat(sietske.heading()).isEqualTo(child.name().full());
                assertThat(sietske.text()).contains("van school, laatste schooldag was 23 november 2026");
                assertThat(sietske.text()).contains("vanaf 24 november 2028");
                assertThat(sietske.why()).contains("omdat u als directie de dossiers van deze school beheert");
                sietske.axe().picture(window.picture("dossier-left"));
            }
            closed(yusuf, child);
            yusuf.axe();
            closed("leerkracht2", window, child);
            closed("ib", window, child);
            try (Browser.Visitor board = window.of(demo, "bestuur")) {
                board.open(Classroom.dossier(child));
                assertThat(board.heading()).isEqualTo(child.name().full());
                assertThat(board.why()).contains("omdat u tot het bevoegd gezag hoort");
            }
            stay(window, child);
            yusuf.open(Classroom.dossier(child));
            assertThat(yusuf.heading()).isEqualTo(child.name().full());
        }
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void up_to_and_including_a_last_school_day_that_is_to_come_the_guide_goes_on_reading() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = six.child(window.of(2));
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            leave(sietske, window, child, "2026-11-27");
            assertThat(sietske.text()).contains("laatste schooldag 27 november 2026");
        }
        demo.clock().daysLater(3, () -> open("leerkracht2", window, child));
        demo.clock().daysLater(4, () -> closed("leerkracht2", window, child));
        stay(window, child);
    }

    private static void leave(Browser.Visitor sietske, Window window, DemoPupils.Pupil child, String day) {
        sietske.open(Classroom.dossier(child)).click("Leerling uitschrijven");
        sietske.axe().picture(window.picture("leave"));
        sietske.page().getByLabel("Laatste schooldag").fill(day);
        sietske.page().getByLabel("Uitgeschreven per").fill(day);
        sietske.press("Nakijken wat er gebeurt");
        assertThat(sietske.text()).contains("De directie en het bevoegd gezag kunnen");
        sietske.axe().picture(window.picture("leave-check"));
        sietske.press("Uitschrijven");
    }

    private void stay(Window window, DemoPupils.Pupil child) {
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open(Classroom.dossier(child)).click("Leerling uitschrijven");
            sietske.axe().picture(window.picture("leave-again"));
            sietske.press("Uitschrijving intrekken");
            assertThat(sietske.text()).contains("op deze school sinds");
        }
    }

    private void open(String handle, Window window, DemoPupils.Pupil child) {
        try (Browser.Visitor guide = window.of(demo, handle)) {
            guide.open(Classroom.dossier(child));
            assertThat(guide.heading()).isEqualTo(child.name().full());
        }
    }

    private void closed(String handle, Window window, DemoPupils.Pupil child) {
        try (Browser.Visitor guide = window.of(demo, handle)) {
            closed(guide, child);
        }
    }

    private static void closed(Browser.Visitor guide, DemoPupils.Pupil child) {
        guide.open(Classroom.dossier(child));
        assertThat(guide.heading()).isEqualTo("Dit kunt u hier niet openen");
        assertThat(guide.text()).contains("U begeleidt deze leerling niet meer.");
        assertThat(guide.page().content()).doesNotContain(child.name().family());
    }
}
