package nl.zorgvuldig.dossier.record.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.dossier.record.SentFile;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Documents in a dossier, over HTTP: who adds, sees, takes along and withdraws them, and what is
/// written in the log about that.
class DocumentsTest {
    private static final Pattern PICTURE = Pattern.compile("class=\"paper\" src=\"([^\"]+)\"");

    private final DocumentDesk desk = new DocumentDesk();
    private final WebVisitor teacher = desk.signIn("leerkracht");

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void a_document_stands_in_the_dossier_and_is_read_as_pictures_with_one_line_in_the_log() {
        PupilId child = desk.child(0);
        String document = desk.added(teacher, child, "Verslag logopedist", SampleDocuments.pdf(3));

        String dossier = teacher.get(desk.dossier(child)).body();
        assertThat(dossier).contains("Verslag logopedist", "PDF, 3 bladzijden", "data:image/webp");
        long before = desk.lines(child, "read_document", "granted");

        String page = teacher.get(desk.address(child, document)).body();
        List<String> pictures = pictures(page);
        assertThat(pictures).hasSize(3);
        for (String text : pictures) {
            HttpResponse<byte[]> picture = teacher.getBytes(text);
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(header(picture, "Content-Type")).isEqualTo("image/webp");
            assertThat(header(picture, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(new String(picture.body(), 0, 4, ISO_8859_1)).isEqualTo("RIFF");
        }
        assertThat(desk.lines(child, "read_document", "granted")).isEqualTo(before + 1);
        assertThat(desk.relation(child, "read_document")).isEqualTo("group");
    }

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, INSPECTION_UNDER_SUPERVISION})
    void nobody_else_opens_it_nor_a_page_of_it_and_the_refusal_is_in_the_log() {
        PupilId child = desk.child(0);
        String document = desk.added(teacher, child, "Alleen hier", SampleDocuments.pdf(1));
        String address = desk.address(child, document);
        String seen = pictures(teacher.get(address).body()).getFirst().replace("&amp;", "&");

        for (String handle : List.of("leerkracht2", "directeur2", "beheer", "fg", "ouder")) {
            WebVisitor other = desk.signIn(handle);
            for (String path : List.of(address, address + "/bladzijde/1", seen, address + "/bestand")) {
                HttpResponse<String> answer = other.get(path);
                assertThat(answer.statusCode()).as(handle + " " + path).isEqualTo(403);
                assertThat(answer.body()).contains("/beleid/C").doesNotContain("Alleen hier");
            }
        }
        assertThat(desk.lines(child, "read_document", "refused")).isGreaterThanOrEqualTo(15);
        assertThat(desk.lines(child, "copy_document", "refused")).isGreaterThanOrEqualTo(5);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_page_without_proof_that_the_document_was_opened_leaves_a_line_of_its_own() {
        PupilId child = desk.child(0);
        String document = desk.added(teacher, child, "Los", SampleDocuments.pdf(1));
        String page = desk.address(child, document) + "/bladzijde/1";
        long before = desk.lines(child, "read_document", "granted");

        for (String proof : List.of("", "?geopend=x", "?geopend=1.AAAAAAAAAAAAAAAAAAAAAA")) {
            assertThat(teacher.get(page + proof).statusCode()).isEqualTo(200);
        }

        assertThat(desk.lines(child, "read_document", "granted")).isEqualTo(before + 3);
        assertThat(teacher.get(desk.address(child, document) + "/bladzijde/2").statusCode())
                .isEqualTo(404);
        assertThat(teacher.get(desk.address(child, document) + "/bladzijde/-1").statusCode())
                .isEqualTo(404);
        assertThat(teacher.get(desk.address(child, document) + "/bladzijde/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void guides_and_head_take_it_along_as_it_was_and_the_board_only_reads() {
        PupilId child = desk.child(0);
        byte[] paper = SampleDocuments.pdf(2);
        String address = desk.address(child, desk.added(teacher, child, "Mee", paper));
        long before = desk.lines(child, "copy_document", "granted");

        for (String handle : List.of("leerkracht", "ib", "directeur")) {
            HttpResponse<byte[]> file = desk.signIn(handle).getBytes(address + "/bestand");
            assertThat(file.statusCode()).as(handle).isEqualTo(200);
            assertThat(file.body()).isEqualTo(paper);
            assertThat(header(file, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"document-2026-11-24.pdf\"");
            assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(desk.lines(child, "copy_document", "granted")).isEqualTo(before + 3);

        WebVisitor board = desk.signIn("bestuur");
        assertThat(board.get(address).statusCode()).isEqualTo(200);
        assertThat(board.get(address).body()).doesNotContain("/bestand");
        HttpResponse<String> no = board.get(address + "/bestand");
        assertThat(no.statusCode()).isEqualTo(403);
        assertThat(no.body()).contains("mag dit document hier bekijken", "/beleid/C8");
    }

    @Test
    void the_same_form_sent_again_adds_nothing_and_one_with_something_else_says_so() {
        PupilId child = desk.child(1);
        SentFile form = desk.form(teacher, child, "Twee keer").file("a.pdf", SampleDocuments.pdf(1));
        String first = WebVisitor.location(form.sendAs(teacher));

        assertThat(WebVisitor.location(form.sendAs(teacher))).isEqualTo(first);
        HttpResponse<String> other = form.with("title", "Iets anders").sendAs(teacher);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("al een keer bewaard", "Iets anders");
        assertThat(desk.documents(child, first.replaceFirst(".*#", ""))).isEqualTo(1);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        PupilId child = desk.child(1);
        Map<byte[], String> files = Map.of(
                new byte[0],
                "Dit bestand is leeg.",
                "<html>".getBytes(ISO_8859_1),
                "Dit soort bestand kan niet.",
                SampleDocuments.pdf(501),
                "te veel bladzijden. Er passen er 500.");
        long before = desk.documents(child);
        files.forEach((content, words) -> {
            HttpResponse<String> answer = desk.form(teacher, child, "Titel blijft")
                    .file("verslag.pdf", content)
                    .sendAs(teacher);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"file-mistake\"", words, "Titel blijft");
        });
        HttpResponse<String> number = desk.form(teacher, child, "Bsn 111222333")
                .file("a.pdf", SampleDocuments.pdf(1))
                .sendAs(teacher);
        assertThat(number.body()).contains("id=\"title-mistake\"", "burgerservicenummer");
        HttpResponse<String> inside = desk.form(teacher, child, "Brief")
                .file("brief.docx", SampleDocuments.docx("Beste ouders,", "Nr 111222333."))
                .sendAs(teacher);
        assertThat(inside.statusCode()).isEqualTo(422);
        assertThat(inside.body()).contains("id=\"file-mistake\"", "In dit document staat een nummer");
        assertThat(desk.form(teacher, child, "Zonder").sendAs(teacher).body()).contains("Kies een bestand.");
        assertThat(desk.documents(child)).isEqualTo(before);
        assertThat(desk.incoming()).isEmpty();
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void a_withdrawn_document_opens_for_the_head_alone_and_its_history_stays_readable() {
        PupilId child = desk.child(1);
        String document = desk.added(teacher, child, "Verkeerd kind", SampleDocuments.pdf(1));
        String address = desk.address(child, document);
        String seen = pictures(teacher.get(address).body()).getFirst().replace("&amp;", "&");
        WebVisitor head = desk.signIn("directeur");

        assertThat(teacher.fill(address, address + "/intrekken", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        String form = address + "/intrekken";
        assertThat(head.fill(form, form, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(WebVisitor.location(head.fill(form, form, Map.of("reason", "Hoort bij een ander."))))
                    .isEqualTo(desk.dossier(child) + "#" + document);
        }

        assertThat(desk.lines(child, "withdraw_document", "done")).isEqualTo(1);
        assertThat(teacher.get(desk.dossier(child)).body())
                .contains("Verkeerd kind", "Ingetrokken door", "Hoort bij een ander.")
                .doesNotContain("href=\"" + address + "\"");
        for (String path : List.of(address, address + "/bladzijde/1", seen)) {
            HttpResponse<String> closed = teacher.get(path);
            assertThat(closed.statusCode()).as(path).isEqualTo(403);
            assertThat(closed.body()).contains("ingetrokken", "/beleid/C8");
        }
        assertThat(teacher.get(address + "/bestand").statusCode()).isEqualTo(404);
        assertThat(head.get(address).body()).contains("Verkeerd kind", "Hoort bij een ander.");
        assertThat(desk.signIn("bestuur").get(address).statusCode()).isEqualTo(403);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_photo_is_kept_without_where_it_was_taken_and_a_document_is_read_as_text() {
        PupilId child = desk.child(1);
        String photo = desk.added(teacher, child, "Foto", SampleDocuments.photo(640, 480));
        byte[] kept = teacher.getBytes(desk.address(child, photo) + "/bestand").body();
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("TELEFOON", "Exif");

        String word = desk.added(
                teacher,
                child,
                "Brief",
                SampleDocuments.docx("Geachte ouders,", "&lt;script&gt;alert(1)&lt;/script&gt;"));
        String page = teacher.get(desk.address(child, word)).body();
        assertThat(page)
                .contains("Geachte ouders,", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(teacher.get(desk.address(child, word) + "/bladzijde/1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_document_of_another_pupil_or_none_is_not_found() {
        PupilId child = desk.child(0);
        String other = desk.added(teacher, desk.child(1), "Ander", SampleDocuments.pdf(1));
        for (String id : List.of(other, UUID.randomUUID().toString(), "x")) {
            String address = desk.address(child, id);
            for (String path : List.of(address, address + "/bladzijde/1", address + "/bestand")) {
                assertThat(teacher.get(path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    private static List<String> pictures(String page) {
        List<String> found = new ArrayList<>();
        Matcher picture = PICTURE.matcher(page);
        while (picture.find()) {
            found.add(picture.group(1).replace("&amp;", "&"));
        }
        return found;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
