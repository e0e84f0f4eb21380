package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;

/// A teacher reports on a phone; who watches over data judges, finds in the log whom it concerns,
/// prepares what the authority asks, tells the parents with proof, and closes.
@Upholds(CONFIDENTIALITY)
class BreachStory {
    private static final String WHAT = "Iemand las mee op mijn scherm in de trein, in het dossier.";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void from_a_report_on_a_phone_to_the_register() throws Exception {
        String breach = report();
        judge(breach);
        select(breach);
        authority(breach);
        persons(breach);
        letters();
        close(breach);
        others(breach);
        narrow(breach);
    }

    private String report() {
        Window window = Window.PHONE;
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open("/datalek-melden").axe().light().picture(window.picture("breach-report"));
            noor.press("Melden");
            assertThat(noor.text())
                    .contains("Schrijf op wat er gebeurd is", "Kies om welke gegevens", "hoeveel mensen");
            noor.axe().picture(window.picture("breach-report-wrong"));
            noor.page().locator("#what").fill(WHAT);
            noor.page().getByText("notities uit het dossier").click();
            noor.page().getByText("2 tot 10").click();
            noor.press("Melden");
            assertThat(noor.text()).contains("Dank u wel", WHAT, "notities uit het dossier");
            noor.axe().light().picture(window.picture("breach-own"));
            return noor.page().url().replaceFirst(".*/", "/datalekken/");
        }
    }

    private void judge(String breach) {
        Window window = Window.DESK;
        try (Browser.Visitor fg = window.of(demo, "fg")) {
            fg.open("/").picture(window.picture("breach-today"));
            assertThat(fg.text()).contains("Beoordeel het datalek", "Nog ");
            fg.open("/datalekken").axe().light().picture(window.picture("breaches"));
            assertThat(fg.text()).contains("te beoordelen", "Nog ");
            fg.open(breach).axe().light().picture(window.picture("breach-new"));
            fg.page().locator("a[href$='/beoordelen']").click();
            fg.press("Beoordeling vastleggen");
            assertThat(fg.text()).contains("Kies hoe groot het risico is");
            fg.axe().picture(window.picture("breach-assess-wrong"));
            fg.page().getByText("Er is een hoog risico").click();
            fg.page().locator("#why").fill("Een vreemde las over de thuissituatie.");
            fg.page().locator("#affected").fill("Ouders en leerlingen van een groep.");
            fg.page().locator("#consequences").fill("Een vreemde kent de thuissituatie.");
            fg.page().locator("#measures").fill("Schermfilters besteld.");
            fg.press("Beoordeling vastleggen");
            assertThat(fg.text()).contains("melden bij de toezichthouder", "Er is een hoog risico");
            fg.axe().picture(window.picture("breach-judged"));
            fg.picture(window.picture("breach-judged-dark"), ColorScheme.DARK);
        }
    }

    /// Lines as they stand in the log when an account opens dossiers: of families with and without
    /// e-mail.
    private void opened() {
        PersonId actor = demo.person("leerkracht");
        List<PupilId> pupils = demo.population().families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .flatMap(family -> family.children().stream())
                .limit(60)
                .toList();
        new Acting(demo.board(), actor, EnrolmentActs.READ, demo.clock().today())
                .run(() -> pupils.forEach(this::opened));
    }

    private void opened(PupilId pupil) {
        demo.part(AuditLog.class)
                .append(AuditEvent.of(
                                demo.clock(),
                                Acting.current(),
                                Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                                AuditOutcome.GRANTED,
                                "group")
                        .about(pupil));
    }

    private void select(String breach) {
        Window window = Window.DESK;
        opened();
        try (Browser.Visitor fg = window.of(demo, "fg")) {
            fg.open(breach).click("Geraakte leerlingen uit het logboek");
            fg.axe().light().picture(window.picture("breach-select"));
            fg.page().locator("#wie").selectOption(demo.person("leerkracht").toString());
            fg.page().locator("#from").fill(demo.clock().today().toString());
            fg.page().locator("#fromTime").fill("08:00");
            fg.page().locator("#until").fill(demo.clock().today().toString());
            fg.page().locator("#untilTime").fill("23:00");
            fg.press("Zoeken en bij dit datalek bewaren");
            assertThat(fg.text()).contains("leerlingen geraakt", "regels in het logboek");
            assertThat(fg.page().locator("li .reference").first().innerText())
                    .as("who watches over data sees numbers")
                    .matches("[0-9a-f-]{36}");
            fg.axe().light().picture(window.picture("breach-pupils"));
        }
    }

    private void authority(String breach) throws IOException {
        Window window = Window.DESK;
        try (Browser.Visitor fg = window.of(demo, "fg")) {
            fg.open(breach).page().locator("a[href$='/toezichthouder']").click();
            assertThat(fg.text()).contains("stuurt zelf niets", "Onderwijs, basisonderwijs", WHAT);
            assertThat(fg.page().locator("#copy").inputValue()).contains(WHAT);
            fg.axe().light().picture(window.picture("breach-authority"));
            Download file = fg.page().waitForDownload(() -> fg.click("De melding als PDF"));
            PdfCheck.isPdfA(Files.readAllBytes(file.path()));
            fg.press("Opschrijven");
            assertThat(fg.text()).contains("Schrijf het nummer van de melding op");
            fg.axe().picture(window.picture("breach-authority-wrong"));
            fg.page().locator("#number").fill("Z-2026-777");
            fg.press("Opschrijven");
            assertThat(fg.text()).contains("nummer Z-2026-777", "betrokkenen inlichten");
        }
    }

    private void persons(String breach) {
        Window window = Window.DESK;
        try (Browser.Visitor fg = window.of(demo, "fg")) {
            fg.open(breach).page().locator("a[href$='/betrokkenen']").click();
            assertThat(fg.page().locator("#text").inputValue()).contains("Een vreemde kent de thuissituatie");
            fg.axe().light().picture(window.picture("breach-announce"));
            fg.press("Vaststellen en versturen");
            assertThat(fg.text()).contains("bezorgd", "brief, nog afdrukken");
            fg.axe().picture(window.picture("breach-told"));
            fg.open(breach).page().locator("#lesson").fill("Schermfilters voor iedereen.");
            fg.press("Datalek afsluiten");
            assertThat(fg.text()).contains("Nog niet alle betrokkenen zijn ingelicht");
            fg.axe();
        }
    }

    private void letters() throws IOException {
        Window window = Window.PHONE;
        try (Browser.Visitor annelies = window.of(demo, "bestuur")) {
            annelies.open("/datalekbrieven").axe().light();
            annelies.picture(window.picture("breach-letters"));
            Download file = annelies.page()
                    .waitForDownload(() -> annelies.page()
                            .locator("main form .nl-button--primary")
                            .click());
            PdfCheck.isPdfA(Files.readAllBytes(file.path()));
            annelies.open("/datalekbrieven");
            annelies.page().locator("input[name=wie]").all().forEach(locator -> locator.check());
            annelies.axe().picture(window.picture("breach-letters-printed"));
            annelies.press("Deze brieven zijn uitgedeeld");
            assertThat(annelies.text()).contains("Er zijn geen brieven uit te delen");
        }
    }

    private void close(String breach) throws IOException {
        Window window = Window.DESK;
        try (Browser.Visitor fg = window.of(demo, "fg")) {
            fg.open(breach).page().locator("#lesson").fill("Schermfilters voor iedereen.");
            fg.press("Datalek afsluiten");
            assertThat(fg.text()).contains("afgesloten", "Schermfilters voor iedereen.");
            fg.axe().picture(window.picture("breach-closed"));
            fg.open("/datalekken");
            Download file = fg.page().waitForDownload(() -> fg.click("Het hele register meenemen (CSV)"));
            assertThat(Files.readString(file.path())).contains("Z-2026-777", WHAT, "Lijsten gaan in een map mee.");
        }
    }

    private void others(String breach) {
        Window window = Window.PHONE;
        for (String handle : List.of("leerkracht", "ib", "directeur2", "ouder", "beheer")) {
            try (Browser.Visitor other = window.of(demo, handle)) {
                other.open(breach);
                assertThat(other.text()).contains("wie over gegevens waakt").doesNotContain(WHAT);
            }
        }
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open(breach);
            assertThat(sietske.why()).contains("directeur van deze school");
            assertThat(sietske.text()).contains(WHAT).doesNotContain("Datalek afsluiten");
            sietske.axe().picture(window.picture("breach-head"));
        }
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(breach.replace("/datalekken/", "/datalek-melden/"));
            assertThat(noor.text()).contains("Het datalek is afgehandeld");
        }
    }

    /// It turns out to be about the head.
    private void narrow(String breach) {
        try (Browser.Visitor fg = Window.DESK.of(demo, "fg")) {
            fg.open(breach).unfold("Afschermen voor de directie").press("Ja, afschermen");
            assertThat(fg.text())
                    .contains("Alleen de functionaris gegevensbescherming en het bestuur")
                    .doesNotContain("Gaat het over de directie?");
            fg.axe();
        }
        try (Browser.Visitor sietske = Window.DESK.of(demo, "directeur")) {
            sietske.open(breach);
            assertThat(sietske.text()).contains("wie over gegevens waakt").doesNotContain(WHAT);
        }
    }
}
