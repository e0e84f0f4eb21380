package nl.zorgvuldig.demo.dossiers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.SamplePapers;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.Document.Withdrawal;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.documents.DocumentFilings;
import nl.zorgvuldig.dossier.record.documents.ImportedDocument;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads a few documents in the thickest dossier of the demonstration. Skipped where pictures
/// cannot be made.
@Component
@Lazy
public final class DocumentsLoader {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentsLoader.class);

    private final DocumentFilings filings;
    private final IncomingFolder incoming;
    private final Clock clock;

    DocumentsLoader(DocumentFilings filings, IncomingFolder incoming, Clock clock) {
        this.filings = filings;
        this.incoming = incoming;
        this.clock = clock;
    }

    public void load(Population population) {
        try {
            add(population, "report", EntryKind.EXAMINATION_REPORT, "Verslag van de logopedist", 40, report());
            add(population, "page", EntryKind.OBSERVATION, "Bladzijde uit het schrift", 12, page());
            add(population, "other", EntryKind.RESULT, "Toets rekenen, verkeerd ingevoegd", 20, other());
            ConfidentialEntryLoader.child(population).ifPresent(child -> confide(population, child));
        } catch (FilesUnavailable withoutPictures) {
            LOG.warn("the demonstration has no documents: {}", withoutPictures.getMessage());
        }
    }

    private void add(Population population, String name, EntryKind kind, String title, int daysAgo, byte[] content) {
        Optional<Withdrawal> withdrawal = name.equals("other")
                ? Optional.of(new Withdrawal(
                        population.person("directeur"), clock.instant(), "Hoort bij een andere leerling."))
                : Optional.empty();
        ImportedDocument earlier = new ImportedDocument(
                new DocumentId(id(name)),
                new DocumentDraft(kind, title, population.today().minusDays(daysAgo)),
                population.person(name.equals("report") ? "ib" : "leerkracht"),
                withdrawal,
                List.of());
        incoming.hold(
                file -> Files.write(file, content),
                file -> filings.takeOver(population.pupil(LandmarkPupil.THICK_DOSSIER), earlier, file));
    }

    /// Adds one as the support coordinator: visible only to her, the head and the board.
    private void confide(Population population, PupilId child) {
        DocumentId id = new DocumentId(id("advice"));
        ImportedDocument earlier = new ImportedDocument(
                id,
                new DocumentDraft(
                        EntryKind.INCIDENT,
                        "Brief van Veilig Thuis",
                        population.today().minusDays(18)),
                population.person("ib"),
                Optional.empty(),
                List.of(new ConfidentialityChange(
                        DossierItemId.of(id),
                        1,
                        Confidentiality.CONFIDENTIAL,
                        population.person("ib"),
                        ConfidentialEntryLoader.moment(population, 18),
                        Optional.empty())));
        incoming.hold(file -> Files.write(file, advice()), file -> filings.takeOver(child, earlier, file));
    }

    private static byte[] advice() {
        return SamplePapers.report(List.of(List.of(
                "Advies aan de school", "U vroeg ons om raad. Praat met de ouders, en bel ons over twee weken.")));
    }

    private static byte[] report() {
        return SamplePapers.report(List.of(
                List.of(
                        "Verslag logopedisch onderzoek",
                        "Aangevraagd door de intern begeleider, met toestemming van de ouders.",
                        "",
                        "Vraag",
                        "Hoe verloopt de spraak- en taalontwikkeling, en wat helpt in de klas?",
                        "",
                        "Bevindingen",
                        "De woordenschat past bij de leeftijd. Lange zinnen kosten moeite.",
                        "Klanken worden duidelijk uitgesproken."),
                List.of(
                        "Advies",
                        "- Geef korte opdrachten, een tegelijk.",
                        "- Laat de opdracht in eigen woorden herhalen.",
                        "- Lees elke dag tien minuten hardop.",
                        "",
                        "Over een half jaar kijken we opnieuw.")));
    }

    private static byte[] page() {
        return SamplePapers.notebook(List.of(
                "Mijn weekend",
                "",
                "Zaterdag ging ik voetballen.",
                "We wonnen met drie-nul.",
                "Daarna aten we pannenkoeken.",
                "Zondag was het mooi weer."));
    }

    private static byte[] other() {
        return SamplePapers.report(List.of(List.of("Toets rekenen", "Twaalf van de vijftien goed.")));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("document/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
