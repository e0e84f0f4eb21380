package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.StaffDesk;
import org.junit.jupiter.api.Test;

/// What was kept in a personnel dossier before the rules became stricter: looked through by a job,
/// closed, and before the personnel office.
class UnfitStaffDocumentsTest {
    private final StaffDesk desk = new StaffDesk();
    private final SignedInUser self = desk.staff(desk.employee);
    private final WebVisitor office = desk.demo.signIn("personeel");
    private final String dossier = "/personeelsdossiers/" + desk.employee;

    UnfitStaffDocumentsTest() {
        desk.employ(desk.today().minusYears(3), Optional.empty());
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void what_would_be_refused_today_opens_for_nobody_and_stands_before_the_office_until_closed() {
        PersonnelItem harmless = added("Veilig verslag", SampleDocuments.pdf(1));
        PersonnelItem harmful = added("Onveilig verslag", SampleDocuments.pdfWithScript());
        for (PersonnelItem item : new PersonnelItem[] {harmless, harmful}) {
            assertThat(office.get(address(item)).statusCode()).isEqualTo(200);
            assertThat(opened(self, item)).isPresent();
        }

        examine();

        assertThat(opened(self, harmful)).isEmpty();
        assertThat(copied(self, harmful)).isEmpty();
        assertThat(opened(desk.office, harmful)).isEmpty();
        assertThat(copied(desk.office, harmful)).isEmpty();
        for (String page : new String[] {"", "/bladzijde/1", "/bestand"}) {
            assertThat(office.get(address(harmful) + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(office.get(dossier).body())
                .contains("Onveilig verslag", "Het document gaat niet meer open")
                .doesNotContain("href=\"" + address(harmful) + "\"")
                .contains("href=\"" + address(harmless) + "\"");
        assertThat(office.get(address(harmless)).statusCode()).isEqualTo(200);
        assertThat(opened(self, harmless)).isPresent();

        String form = address(harmful) + "/sluiten";
        PersonName name =
                desk.as(desk.office, () -> desk.demo.part(Accounts.class).nameOf(desk.employee));
        assertThat(office.get("/").body())
                .contains("href=\"" + form + "\"")
                .doesNotContain(address(harmless))
                .contains("personeelsdossier van " + name.full());
        for (String other : new String[] {"directeur", "bestuur", "leerkracht"}) {
            assertThat(desk.demo.signIn(other).get("/").body()).as(other).doesNotContain(form);
        }
        assertThat(desk.as(self, () -> desk.demo.part(UnfitStaffDocuments.class).list(50)))
                .as("of oneself nobody closes anything")
                .isEmpty();

        office.fill(form, form, Map.of("reason", "Er zat een script in."));
        assertThat(office.get("/").body()).doesNotContain(form);
        assertThat(opened(self, harmful)).isEmpty();
    }

    @Test
    void who_is_stopped_goes_on_where_it_was() {
        PersonnelItem later = added("Later", SampleDocuments.pdfWithScript());

        Shutdown.run(() -> true, this::examine);
        assertThat(opened(self, later)).isPresent();
        examine();
        assertThat(opened(self, later)).isEmpty();

        String form = address(later) + "/sluiten";
        office.fill(form, form, Map.of("reason", "Er zat een script in."));
    }

    private void examine() {
        desk.asProgram(() -> desk.demo.part(UnfitStaffDocuments.class).examine());
    }

    private String address(PersonnelItem piece) {
        return dossier + "/stukken/" + piece.id();
    }

    private Optional<StaffDocuments.Opened> opened(SignedInUser who, PersonnelItem piece) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(StaffDocuments.class)
                        .open(desk.key(who, PersonnelActs.READ_PERSONNEL_DOCUMENT), piece.id()));
    }

    private Optional<StaffDocuments.Copy> copied(SignedInUser who, PersonnelItem piece) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(StaffDocuments.class)
                        .copy(desk.key(who, PersonnelActs.COPY_PERSONNEL), piece.id()));
    }

    /// As it stood there before there were these rules.
    private PersonnelItem added(String text, byte[] content) {
        PersonnelItemDraft draft =
                new PersonnelItemDraft(PersonnelItemKind.APPRAISAL, desk.today().minusDays(3), text);
        assertThat(desk.add(desk.form(), draft, SampleDocuments.pdf(1))).isEqualTo(Outcome.done());
        PersonnelItem piece = desk.read(desk.office).pieces().stream()
                .filter(item -> item.text().equals(text))
                .findFirst()
                .orElseThrow();
        List<BlobId> kept = new ArrayList<>();
        desk.asProgram(() -> kept.add(desk.demo
                .part(SealedFiles.class)
                .keep(piece.kind().part().key(desk.employee), new ByteArrayInputStream(content))));
        int changed = desk.demo
                .superuser("zorgvuldig")
                .sql("update personnel.piece set blob = :blob, examined = false where board = :board and id = :id")
                .param("blob", kept.getLast().value())
                .param("board", desk.demo.board().value())
                .param("id", piece.id().value())
                .update();
        assertThat(changed).isOne();
        return piece;
    }
}
