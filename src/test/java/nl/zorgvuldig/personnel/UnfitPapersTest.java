package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.SampleDocuments;
import nl.zorgvuldig.files.SealedFiles;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.Stopping;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What was kept in a personnel dossier before the rules became stricter: looked through by a job,
/// closed, and before the personnel office.
class UnfitPapersTest {
    private final StaffDesk desk = new StaffDesk();
    private final SignedIn self = desk.staff(desk.employee);
    private final WebVisitor office = desk.demo.signIn("personeel");
    private final String dossier = "/personeelsdossiers/" + desk.employee;

    UnfitPapersTest() {
        desk.employ(desk.today().minusYears(3), Optional.empty());
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void what_would_be_refused_today_opens_for_nobody_and_stands_before_the_office_until_closed() {
        Piece harmless = added("Veilig verslag", SampleDocuments.pdf(1));
        Piece harmful = added("Onveilig verslag", SampleDocuments.pdfWithScript());
        for (Piece one : new Piece[] {harmless, harmful}) {
            assertThat(office.get(address(one)).statusCode()).isEqualTo(200);
            assertThat(opened(self, one)).isPresent();
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
        assertThat(desk.as(self, () -> desk.demo.part(UnfitPapers.class).list(50)))
                .as("of oneself nobody closes anything")
                .isEmpty();

        office.fill(form, form, Map.of("reason", "Er zat een script in."));
        assertThat(office.get("/").body()).doesNotContain(form);
        assertThat(opened(self, harmful)).isEmpty();
    }

    @Test
    void who_is_stopped_goes_on_where_it_was() {
        Piece later = added("Later", SampleDocuments.pdfWithScript());

        Stopping.run(() -> true, this::examine);
        assertThat(opened(self, later)).isPresent();
        examine();
        assertThat(opened(self, later)).isEmpty();

        String form = address(later) + "/sluiten";
        office.fill(form, form, Map.of("reason", "Er zat een script in."));
    }

    private void examine() {
        desk.asProgram(() -> desk.demo.part(UnfitPapers.class).examine());
    }

    private String address(Piece piece) {
        return dossier + "/stukken/" + piece.id();
    }

    private Optional<StaffDocuments.Opened> opened(SignedIn who, Piece piece) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(StaffDocuments.class)
                        .open(desk.key(who, PersonnelActs.READ_PERSONNEL_DOCUMENT), piece.id()));
    }

    private Optional<StaffDocuments.Copy> copied(SignedIn who, Piece piece) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(StaffDocuments.class)
                        .copy(desk.key(who, PersonnelActs.COPY_PERSONNEL), piece.id()));
    }

    /// As it stood there before there were these rules.
    private Piece added(String text, byte[] content) {
        PieceDraft draft = new PieceDraft(PieceKind.APPRAISAL, desk.today().minusDays(3), text);
        assertThat(desk.add(desk.form(), draft, SampleDocuments.pdf(1))).isEqualTo(Outcome.done());
        Piece piece = desk.read(desk.office).pieces().stream()
                .filter(one -> one.text().equals(text))
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
