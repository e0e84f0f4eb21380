package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;

/// Mail to a parent comes back: the parent reads it, and the administrator sees to it in two clicks.
@Upholds(Clause.CONFIDENTIALITY)
class UndeliveredStory {
    private final DemoProgram demo = DemoProgram.running();

    private void returns(PersonId person) {
        demo.part(Boards.class).program(demo.board()).run(() -> {
            String email = demo.part(Accounts.class).emailOf(person).orElseThrow();
            assertThat(demo.part(UndeliveredAddresses.class)
                            .note(new UndeliveredAddress.Failure(
                                    person,
                                    Accounts.addressHash(demo.part(Vault.class), demo.board(), email),
                                    Reason.UNKNOWN,
                                    "consent-invitation",
                                    demo.clock().instant())))
                    .isTrue();
        });
    }

    @Test
    void mail_that_comes_back_is_read_by_its_addressee_and_seen_to_by_the_administrator() {
        PersonId parent = demo.person("ouder");
        returns(parent);
        try (Browser.Visitor own = Window.PHONE.of(demo, "ouder");
                Browser.Visitor beheer = Window.DESK.of(demo, "beheer");
                Browser.Visitor head = Window.DESK.of(demo, "directeur")) {
            own.open("/").axe().picture("undelivered-own-today-phone");
            own.click("Onze e-mail aan u komt niet aan");
            assertThat(own.heading()).isEqualTo("Mijn e-mailadres");
            own.axe().light().picture("undelivered-own-phone");
            own.picture("undelivered-own-phone-dark", ColorScheme.DARK);

            head.open("/toegang/" + parent).axe().picture("undelivered-head-desk");

            beheer.open("/").axe().picture("undelivered-today-desk");
            beheer.work("/toegang/" + parent);
            assertThat(beheer.text())
                    .contains("E-mail komt niet aan", "bestaat niet, of is gesloten", "Vraag om toestemming");
            beheer.axe().light().picture("undelivered-desk");
            beheer.picture("undelivered-desk-dark", ColorScheme.DARK);
            beheer.press("Adres klopt, opnieuw proberen");
            assertThat(beheer.text()).contains("Gedaan.").doesNotContain("bestaat niet, of is gesloten");
            beheer.axe().picture("undelivered-right-desk");
            beheer.open("/");
            assertThat(beheer.text()).doesNotContain("kijk het adres na");
            own.open("/");
            assertThat(own.text()).doesNotContain("komt niet aan");
        }
    }
}
