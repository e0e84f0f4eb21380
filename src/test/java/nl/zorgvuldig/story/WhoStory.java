package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Staff;
import org.junit.jupiter.api.Test;

/// Who could open this, asked by head, board and officer; and a head looks through it once a school
/// year.
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class WhoStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void the_head_sees_who_could_open_a_dossier_and_why() {
        Classroom five = Classroom.of(demo, "leerkracht");
        DemoPupils.Pupil child = five.child(Window.DESK.of(10));
        try (Browser.Visitor sietske = Window.DESK.of(demo, "directeur")) {
            sietske.open(Classroom.dossier(child)).click("Wie kan dit dossier openen?");
            assertThat(sietske.heading()).contains(child.name().full());
            assertThat(sietske.text())
                    .contains("Noor van den Berg", "begeleidt groep 5", "bevoegd gezag")
                    .contains("heeft gezag over dit kind");
            sietske.axe().light().picture("who-dossier");
        }
        try (Browser.Visitor jeroen = Window.PHONE.of(demo, "fg")) {
            jeroen.open(Classroom.dossier(child).replace("/dossier", "/logboek"));
            jeroen.click("Wie kan dit dossier openen?");
            assertThat(jeroen.text())
                    .contains("Noor van den Berg")
                    .doesNotContain(child.name().full());
            jeroen.axe().picture("who-dossier-officer");
        }
    }

    @Test
    void for_a_colleague_one_sees_every_dossier_by_group() {
        try (Browser.Visitor sietske = Window.PHONE.of(demo, "directeur")) {
            sietske.open("/wie-kan").axe().light().picture("who-people");
            sietske.click("Berg, Noor van den");
            assertThat(sietske.heading()).isEqualTo("Wat kan Noor van den Berg openen?");
            sietske.page().locator("main details summary").first().click();
            sietske.axe().picture("who-person");
            assertThat(sietske.text()).contains("begeleidt groep 5");
        }
        try (Browser.Visitor annelies = Window.DESK.of(demo, "bestuur")) {
            annelies.open("/wie-kan").axe();
            annelies.page().locator("main .rows a").first().click();
            annelies.axe().picture("who-people-board");
        }
    }

    @Test
    void a_head_looks_through_who_was_let_in_and_says_so() {
        try (Browser.Visitor head = Window.PHONE.of(demo, "directeur2")) {
            assertThat(head.page().locator(".work a[href='/wie-kan/nakijken']").count())
                    .isPositive();
            head.open("/wie-kan/nakijken").axe().light().picture("review");
            assertThat(head.text()).contains("Tijdelijk aangewezen", "Met een functie op school");
            head.press("Ik heb alles nagekeken");
            assertThat(head.page().locator("[role=status]").innerText()).contains("Nagekeken door");
            head.axe().picture("review-done");
            head.open("/");
            assertThat(head.page().locator("a[href='/wie-kan/nakijken']").count())
                    .isZero();
        }
    }

    @Test
    void a_head_is_told_on_the_start_page_who_guides_a_group_by_a_file() {
        PersonId vera = new PersonId(UUID.randomUUID());
        UUID guidance = Id.next(demo.clock());
        Classroom five = Classroom.of(demo, "leerkracht");
        asProgram(() -> {
            demo.part(Accounts.class).open(NewAccount.of(vera, AccountKind.STAFF, new PersonName("Vera", "", "Inval")));
            demo.part(Staff.class)
                    .guide(new GroupGuidance(
                            guidance,
                            vera,
                            five.group().id(),
                            new Period(
                                    demo.clock().today(), demo.clock().today().plusDays(7))));
        });
        try (Browser.Visitor head = Window.PHONE.of(demo, "directeur")) {
            head.open("/").axe().picture("today-begun");
            assertThat(head.text()).contains("Nieuw volgens het rooster", "Vera Inval (5)");
        } finally {
            asProgram(() -> demo.part(Staff.class).withdrawGuidance(guidance));
        }
    }

    private void asProgram(Runnable work) {
        demo.part(Boards.class).program(demo.board()).run(work);
    }
}
