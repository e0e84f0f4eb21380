package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Classmates;
import org.junit.jupiter.api.Test;

/// The head prepares an inspection of forty pieces on one page: what names others is left out at once,
/// what perhaps does is read piece after piece, and the rest needs nothing.
class PreparingPiecesStory {
    private static final int PIECES = 40;
    private static final int CERTAIN = 8;
    private static final int PERHAPS = 4;

    /// What the head pressed.
    private int clicks;

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void forty_pieces_are_prepared_on_one_page_in_few_clicks() {
        Window window = Window.DESK;
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 2);
        fill(desk);
        RequestId id = desk.asked(desk.first);
        try (Browser.Visitor head = window.of(desk.demo, "directeur2")) {
            head.open("/inzage-verzoeken/" + id);
            press(head, "a.nl-button:has-text('Stukken voorbereiden')");
            int waiting = waiting(head);
            head.axe().light().picture(window.picture("pieces"));
            head.picture(window.picture("pieces-dark"), ColorScheme.DARK);

            press(head, ".chip:has-text('Noemt anderen')");
            press(head, "[data-pick=all]");
            for (Locator doubt : head.page()
                    .locator(".pick li:has-text('Misschien staat hier') [type=checkbox]")
                    .all()) {
                doubt.click();
                clicks++;
            }
            assertThat(head.page().locator("[data-count]").innerText()).isEqualTo(CERTAIN + " aangevinkt");
            head.axe().picture(window.picture("pieces-chosen"));
            press(head, ".chosen__more > summary");
            press(head, "label:has-text('het gaat over iemand anders')");
            head.axe().picture(window.picture("pieces-withhold"));
            head.picture(window.picture("pieces-withhold-dark"), ColorScheme.DARK);
            press(head, ".chosen__box button");
            assertThat(head.text()).contains("Bewaard: " + CERTAIN + " stukken zijn niet te zien.");
            head.axe().picture(window.picture("pieces-saved"));

            int left = waiting(head);
            assertThat(left).isEqualTo(waiting - CERTAIN);
            press(head, "a.nl-button--primary:has-text('Een voor een beslissen')");
            head.axe().light().picture(window.picture("piece-next"));
            for (int piece = 1; piece < left; piece++) {
                assertThat(head.page().url()).doesNotEndWith("/stukken");
                decide(head, "button:has-text('Bewaren en naar het volgende')");
            }
            decide(head, "button:text-is('Bewaren')");
            assertThat(head.text()).contains("Geen stuk wacht nog op uw beslissing.");
            head.axe().picture(window.picture("pieces-ready"));
            press(head, "a.nl-button--primary:has-text('Verder met de afspraak')");
            assertThat(head.text()).contains("Een afspraak maken");
            System.out.println("clicks to prepare " + PIECES + " pieces: " + clicks + ", of which read " + left);
            assertThat(clicks).isLessThanOrEqualTo(8 + PERHAPS + 2 * left);
        } finally {
            desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id));
        }
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void without_scripts_a_link_ticks_all_and_one_form_decides() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 3);
        fill(desk);
        RequestId id = desk.asked(desk.first);
        try (Browser.Visitor head = desk.demo.signIn(Browser.withoutScripts(desk.demo.base()), "directeur2")) {
            head.open("/inzage-verzoeken/" + id + "/stukken");
            press(head, ".chip:has-text('Noemt anderen')");
            press(head, "[data-pick=all]");
            press(head, ".chosen__show");
            assertThat(head.text()).contains(CERTAIN + PERHAPS + " stukken kunnen niet samen met andere stukken.");
            press(head, "[data-pick=all]");
            press(head, ".chosen__more > summary");
            press(head, ".chosen__box button");
            assertThat(head.text()).contains("Kies de grond.");
            head.page()
                    .locator("label:has-text('het gaat over een ander kind')")
                    .click();
            press(head, ".chosen__box button");
            assertThat(head.text()).contains("Bewaard: " + (CERTAIN + PERHAPS) + " stukken zijn niet te zien.");
        } finally {
            desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id));
        }
    }

    private void press(Browser.Visitor head, String what) {
        head.page().locator("main " + what).first().click();
        clicks++;
        head.text();
    }

    /// Chooses for the piece on the page, where nothing is chosen beforehand.
    private void decide(Browser.Visitor head, String button) {
        assertThat(head.page().locator("main [name=showing]:checked").count()).isZero();
        press(head, "label span:text-is('Laten zien')");
        press(head, button);
    }

    /// How many pieces wait for a decision, as the page says.
    private static int waiting(Browser.Visitor head) {
        return Integer.parseInt(
                head.page().locator(".chip:has-text('Nog beslissen') b").innerText());
    }

    private static void fill(InspectionDesk desk) {
        String another = new Families(desk.demo.population())
                .atSchoolOf("directeur2", 9)
                .children()
                .getFirst()
                .name()
                .full();
        String near = desk.as(desk.head, () -> desk.demo.part(Classmates.class).around(desk.child)).near().stream()
                .filter(name -> name.length() > 3)
                .sorted()
                .findFirst()
                .orElseThrow();
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < PIECES; number++) {
            entries.add(new Entry(
                    new EntryId(UUID.randomUUID()),
                    1,
                    EntryKind.OBSERVATION,
                    desk.demo.clock().today().minusDays(3L * number + 1),
                    desk.ib.person(),
                    desk.demo.clock().instant(),
                    words(number, another, near, desk.family.second().phone()),
                    Optional.empty()));
        }
        desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .run(() -> desk.demo.part(Dossiers.class).takeOver(desk.child, entries, List.of()));
    }

    private static String words(int number, String another, String near, String phone) {
        if (number % 5 != 0 && number % 10 != 1) {
            return "Leest elke dag een kwartier voor in het kleine lokaal. Week " + number + " ging goed.";
        }
        if (number % 10 == 1) {
            return "Werkte bij rekenen samen met " + near + ". Dat ging week " + number + " goed.";
        }
        return number < 20
                ? "Bouwde een hut met " + another + " in week " + number + "."
                : "De andere ouder is te bereiken op " + phone + " in week " + number + ".";
    }
}
