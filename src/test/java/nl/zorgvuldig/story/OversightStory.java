package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The data protection officer trusts nothing, and needs not to.
@Upholds(CONFIDENTIALITY)
class OversightStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_officer_reads_who_opened_a_dossier_and_not_whose_it_is() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(10));
        demo.signIn("leerkracht").get(Classroom.dossier(child));
        try (Browser.Visitor jeroen = window.of(demo, "fg")) {
            jeroen.axe();
            jeroen.open("/toezicht");
            jeroen.page().getByLabel("Dossiernummer").fill("dossier van Daan");
            jeroen.press("Logboek openen");
            assertThat(jeroen.page().locator("#nummer-mistake").innerText()).contains("Dit is geen dossiernummer.");
            jeroen.axe();
            log(jeroen, child);
            assertThat(jeroen.why()).contains("omdat u functionaris gegevensbescherming bent");
            List<String> people = jeroen.lines().stream()
                    .filter(line -> !line.contains("het systeem"))
                    .toList();
            assertThat(people.getFirst()).contains("Jeroen Kuipers", "logboek bekijken", "toegestaan");
            assertThat(people.get(1))
                    .contains("Noor van den Berg", "dossier openen", "toegestaan")
                    .contains("C4 begeleidt groep 5");
            assertThat(jeroen.page().content()).doesNotContain(child.name().full());
            jeroen.axe().light();
        }
    }

    @Test
    void the_officer_searches_the_log_for_what_somebody_was_refused() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(10));
        demo.signIn("beheer").get(Classroom.dossier(child));
        try (Browser.Visitor jeroen = window.of(demo, "fg")) {
            jeroen.open("/toezicht/logboek").axe().picture(window.picture("log-search"));
            select(jeroen, "Wie", "Nowak, Bartosz");
            select(jeroen, "Wat", "dossier openen");
            select(jeroen, "Antwoord", "geweigerd");
            jeroen.press("Zoeken");
            assertThat(jeroen.lines()).isNotEmpty();
            assertThat(jeroen.lines())
                    .allSatisfy(line -> assertThat(line)
                            .contains("Bartosz Nowak", "vraagt: dossier openen")
                            .contains("geweigerd")
                            .doesNotContain("toegestaan"));
            assertThat(jeroen.lines().getFirst())
                    .contains("dossier " + child.id().toString().substring(28));
            jeroen.axe().picture(window.picture("log-found"));
            select(jeroen, "Antwoord", "toegestaan");
            jeroen.press("Zoeken");
            assertThat(jeroen.text()).contains("Geen regels gevonden.");
            jeroen.axe();
        }
    }

    private static void select(Browser.Visitor jeroen, String label, String option) {
        jeroen.page().getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
    }

    @Test
    void the_page_recalculates_the_log_and_compares_it_with_what_was_kept() {
        Window window = Window.DESK;
        try (Browser.Visitor jeroen = window.of(demo, "fg")) {
            sealed(jeroen);
            jeroen.axe().light().picture(window.picture("check"));
            String kept = jeroen.page().locator("details pre").textContent();
            jeroen.press("Controleer nu");
            assertThat(jeroen.page().locator("[role=status]").innerText()).contains("Er is niets veranderd.");
            jeroen.axe().picture(window.picture("checked"));
            jeroen.page().getByLabel("Controlepunt", exact()).fill(kept);
            jeroen.press("Vergelijken");
            assertThat(jeroen.page().locator("[role=status]").innerText())
                    .contains("Het logboek is sindsdien alleen aangevuld.");
            jeroen.axe();
        }
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void a_downloaded_log_verifies_outside_the_system_and_one_that_was_tampered_with_does_not() throws IOException {
        try (Browser.Visitor jeroen = Window.DESK.of(demo, "fg")) {
            sealed(jeroen);
            String key = jeroen.page().locator("dd code.command").innerText();
            Path export = download(jeroen, "Logboek met bewijzen downloaden");
            Path program = download(jeroen, "Het programma Verify.java downloaden");

            Answer good = run(program, export, "--key", key);
            assertThat(good.text()).contains("GOED: niets is veranderd.");
            assertThat(good.status()).as(good.text()).isZero();

            Answer bad = run(program, tampered(export), "--key", key);
            assertThat(bad.text()).contains("FOUT / WRONG", "ALTERED_EVENT");
            assertThat(bad.status()).as(bad.text()).isEqualTo(1);
        }
    }

    @Test
    void the_log_of_one_dossier_verifies_too_and_holds_no_line_about_another() throws IOException {
        DemoPupils.Pupil child = five.child(10);
        demo.signIn("leerkracht").get(Classroom.dossier(child));
        try (Browser.Visitor jeroen = Window.DESK.of(demo, "fg")) {
            sealed(jeroen);
            Path program = download(jeroen, "Het programma Verify.java downloaden");
            log(jeroen, child);
            Path export = download(jeroen, "Logboek met bewijzen downloaden");
            assertThat(text(export).lines().filter(line -> line.startsWith("event ")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains(child.id().toString()));
            Answer good = run(program, export);
            assertThat(good.status()).as(good.text()).isZero();
        }
    }

    private static void log(Browser.Visitor jeroen, DemoPupils.Pupil child) {
        jeroen.open("/toezicht");
        jeroen.page().getByLabel("Dossiernummer").fill(child.id().toString());
        jeroen.press("Logboek openen");
    }

    /// Opens the page when the lines written until now have been sealed.
    private void sealed(Browser.Visitor jeroen) {
        AuditLog log = demo.part(AuditLog.class);
        Awaitility.await().until(() -> log.verify(demo.board()).waiting() == 0);
        jeroen.open("/toezicht/controle");
    }

    private Path download(Browser.Visitor jeroen, String words) {
        var file = jeroen.page()
                .waitForDownload(() -> jeroen.page().getByText(words).first().click());
        Path there = folder.resolve(file.suggestedFilename());
        file.saveAs(there);
        return there;
    }

    private Path tampered(Path export) throws IOException {
        List<String> lines = new ArrayList<>(text(export).lines().toList());
        Optional<String> line = lines.stream()
                .filter(word -> word.startsWith("event ") && word.contains(" granted "))
                .findFirst();
        int at = lines.indexOf(line.orElseThrow());
        lines.set(at, line.orElseThrow().replace(" granted ", " refused "));
        return Files.writeString(folder.resolve("tampered.txt"), String.join("\n", lines) + "\n");
    }

    private static String text(Path export) throws IOException {
        try (ZipFile zip = new ZipFile(export.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("log.txt")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Answer(int status, String text) {}

    /// As the officer does: `java Verify.java log.zip`, in a process of its own.
    private Answer run(Path program, Path export, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(program.toString());
        command.add(export.toString());
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Answer(process.waitFor(), text);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
