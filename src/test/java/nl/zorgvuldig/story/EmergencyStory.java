package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Two parents make an emergency card on their phones, each in a part of their own; a teacher of
/// another group finds it by name; one of the parents sees who opened it and takes it back.
class EmergencyStory {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    void a_card_is_made_by_two_parents_opened_by_a_colleague_and_taken_back() {
        Window window = Window.PHONE;
        Families.Family family = family(window);
        DemoPupils.Pupil child = family.children().getFirst();
        String card = "/leerlingen/" + child.id() + "/noodkaart";
        try (Browser.Visitor first = Browser.phone(demo.base());
                Browser.Visitor second = Browser.phone(demo.base());
                Browser.Visitor teacher = window.of(demo, "leerkracht")) {
            Mailbox.signIn(first, family.first().email().orElseThrow());
            first.open("/noodkaart").axe().picture(window.picture("emergency-own-list"));
            first.page().locator("main a[href='/noodkaart/" + child.id() + "']").click();
            first.axe().picture(window.picture("emergency-own-empty"));
            first.picture(window.picture("emergency-own-empty-dark"), ColorScheme.DARK);
            first.press("Bewaar");
            assertThat(first.text()).contains("Kies ja of nee.");
            first.axe().picture(window.picture("emergency-own-wrong"));
            write(first, "Wespen. Wordt rood en krijgt dikke lippen.", "mama", "06 12345678");
            first.page().getByLabel("Ja, dat mag").check();
            first.press("Bewaar");
            assertThat(first.text()).contains("Bewaard.", "als iedereen die beslist ja");
            first.axe().picture(window.picture("emergency-own-waits"));

            teacher.open(card);
            assertThat(teacher.text())
                    .contains("Er is geen noodkaart", "Deze collega’s kunnen het openen")
                    .doesNotContain("Wespen", "06 12345678");
            teacher.axe().picture(window.picture("emergency-none"));

            Mailbox.signIn(second, family.second().email().orElseThrow());
            second.open("/noodkaart/" + child.id());
            assertThat(second.text()).doesNotContain("Wespen", "12345678");
            assertThat(second.page().content()).doesNotContain("Wespen", "12345678");
            write(second, "", "papa", "06 87654321");
            second.page().getByLabel("Ja, dat mag").check();
            second.press("Bewaar");
            assertThat(second.text()).contains("Er is toestemming.");
            second.axe().picture(window.picture("emergency-own-open"));
            second.picture(window.picture("emergency-own-open-dark"), ColorScheme.DARK);

            find(teacher, child, window);
            assertThat(teacher.heading()).contains(child.name().full());
            assertThat(teacher.text()).contains("Wespen. Wordt rood", "06 12345678", "06 87654321", "mama", "papa");
            assertThat(teacher.why()).contains("omdat u werkt op de school");
            assertThat(teacher.page()
                            .locator(".emergency__calls a[href='tel:0612345678']")
                            .isVisible())
                    .isTrue();
            teacher.axe().light().picture(window.picture("emergency-card"));
            teacher.picture(window.picture("emergency-card-dark"), ColorScheme.DARK);
            assertThat(sheets(teacher, window)).isEqualTo(1);
            try (Browser.Visitor elsewhere = window.of(demo, "directeur2")) {
                elsewhere.open(card);
                assertThat(elsewhere.text())
                        .contains("werkt op de school van de leerling")
                        .doesNotContain("Wespen");
                elsewhere.axe().picture(window.picture("emergency-refused"));
            }

            first.open("/noodkaart/" + child.id()).click("Wie opende de kaart?");
            assertThat(first.lines())
                    .anySatisfy(line ->
                            assertThat(line).contains("opende de noodkaart").contains("werkt op de school"));
            first.axe().picture(window.picture("emergency-looked"));

            second.open("/noodkaart/" + child.id()).unfold("Ik wil geen kaart meer");
            assertThat(second.text()).contains("Weet u het zeker?", "niet de invaller");
            second.axe().picture(window.picture("emergency-own-sure")).press("Kaart sluiten");
            assertThat(second.text()).contains("wat u erop schreef is weg");
            second.axe().picture(window.picture("emergency-own-back"));
            teacher.open(card);
            assertThat(teacher.text()).contains("Er is geen noodkaart").doesNotContain("Wespen");
            first.open("/noodkaart/" + child.id());
            assertThat(first.text())
                    .contains("er kan nu geen kaart zijn")
                    .doesNotContain(family.second().name().given());
        }
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_teacher_writes_down_what_a_parent_said_by_telephone() {
        Window window = Window.PHONE;
        Classroom own = Classroom.of(demo, "leerkracht2");
        DemoPupils.Pupil child = own.child(14 + window.ordinal());
        try (Browser.Visitor teacher = window.of(demo, "leerkracht2")) {
            teacher.open("/groepen/" + own.group().id());
            teacher.axe().picture(window.picture("emergency-group"));
            teacher.click("Noodkaart van " + child.name().full());
            assertThat(teacher.text()).contains("Er is geen noodkaart", "Naar het dossier");
            teacher.axe().picture(window.picture("emergency-none-guide"));
            teacher.click("Opschrijven wat een ouder vertelde");
            teacher.axe().picture(window.picture("emergency-tell"));
            teacher.press("Bewaar");
            assertThat(teacher.text()).contains("Kies wie het vertelde");
            teacher.page().locator("input[name=person]").first().check();
            teacher.page().getByLabel("per telefoon").check();
            write(teacher, "Pinda’s.", "moeder", "06 11223344");
            teacher.press("Bewaar");
            assertThat(teacher.text()).contains("Er is geen noodkaart").doesNotContain("Pinda");
        }
    }

    private void find(Browser.Visitor teacher, DemoPupils.Pupil child, Window window) {
        teacher.open("/noodkaarten");
        teacher.page().getByLabel("Naam van de leerling").fill(child.name().given());
        teacher.press("Zoek");
        teacher.axe().picture(window.picture("emergency-search"));
        teacher.page()
                .locator("main a[href='/leerlingen/" + child.id() + "/noodkaart']")
                .click();
    }

    private static void write(Browser.Visitor who, String allergies, String name, String phone) {
        Page page = who.page();
        page.locator("[name=allergies]").fill(allergies);
        page.locator("[name=medication]").fill(allergies.isEmpty() ? "" : "EpiPen, rode tas in de la.");
        page.locator("[name=instructions]").fill(allergies.isEmpty() ? "" : "1. Pen in het bovenbeen.\n2. Bel 112.");
        page.locator("[name=name1]").fill(name);
        page.locator("[name=phone1]").fill(phone);
    }

    private static long sheets(Browser.Visitor teacher, Window window) {
        teacher.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Path file = Path.of("target", "pictures", window.picture("emergency-card") + ".pdf");
        byte[] sheets = teacher.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(file));
        teacher.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return SHEET.matcher(new String(sheets, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /// At the school of the teacher, in another group.
    private Families.Family family(Window window) {
        Classroom own = Classroom.of(demo, "leerkracht");
        return IntStream.range(7, 11)
                .mapToObj(place -> new Families(demo.population()).atSchoolOf("directeur", place))
                .filter(family -> !own.children().contains(family.children().getFirst()))
                .skip(window.of(0))
                .findFirst()
                .orElseThrow();
    }
}
