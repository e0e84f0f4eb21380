package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.StaffCopies;
import nl.zorgvuldig.school.personnel.StaffCopy;
import nl.zorgvuldig.school.personnel.StaffDesk;
import org.junit.jupiter.api.Test;

/// A document in a personnel dossier, the copy of the whole, and closing what was a mistake.
class StaffDocumentsTest {
    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_document_is_sealed_copied_for_the_employee_and_closed_when_it_was_a_mistake() throws IOException {
        StaffDesk desk = new StaffDesk();
        SignedInUser self = desk.staff(desk.employee);
        desk.employ(desk.today().minusYears(3), Optional.empty());
        byte[] pdf = SampleDocuments.pdf(2);
        PersonnelItemDraft draft =
                new PersonnelItemDraft(PersonnelItemKind.APPRAISAL, desk.today().minusDays(3), "Jaargesprek");
        FormId form = desk.form();
        for (int i = 0; i < 2; i++) {
            assertThat(desk.add(form, draft, pdf)).isEqualTo(Outcome.done());
        }
        assertThat(desk.rows("piece")).isEqualTo(1);
        PersonnelItem piece = desk.read(self).pieces().getFirst();
        assertThat(piece.document().orElseThrow().pages()).isEqualTo(2);
        Map<String, byte[]> copy = unzip(copy(desk, self));
        assertThat(copy).containsKeys("personeelsdossier.pdf", "personeelsdossier.json");
        assertThat(copy).containsEntry(StaffCopy.fileName(piece), pdf);
        assertThat(new String(copy.get("personeelsdossier.json"), StandardCharsets.UTF_8))
                .contains("\"Jaargesprek\"", "STAFF_FILE", "AVG 6(1)(b)");
        assertThat(new String(copy.get("personeelsdossier.pdf"), StandardCharsets.ISO_8859_1))
                .contains("pdfaid:part");

        assertThat(desk.as(desk.office, () -> {
                    StaffFilings filings = desk.demo.part(StaffFilings.class);
                    var key = desk.key(desk.office, PersonnelActs.WRITE_PERSONNEL);
                    return filings.withdraw(key, filings.find(key, piece.id()).orElseThrow(), "Verkeerd dossier.");
                }))
                .isEmpty();
        PersonnelItem closed = desk.read(self).pieces().getFirst();
        assertThat(closed.text()).isEmpty();
        assertThat(closed.document()).isEmpty();
        assertThat(closed.withdrawal().orElseThrow().reason()).isEqualTo("Verkeerd dossier.");
        assertThat(desk.as(
                        self,
                        () -> desk.demo
                                .part(StaffDocuments.class)
                                .open(desk.key(self, PersonnelActs.READ_PERSONNEL_DOCUMENT), piece.id())))
                .isEmpty();
        assertThat(unzip(copy(desk, self))).doesNotContainKey(StaffCopy.fileName(piece));
    }

    private static byte[] copy(StaffDesk desk, SignedInUser self) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.as(self, () -> desk.demo.part(StaffCopies.class).make(desk.key(self, PersonnelActs.COPY_PERSONNEL)))
                .writeTo(out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
