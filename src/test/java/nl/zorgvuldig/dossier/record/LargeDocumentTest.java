package nl.zorgvuldig.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.Zeros;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;

/// As large as a document may be, and larger.
class LargeDocumentTest {
    private final DocumentDesk desk = new DocumentDesk();
    private final WebVisitor teacher = desk.signIn("leerkracht");
    private final PupilId child = desk.child(2);

    @Test
    void a_document_of_almost_fifty_megabytes_is_kept_and_shown() {
        byte[] paper = paper(49 << 20);

        String document = desk.added(teacher, child, "Dik rapport", paper);

        String address = desk.address(child, document);
        assertThat(teacher.get(address + "/bladzijde/2").statusCode()).isEqualTo(200);
        assertThat(teacher.getBytes(address + "/bestand").body()).isEqualTo(paper);
        assertThat(desk.incoming()).isEmpty();
    }

    @Test
    void one_that_is_larger_is_refused_beside_its_field_or_not_read_at_all() {
        long before = desk.documents(child);
        HttpResponse<String> little = desk.form(teacher, child, "Te groot")
                .file("a.pdf", () -> new Zeros(FileIntake.BYTES + 1000))
                .sendAs(teacher);
        assertThat(little.statusCode()).isEqualTo(422);
        assertThat(little.body()).contains("id=\"file-mistake\"", "Er past 50 MB", "Te groot");

        HttpResponse<String> much = desk.form(teacher, child, "Veel te groot")
                .file("a.pdf", () -> new Zeros(FileIntake.BYTES + (4 << 20)))
                .sendAs(teacher);
        assertThat(much.statusCode()).isEqualTo(413);
        assertThat(desk.documents(child)).isEqualTo(before);
        assertThat(desk.incoming()).isEmpty();
    }

    @Test
    void one_that_says_beforehand_that_it_is_too_large_comes_back_to_the_form() {
        String page = desk.dossier(child) + "/documenten/nieuw";
        long length = FileIntake.BYTES + (1 << 20);
        HttpResponse<String> answer = teacher.send(teacher.request(page)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(length)), length)));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(teacher.get(WebVisitor.location(answer)).body()).contains("id=\"file-mistake\"", "Er past 50 MB");
    }

    private static byte[] paper(int bytes) {
        return SampleDocuments.pdf(2, document -> {
            COSStream filling = document.getDocument().createCOSStream();
            try (var out = filling.createRawOutputStream()) {
                out.write(new byte[bytes]);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Filling"), filling);
        });
    }
}
