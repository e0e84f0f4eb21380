package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.files.storage.OrphanBlobSweep;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// What is left when the program stops between a file and its row, in the running program.
class DocumentCrashTest {
    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();

    @Test
    void a_file_whose_row_never_came_is_swept_and_every_document_still_opens() throws IOException {
        WebVisitor teacher = desk.signIn("leerkracht");
        PupilId child = desk.child(2);
        String document = desk.added(teacher, child, "Blijft", SampleDocuments.pdf(1));
        BlobId orphan = demo.part(SealedFiles.class)
                .keep(
                        new KeyName(demo.board(), child.value(), RetentionPurpose.DOSSIER),
                        new ByteArrayInputStream(new byte[] {1}));
        FileTime longAgo = FileTime.from(demo.clock().instant().minus(Duration.ofDays(3)));
        for (Path file : blobs()) {
            Files.setLastModifiedTime(file, longAgo);
        }

        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(OrphanBlobSweep.class).sweep(demo.board()));

        assertThat(blobs()).noneMatch(file -> file.endsWith(orphan.toString()));
        assertThat(teacher.get(desk.address(child, document) + "/bladzijde/1").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_file_that_is_damaged_or_gone_says_so_and_shows_nothing() throws IOException {
        WebVisitor teacher = desk.signIn("leerkracht");
        PupilId child = desk.child(2);
        List<Path> before = blobs();
        String document = desk.added(teacher, child, "Stuk", SampleDocuments.pdf(1));
        String address = desk.address(child, document);
        Path file = blobs().stream()
                .filter(blob -> !before.contains(blob))
                .findFirst()
                .orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();

        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        assertThat(teacher.get(address + "/bladzijde/1").statusCode()).isEqualTo(503);
        Files.delete(file);
        assertThat(teacher.get(address + "/bladzijde/1").statusCode()).isEqualTo(503);
        assertThat(teacher.get(address + "/bestand").statusCode()).isEqualTo(503);
        assertThat(teacher.get(address).statusCode()).isEqualTo(200);
        Files.write(file, whole);
        assertThat(teacher.get(address + "/bestand").statusCode()).isEqualTo(200);
    }

    private List<Path> blobs() throws IOException {
        Path home = Path.of(demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"));
        try (Stream<Path> files = Files.walk(home.resolve("files"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
