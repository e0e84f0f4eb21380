package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.school.personnel.departures.PersonnelDestruction;
import org.junit.jupiter.api.Test;

/// The personnel office holds back a part of a dossier and records a last working day; the employee
/// reads the first, and after the second is signed out and gets no way in any more.
@Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
class LeavingStaffStory {
    private final DemoProgram demo = DemoProgram.running();
    private final PersonId joost = new PersonId(UUID.randomUUID());
    private final String address = joost + "@school.example";

    private void joostWorksHere() {
        asProgram(() -> {
            demo.part(Accounts.class)
                    .open(NewAccount.of(joost, AccountKind.STAFF, new PersonName("Joost", "", "Vertrekker"))
                            .withEmail(address));
            demo.part(Staff.class)
                    .add(new StaffMember(
                            joost,
                            demo.population().schools().getFirst().id(),
                            "V" + joost,
                            Period.since(demo.clock().today().minusYears(3))));
        });
    }

    private void asProgram(Runnable what) {
        demo.part(Boards.class).program(demo.board()).run(what);
    }

    @Test
    void what_is_held_back_is_read_by_the_employee_and_after_the_last_day_there_is_no_way_in() {
        joostWorksHere();
        String dossier = "/personeelsdossiers/" + joost;
        try (Browser.Visitor office = Window.DESK.of(demo, "personeel");
                Browser.Visitor leaver = Window.PHONE.fresh(demo)) {
            Mailbox.signIn(leaver, address);
            office.open(dossier);
            office.page()
                    .locator("#from")
                    .fill(demo.clock().today().minusYears(3).toString());
            office.press("Dienstverband bewaren");
            office.click("Een deel aanhouden").press("Aanhouden");
            assertThat(office.text()).contains("Kies welk deel u aanhoudt.");
            office.page().getByLabel("Salaris").check();
            office.page().locator("#reason").fill("Er loopt een bezwaar over de eindafrekening.");
            office.page()
                    .locator("#until")
                    .fill(demo.clock().today().plusMonths(6).toString());
            office.axe().light().picture("personnel-hold");
            office.press("Aanhouden");
            assertThat(office.text()).contains("aangehouden tot en met", "Er loopt een bezwaar", "Door ");
            office.axe().picture("personnel-held");
            office.picture("personnel-held-dark", ColorScheme.DARK);

            leaver.open("/mijn-personeelsdossier");
            assertThat(leaver.text())
                    .contains("aangehouden tot en met", "Er loopt een bezwaar")
                    .doesNotContain("niet langer aanhouden");
            leaver.axe().picture("personnel-held-own");

            Page page = office.page();
            page.locator("#last").fill(demo.clock().today().minusDays(1).toString());
            office.press("Dienstverband bewaren");
            assertThat(office.text()).contains("Volgens het rooster werkt deze medewerker hier");
            office.axe().picture("personnel-leaves");
            page.getByLabel("Ja, deze dag klopt").check();
            office.press("Dienstverband bewaren");
            assertThat(leaver.open("/mijn-personeelsdossier").text()).contains("bezwaar");

            asProgram(() -> demo.part(PersonnelDestruction.class).tidy());
            leaver.open("/mijn-personeelsdossier");
            assertThat(leaver.page().url()).contains("/aanmelden");
            assertThat(leaver.text()).doesNotContain("bezwaar");
            office.open(dossier);
            assertThat(office.text()).contains("Joost Vertrekker", "Er loopt een bezwaar");
        }
    }
}
