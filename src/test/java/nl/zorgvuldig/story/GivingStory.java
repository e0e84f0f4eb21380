package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The head gives something to a speech therapist after both parents said yes; a parent takes it
/// back
/// and nothing opens any more. To the next school it goes without consent, after the parents saw
/// it; to the public prosecutor with the demand on paper, and no parent reads of it.
class GivingStory {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4} \\d{4})\\b");

    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    private Path folder;

    @Test
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION, WHERE_TO_TURN})
    void with_consent_and_until_it_is_taken_back() throws IOException {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 55);
        try (Browser.Visitor sietske = Window.DESK.of(demo, "directeur");
                Browser.Visitor mother = Window.PHONE.fresh(demo);
                Browser.Visitor father = Window.PHONE.fresh(demo);
                Browser.Visitor therapist = Window.PHONE.fresh(demo)) {
            prepare(sietske, family, "Logopedie De Klank");
            sietske.axe().light().picture("give-draft");
            decideAll(sietske);
            sietske.press("Pakket maken en ouders vragen");
            assertThat(sietske.text()).contains("Pakket klaar", "0 van 2 zei ja", "Het gaat nog niet weg.");
            sietske.axe().picture("give-fixed");
            Mailbox.signIn(mother, family.first().email().orElseThrow());
            answer(mother, "Ja");
            Mailbox.signIn(father, family.second().email().orElseThrow());
            answer(father, "Ja");

            sietske.page().reload();
            assertThat(sietske.text()).contains("2 van 2 zei ja");
            sietske.picture("give-ready");
            Set<String> known = Mailbox.letters(sietske);
            sietske.press("Versturen");
            sietske.axe().picture("give-code");
            String code = code(sietske);
            String link = link(sietske, known, "praktijk@deklank.example", "/pakket/");
            therapist.open(link);
            therapist.axe().light().picture("give-open");
            therapist.picture("give-open-dark", ColorScheme.DARK);
            therapist.page().getByLabel("Code").fill("1111 1111");
            therapist.press("Gegevens openen");
            assertThat(therapist.text()).contains("nog 4 keer proberen");
            therapist.axe().picture("give-mistaken");
            therapist.page().getByLabel("Code").fill(code);
            Path file = download(therapist);
            PdfCheck.isPdfA(Files.readAllBytes(file));
            assertThat(text(file))
                    .contains(
                            "Logopedie De Klank",
                            family.children().getFirst().name().full());

            mother.open("/gegeven");
            assertThat(mother.text()).contains("Logopedie De Klank", "Met toestemming", "Geopend");
            mother.axe().light().picture("given");
            answer(mother, "Toestemming terugnemen");
            therapist.open(link);
            assertThat(therapist.text())
                    .contains("Deze gegevens zijn niet meer te openen", "De school geeft dit niet meer.", "De directie")
                    .doesNotContain("heeft gegevens voor u klaargezet");
            therapist.axe().picture("give-closed");
        }
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void to_the_next_school_without_consent_after_the_parents_saw_it() throws IOException {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 37);
        try (Browser.Visitor bestuur = Window.DESK.of(demo, "bestuur");
                Browser.Visitor sietske = Window.DESK.of(demo, "directeur");
                Browser.Visitor mother = Window.PHONE.fresh(demo)) {
            bestuur.open("/gronden");
            assertThat(bestuur.text())
                    .contains("Veilig Thuis: een melding", "Plicht, als erom gevraagd wordt", "Zo doen wij het:")
                    .contains("De wet regelt dit. Het bestuur kan zeggen wie beslist, niet dat het niet mag.")
                    .doesNotContain("Uitzetten: Veilig Thuis");
            bestuur.axe().light().picture("grounds");
            bestuur.unfold("Opschrijven hoe wij het doen: Nood");
            bestuur.page()
                    .locator("#words-emergency-instruction")
                    .fill("Wie erbij is, beslist. De directie hoort het dezelfde dag.");
            bestuur.axe().picture("grounds-instruct");
            bestuur.page()
                    .locator("#emergency")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opschrijven"))
                    .click();
            assertThat(bestuur.text()).contains("Wie erbij is, beslist.", "Opgeschreven op");
            sietske.open("/uitwisseling");
            sietske.axe().light().picture("give-list");
            prepare(sietske, family, "Lyceum De Nieuwe Weg");
            decideAll(sietske);
            sietske.page().locator("#on").fill(demo.clock().today().toString());
            sietske.page().locator("#remarks").fill("Wij vinden dat hij meer kan.");
            sietske.axe().picture("give-inspect");
            sietske.press("Vastleggen");
            sietske.press("Pakket maken");
            sietske.press("Versturen");
            assertThat(sietske.text()).contains("Weten de ouders dit?");
            Locator danger = sietske.page().getByText("Gevaar voor het kind").first();
            assertThat(danger.isVisible()).isFalse();
            sietske.page().locator("main input[value=not_now]").first().check();
            assertThat(danger.isVisible()).isTrue();
            sietske.axe().picture("give-not-now");
            for (Locator now : sietske.page().locator("main input[value=now]").all()) {
                now.check();
            }
            sietske.axe().picture("give-telling");
            sietske.press("Versturen");
            assertThat(sietske.text()).contains("De link is verstuurd");
            sietske.click("Klaar, ik heb de code doorgegeven");
            sietske.axe().picture("give-sent");
            Path file = download(sietske, "Pakket bekijken");
            assertThat(text(file)).contains("Wij vinden dat hij meer kan.");

            Mailbox.signIn(mother, family.first().email().orElseThrow());
            mother.open("/gegeven");
            assertThat(mother.text()).contains("Zonder toestemming, op grond van een wet", "Lyceum De Nieuwe Weg");
            mother.axe().picture("given-without");
        }
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void what_the_prosecutor_demands_goes_with_the_paper_and_no_parent_reads_it() throws IOException {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur2", 64);
        try (Browser.Visitor head = Window.DESK.of(demo, "directeur2");
                Browser.Visitor prosecutor = Window.DESK.fresh(demo);
                Browser.Visitor mother = Window.PHONE.fresh(demo)) {
            prepare(head, family, "Officier van justitie");
            head.axe().light().picture("demand-form");
            head.picture("demand-form-dark", ColorScheme.DARK);
            head.page().locator("#number").fill("05-881234-26");
            head.page().locator("#data").fill("Wie er maandag in de klas was.");
            head.press("Vastleggen");
            assertThat(head.text()).contains("Kies het artikel dat op de vordering staat.");
            head.axe().picture("demand-mistakes");
            assertThat(head.page().locator("#number").inputValue()).isEqualTo("05-881234-26");
            head.page().getByLabel("Artikel 126nd").check();
            String today = demo.clock().today().toString();
            head.page().locator("#on").fill(today);
            head.page().locator("#until").fill(today);
            for (Locator sensitive :
                    head.page().locator("input[name=sensitive]").all()) {
                sensitive.uncheck();
            }
            head.press("Vastleggen");
            assertThat(head.text())
                    .contains("Artikel 126nd, nummer 05-881234-26", "Aan de stukken verandert hier niets meer.");
            head.axe().light().picture("demand-recorded");
            head.press("Pakket maken");
            head.axe().light().picture("demand-made");
            Set<String> known = Mailbox.letters(head);
            head.press("Versturen");
            head.axe().light().picture("demand-code");
            assertThat(head.text())
                    .contains("De link is verstuurd", "De ontvanger kan de gegevens drie keer openen.")
                    .doesNotContain("Weten de ouders dit?");
            String code = code(head);
            prosecutor.open(link(prosecutor, known, "praktijk@deklank.example", "/pakket/"));
            prosecutor.page().getByLabel("Code").fill(code);
            assertThat(text(download(prosecutor))).contains("Officier van justitie");

            Mailbox.signIn(mother, family.first().email().orElseThrow());
            Map.of("/", "Dag ", "/gegeven", "Gegeven aan anderen", "/wie-keek", "Wie keek")
                    .forEach((page, there) -> {
                        mother.open(page);
                        assertThat(mother.text())
                                .as(page)
                                .contains(there)
                                .doesNotContain("05-881234-26")
                                .doesNotContainIgnoringCase("officier")
                                .doesNotContainIgnoringCase("vordering");
                    });
        }
    }

    private void prepare(Browser.Visitor head, Families.Family family, String to) {
        head.open("/leerlingen/" + family.children().getFirst().id() + "/dossier");
        head.click("Iets uit dit dossier geven");
        head.press("Verder");
        assertThat(head.text()).contains("Vul in naar welke organisatie het gaat.", "Kies ten minste één stuk.");
        head.axe().picture("give-mistakes");
        head.page().locator("#organisation").fill(to);
        head.page().locator("#person").fill("S. Aydin");
        head.page().locator("#email").fill("praktijk@deklank.example");
        head.page().locator("#aim").fill("Weten wat er al is geoefend.");
        if (to.startsWith("Lyceum")) {
            head.page().getByLabel("Overstap naar de volgende school").check();
        } else if (to.startsWith("Officier")) {
            head.page().getByLabel("Vordering van de officier van justitie").check();
        }
        head.page().locator("input[name=items]").first().check();
        head.light().picture("give-new");
        head.press("Verder");
    }

    /// What the program doubts, the head reads and lets go with other words.
    private static void decideAll(Browser.Visitor head) {
        String address = head.page().url();
        while (head.page().locator(".entry .camera__notice").count() > 0) {
            head.page().locator(".entry:has(.camera__notice) a").last().click();
            head.page().getByLabel("Andere tekst ervoor in de plaats").check();
            head.page().locator("#text").fill("Dit ging ook over een ander.");
            head.axe().picture("give-item");
            head.press("Bewaren");
            head.open(URI.create(address).getPath());
        }
    }

    static void answer(Browser.Visitor parent, String what) {
        parent.open("/toestemming/vragen");
        parent.page().locator("main a[href*='/toestemming/vragen/']").first().click();
        if (what.equals("Ja")) {
            parent.axe().picture("give-asked");
            parent.page().locator("input[name=answer][value=yes]").check();
            parent.press("Bewaren");
        } else {
            parent.unfold("Mijn ja intrekken").press("Ja, intrekken");
        }
    }

    /// As it stands on the page, once.
    static String code(Browser.Visitor who) {
        String text = who.text();
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /// As it was mailed.
    static String link(Browser.Visitor who, Set<String> known, String address, String path) {
        who.open(Mailbox.letter(who, known, address, path));
        Matcher found = Pattern.compile(path + "[A-Za-z0-9_-]+").matcher(who.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Path download(Browser.Visitor who) {
        var file = who.page().waitForDownload(() -> who.press("Gegevens openen"));
        return kept(file);
    }

    private Path download(Browser.Visitor who, String words) {
        return kept(who.page()
                .waitForDownload(() ->
                        who.page().locator("main").getByText(words).first().click()));
    }

    private Path kept(com.microsoft.playwright.Download file) {
        Path there = folder.resolve(java.util.UUID.randomUUID() + "-" + file.suggestedFilename());
        file.saveAs(there);
        return there;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
