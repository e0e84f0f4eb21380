package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What was kept before the rules became stricter: looked through by a job, closed, and before the
/// head.
class UnfitDocumentsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final WebVisitor teacher = desk.signIn("leerkracht");
    private final WebVisitor head = desk.signIn("directeur");

    @Test
    @Upholds(CONFIDENTIALITY)
    void what_would_be_refused_today_opens_no_more_and_stands_before_the_head_until_withdrawn() {
        PupilId child = desk.child(2);
        String harmless = desk.added(teacher, child, "Veilig", SampleDocuments.pdf(1));
        String harmful = desk.added(teacher, child, "Onveilig", SampleDocuments.pdf(1));
        keptBefore(child, harmless, SampleDocuments.pdf(1));
        keptBefore(child, harmful, SampleDocuments.pdfWithScript());
        String address = desk.address(child, harmful);
        assertThat(teacher.get(address).statusCode()).isEqualTo(200);

        examine();

        for (WebVisitor who : new WebVisitor[] {teacher, head}) {
            assertThat(who.get(address).statusCode()).isEqualTo(403);
            assertThat(who.get(address).body()).contains("gaat niet meer open");
            assertThat(who.get(address + "/bladzijde/1").statusCode()).isEqualTo(403);
            assertThat(who.get(address + "/bestand").statusCode()).isEqualTo(404);
            assertThat(who.get(desk.dossier(child)).body())
                    .contains("Onveilig", "er zit iets in dat niet veilig is")
                    .doesNotContain("href=\"" + address + "\"");
            assertThat(who.get(desk.address(child, harmless)).statusCode()).isEqualTo(200);
            assertThat(who.get(desk.address(child, harmless) + "/bestand").statusCode())
                    .isEqualTo(200);
        }
        assertThat(teacher.get("/").body()).doesNotContain(address);
        String form = address + "/intrekken";
        assertThat(head.get("/").body()).contains("href=\"" + form + "\"");

        head.fill(form, form, Map.of("reason", "Er zat een script in."));
        assertThat(head.get("/").body()).doesNotContain(form);
        assertThat(head.get(address).statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_stopped_goes_on_where_it_was() {
        PupilId child = desk.child(3);
        String document = desk.added(teacher, child, "Later", SampleDocuments.pdf(1));
        keptBefore(child, document, SampleDocuments.pdfWithScript());

        Shutdown.run(() -> true, this::examine);
        assertThat(teacher.get(desk.address(child, document)).statusCode()).isEqualTo(200);
        examine();
        assertThat(teacher.get(desk.address(child, document)).statusCode()).isEqualTo(403);
    }

    private void examine() {
        program().run(() -> demo.part(UnfitDocuments.class).examine());
    }

    private Acting program() {
        return new Acting(
                demo.board(), PersonId.PROGRAM, Act.MAINTAIN, demo.clock().today());
    }

    /// As it stood there before there were these rules.
    private void keptBefore(PupilId child, String document, byte[] content) {
        BlobId blob = program()
                .call(() -> demo.part(SealedFiles.class)
                        .keep(
                                new KeyName(demo.board(), child.value(), RetentionPurpose.DOSSIER),
                                new ByteArrayInputStream(content)));
        demo.superuser("zorgvuldig")
                .sql("update dossier.document set blob = :blob, examined = false where board ="
                        + " :board and id = :id")
                .param("blob", blob.value())
                .param("board", demo.board().value())
                .param("id", new DocumentId(UUID.fromString(document)).value())
                .update();
    }
}
