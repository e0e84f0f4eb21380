package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemFiles;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import org.springframework.stereotype.Component;

/// Export of one employee's dossier, for that employee (AVG art. 15 and 20): PDF/A to read, JSON to
/// take elsewhere, and each document as it was stored.
@Component
public final class StaffCopies {
    private final PersonnelDossiers dossiers;
    private final PersonnelItemFiles papers;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    StaffCopies(
            PersonnelDossiers dossiers,
            PersonnelItemFiles papers,
            PdfPrinter paper,
            MessageCatalog languages,
            Clock clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    /// Writes the export while it is being sent.
    public interface Copy {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Prepares the export; uses the key. Everything but the documents is read here; those are
    /// opened one by one while writing.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public Copy make(Granted<PersonId> key) {
        PersonnelDossier file = dossiers.open(key, PersonnelActs.COPY_PERSONNEL);
        byte[] print = paper.print(
                "school/personnel/copy", new StaffCopy(file, SchoolDay.today(clock)), languages.in(Language.DUTCH));
        byte[] json = StaffCopy.json(file, SchoolDay.today(clock));
        Map<PersonnelDossierPart, KeyName> keys = file.pieces().stream()
                .map(PersonnelItem::kind)
                .map(PersonnelItemKind::part)
                .distinct()
                .collect(Collectors.toMap(part -> part, part -> part.key(file.employee())));
        return out -> write(file, print, json, keys, out);
    }

    private void write(
            PersonnelDossier file, byte[] print, byte[] json, Map<PersonnelDossierPart, KeyName> keys, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, "personeelsdossier.pdf", print);
        put(zip, "personeelsdossier.json", json);
        for (PersonnelItem piece : file.pieces()) {
            if (piece.document().isPresent()) {
                zip.putNextEntry(new ZipEntry(StaffCopy.fileName(piece)));
                KeyName key = Objects.requireNonNull(keys.get(piece.kind().part()));
                try (InputStream in = papers.open(key, piece.document().get().blob())) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
