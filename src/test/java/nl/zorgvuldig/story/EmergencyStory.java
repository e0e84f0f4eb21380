package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
/// another group finds it by name; one of the parents sees who opened it and narrows who reads it.
/// What the school needs stands apart from consent; in an emergency a colleague opens it.
class EmergencyStory {
    private static final String WASP = "Wespen. Wordt rood en krijgt dikke lippen.";
    private static final String EVERYBODY = "Ja, iedereen op school";
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    void a_card_is_made_by_two_parents_opened_by_a_colleague_and_narrowed() {
        Window window = Window.PHONE;
        Families.Family family = family(0);
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
            write(first, WASP, "mama", "06 12345678");
            first.page().getByLabel(EVERYBODY).check();
            first.press("Bewaar");
            assertThat(first.text()).contains("Bewaard.", "Er is toestemming.");
            first.axe().picture(window.picture("emergency-own-open"));
            first.picture(window.picture("emergency-own-open-dark"), ColorScheme.DARK);

            Mailbox.signIn(second, family.second().email().orElseThrow());
            second.open("/noodkaart/" + child.id());
            assertThat(second.text()).doesNotContain("Wespen", "12345678");
            assertThat(second.page().content()).doesNotContain("Wespen", "12345678");
            write(second, "", "papa", "06 87654321");
            second.page().getByLabel(EVERYBODY).check();
            second.press("Bewaar");
            assertThat(second.text()).contains("Er is toestemming.");

            find(teacher, child, window);
            assertThat(teacher.heading()).contains(child.name().full());
            assertThat(teacher.text())
                    .contains(WASP, "06 12345678", "06 87654321", "mama", "papa")
                    .contains(
                            family.first().name().full(), family.second().name().full());
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

            second.open("/noodkaart/" + child.id()).unfold("Niet meer iedereen op school");
            assertThat(second.text()).contains("Weet u het zeker?", "niet de invaller");
            second.axe().picture(window.picture("emergency-own-sure")).press("Mijn ja terugnemen");
            assertThat(second.text()).contains("Uw nee is bewaard.", "Wie de school belt, blijft staan");
            second.axe().picture(window.picture("emergency-own-back"));
            teacher.open(card);
            assertThat(teacher.text())
                    .contains("06 12345678", "06 87654321", "Is er nu nood?")
                    .doesNotContain("Wespen");
            teacher.axe().picture(window.picture("emergency-narrow"));
            teacher.picture(window.picture("emergency-narrow-dark"), ColorScheme.DARK);
            first.open("/noodkaart/" + child.id());
            assertThat(first.text())
                    .contains("nu leest niet iedereen op school de kaart")
                    .doesNotContain(family.second().name().given());
        }
    }

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    void what_the_school_needs_is_decided_with_a_reason_and_read_in_an_emergency_by_a_colleague() {
        Window window = Window.PHONE;
        Families.Family family = family(1);
        DemoPupils.Pupil child = family.children().getFirst();
        String card = "/leerlingen/" + child.id() + "/noodkaart";
        try (Browser.Visitor parent = Browser.phone(demo.base());
                Browser.Visitor head = window.of(demo, "directeur");
                Browser.Visitor colleague = window.of(demo, "leerkracht")) {
            Mailbox.signIn(parent, family.first().email().orElseThrow());
            parent.open("/noodkaart/" + child.id());
            write(parent, WASP, "mama", "06 12345678");
            parent.page().getByLabel("Nee, alleen wie dat nodig heeft").check();
            parent.press("Bewaar");
            assertThat(parent.text()).contains("Bewaard.", "kijkt nog of dit nodig is op school");
            parent.axe().picture(window.picture("emergency-own-waits"));

            head.open(card).click("Wat is nodig op school?");
            assertThat(head.text()).contains(WASP, family.first().name().full());
            head.axe().picture(window.picture("emergency-weigh"));
            head.page().getByLabel("Ja, begeleiders moeten dit weten").check();
            head.press("Besluit bewaren");
            assertThat(head.text()).contains("Schrijf op waarom.");
            head.axe().picture(window.picture("emergency-weigh-wrong"));
            head.page().getByLabel("Waarom?").first().fill("Bij een steek heeft zij de pen nodig binnen een kwartier.");
            head.press("Besluit bewaren");
            assertThat(head.text()).contains("Nodig op school, besloten op", "binnen een kwartier");
            parent.open("/noodkaart/" + child.id());
            assertThat(parent.text()).contains("Het hangt niet af van uw ja of nee");

            colleague.open(card);
            assertThat(colleague.text()).contains("06 12345678").doesNotContain("Wespen");
            colleague.press("Ongeluk");
            assertThat(colleague.text()).contains(WASP, "Nodig op school").doesNotContain("Is er nu nood?");
            colleague.axe().picture(window.picture("emergency-opened"));

            parent.click("Wie opende de kaart?");
            assertThat(parent.lines()).anySatisfy(line -> assertThat(line).contains("opende de noodkaart bij nood"));
            head.open("/").picture(window.picture("emergency-head-today"));
            Locator task = head.page()
                    .locator(".work a")
                    .filter(new Locator.FilterOptions().setHasText("Kijk of de noodkaart terecht is geopend"))
                    .filter(new Locator.FilterOptions().setHasText(child.name().full()));
            assertThat(task.count()).isOne();
            head.open(task.getAttribute("href"));
            assertThat(head.text()).contains("Geopend bij nood", ": Ongeluk");
            head.axe().picture(window.picture("emergency-weigh-opened"));
            head.picture(window.picture("emergency-weigh-opened-dark"), ColorScheme.DARK);
            head.press("Er was nood");
            assertThat(head.text()).contains("Er was nood, zag");
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
            assertThat(teacher.text()).contains("Over allergie of medicijnen staat hier niets.");
            teacher.axe().picture(window.picture("emergency-none-guide"));
            teacher.click("Opschrijven wat een ouder vertelde");
            teacher.axe().picture(window.picture("emergency-tell"));
            teacher.press("Bewaar");
            assertThat(teacher.text()).contains("Kies wie het vertelde");
            teacher.page().locator("input[name=person]").first().check();
            teacher.page().getByLabel("per telefoon").check();
            write(teacher, "Pinda’s.", "moeder", "06 11223344");
            teacher.press("Bewaar");
            assertThat(teacher.text()).contains("06 11223344").doesNotContain("Pinda");
            teacher.axe().picture(window.picture("emergency-told"));
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
    private Families.Family family(int which) {
        Classroom own = Classroom.of(demo, "leerkracht");
        return IntStream.range(7, 11)
                .mapToObj(place -> new Families(demo.population()).atSchoolOf("directeur", place))
                .filter(family -> !own.children().contains(family.children().getFirst()))
                .skip(which)
                .findFirst()
                .orElseThrow();
    }
}
