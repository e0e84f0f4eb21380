package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.StaffConductCodes;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeRunner;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeGaps;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The code of conduct reaches somebody new on the first day, and a major version everybody.
@Upholds(CODE_RECEIVED_BY_ALL_STAFF)
class CodeStory {
    private static final String WORDS =
            "Op het plein houdt u uw telefoon in uw tas. ".repeat(4).strip();

    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    Path folder;

    private void deliver() {
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(ConductCodeNoticeRunner.class).run());
    }

    private String newEmployee() {
        PersonId person = new PersonId(UUID.randomUUID());
        String address = person + "@school.example";
        demo.part(Boards.class).program(demo.board()).run(() -> {
            demo.part(Accounts.class)
                    .open(NewAccount.of(person, AccountKind.STAFF, new PersonName("Wies", "", "Nieuweling"))
                            .withEmail(address));
            demo.part(Staff.class)
                    .add(new StaffMember(
                            person,
                            Classroom.of(demo, "leerkracht").group().school(),
                            "N" + person,
                            Period.since(demo.clock().today())));
        });
        return address;
    }

    @Test
    void somebody_new_gets_everything_on_the_first_day_and_keeps_a_proof() throws Exception {
        Window window = Window.PHONE;
        String address = newEmployee();
        deliver();
        try (Browser.Visitor wies = window.fresh(demo)) {
            Mailbox.signIn(wies, address).open("/");
            assertThat(confirming(wies)).isEqualTo(2);
            wies.axe().picture(window.picture("code-today"));
            wies.open("/gedragscode").axe().light().picture(window.picture("codes"));
            wies.page().locator(".rows a", link("Gedragscode sociale media")).click();
            wies.press("Ontvangst bevestigen");
            assertThat(wies.page().locator("#received-mistake").innerText())
                    .contains("Kruis aan dat u het ontvangen en gelezen hebt");
            wies.axe().picture(window.picture("code"));
            wies.page().getByLabel("Ik heb dit ontvangen en gelezen.").check();
            wies.press("Ontvangst bevestigen");
            assertThat(wies.text()).contains("Versie 2 bevestigd op 24 november 2026");
            wies.axe().picture(window.picture("code-confirmed"));
            demo.part(AuditLog.class).seal(demo.board());
            PdfCheck.isPdfA(Files.readAllBytes(download(wies, "(PDF)")));
            Path json = download(wies, "(JSON)");
            download(wies, "Verify.java");
            assertThat(verify(json)).startsWith("0 ");
            String text = Files.readString(json);
            Files.writeString(json, text.replace("Van een collega", "Van een leerling"));
            assertThat(verify(json)).doesNotStartWith("0 ");
            wies.open("/");
            assertThat(confirming(wies)).isOne();
            wies.open("/foto-s-van-mij").axe().light();
            wies.page().getByText("Alleen binnen de school").click();
            wies.press("Bewaren");
            assertThat(wies.text()).contains("Wat u eerder zei");
            wies.axe().picture(window.picture("staff-pictures"));
        }
    }

    @Test
    void a_major_version_is_followed_to_the_last_receipt() {
        Window window = Window.DESK;
        String title = "Telefoons op het plein";
        try (Browser.Visitor annelies = window.of(demo, "bestuur")) {
            annelies.open("/gedragscode/overzicht").axe().light();
            annelies.picture(window.picture("code-gaps"));
            annelies.picture(window.picture("code-gaps-dark"), ColorScheme.DARK);
            annelies.click("Een nieuw stuk vaststellen").axe();
            fill(annelies, title, WORDS);
            deliver();
            confirmAll(title, List.of());
            annelies.open("/gedragscode/overzicht")
                    .click(title + ": nieuwe versie maken")
                    .axe();
            fill(annelies, title, WORDS + " Ook in de pauze.");
            assertThat(annelies.page().locator("#weight-mistake").innerText())
                    .contains("Kies of iedereen opnieuw moet bevestigen");
            assertThat(annelies.page().locator("#words").inputValue()).endsWith("Ook in de pauze.");
            annelies.axe().picture(window.picture("code-publish-wrong"));
            annelies.page().getByText("Ja, dit is een grote verandering").click();
            annelies.press("Vaststellen");
            deliver();
            confirmAll(title, List.of(demo.person("leerkracht2")));
        }
        try (Browser.Visitor sietske = window.of(demo, "directeur");
                Browser.Visitor yusuf = Window.PHONE.of(demo, "leerkracht2")) {
            sietske.open("/gedragscode/overzicht").axe();
            assertThat(sietske.text()).contains("1 medewerker nog niet: " + title);
            assertThat(sietske.text())
                    .contains(demo.population().schools().getFirst().name())
                    .doesNotContain(demo.population().schools().getLast().name());
            yusuf.open("/gedragscode").page().locator(".rows a", link(title)).click();
            assertThat(yusuf.text()).contains("Wat er anders is", "Minder gedoe.");
            yusuf.page().getByLabel("Ik heb dit ontvangen en gelezen.").check();
            yusuf.press("Ontvangst bevestigen");
            sietske.open("/gedragscode/overzicht");
            assertThat(sietske.text()).doesNotContain("nog niet: " + title);
            sietske.picture(window.picture("code-gaps-head"));
        }
        try (Browser.Visitor annelies = window.of(demo, "bestuur")) {
            for (int version = 2; version > 0; version--) {
                annelies.open("/gedragscode/overzicht").click(title + ": nieuwe versie maken");
                annelies.click("Versie " + version + " intrekken").axe().press("Intrekken");
            }
            assertThat(annelies.text()).doesNotContain(title);
        }
    }

    private static Page.LocatorOptions link(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void fill(Browser.Visitor board, String title, String words) {
        board.page().locator("#title").fill(title);
        board.page().locator("#summary").fill("Minder gedoe.");
        board.page().locator("#words").fill(words);
        board.press("Vaststellen");
    }

    /// Everybody of the board but these.
    private void confirmAll(String title, List<PersonId> but) {
        as(
                demo.person("bestuur"),
                () -> demo.part(ConductCodeGaps.class).list().stream()
                        .flatMap(place -> place.gaps().stream())
                        .filter(gap -> gap.current().title().equals(title))
                        .forEach(gap -> confirm(gap, but)));
    }

    private void confirm(ConductCodeGaps.Gap gap, List<PersonId> but) {
        ConductCodeVersion what = gap.current();
        gap.missing().stream()
                .filter(person -> !but.contains(person))
                .forEach(person ->
                        as(person, () -> demo.part(StaffConductCodes.class).confirm(what.code(), what.version())));
    }

    private void as(PersonId person, Runnable work) {
        new Acting(demo.board(), person, Act.BROWSE, demo.clock().today()).run(work);
    }

    private Path download(Browser.Visitor visitor, String words) {
        var file = visitor.page()
                .waitForDownload(() -> visitor.page().getByText(words).last().click());
        Path there = folder.resolve(file.suggestedFilename());
        file.saveAs(there);
        return there;
    }

    /// As the page says: in the folder in which both files are.
    private String verify(Path json) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "Verify.java",
                        json.getFileName().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return java.waitFor() + " " + said;
    }

    /// How many documents wait on "Vandaag".
    private static int confirming(Browser.Visitor who) {
        return who.page()
                .locator(".work__what a")
                .filter(new Locator.FilterOptions().setHasText("Lees het document en bevestig"))
                .count();
    }
}
