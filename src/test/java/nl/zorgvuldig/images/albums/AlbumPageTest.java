package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.albums.marking.FaceSearch;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The pages of albums over HTTP: what is sent wrongly is answered in words and not kept; who may
/// not, sees nothing.
class AlbumPageTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier|versie)\" value=\"([^\"]+)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final AlbumId album = desk.album();
    private final String address = "/groepen/" + desk.group + "/albums/" + album;

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void what_is_no_photo_is_named_and_not_kept_and_the_others_are() {
        HttpResponse<String> answer = form(address)
                .file("fotos", "goed.jpg", MediaDesk.textured())
                .file("fotos", "bad\u0007\u202egpj.exe", "MZ".getBytes())
                .file("fotos", "leeg.png", new byte[0])
                .send();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("badgpj.exe", "geen foto die we kennen", "leeg.png", "is leeg")
                .doesNotContain("\u202e", "\u0007", "goed.jpg");
        assertThat(pictures()).isEqualTo(1);
        assertThat(form(address).send().body()).contains("Kies een of meer foto’s.");
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void one_by_one_a_picture_is_known_again_after_the_connection_was_lost() {
        FormId number = FormId.next(desk.demo.clock());
        String text = address + "/foto";
        assertThat(teacher.get(text + "/" + number).statusCode()).isEqualTo(404);
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> answer = new Upload(teacher, text)
                    .with("_csrf", Upload.token(teacher))
                    .with("formulier", number.toString())
                    .file("foto", "a.jpg", MediaDesk.textured())
                    .send();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().trim()).startsWith("<li").contains("aangekomen");
        }
        assertThat(teacher.get(text + "/" + number).statusCode()).isEqualTo(200);
        assertThat(pictures()).isEqualTo(1);
        HttpResponse<String> wrong = new Upload(teacher, text)
                .with("_csrf", Upload.token(teacher))
                .with("formulier", FormId.next(desk.demo.clock()).toString())
                .file("foto", "a.jpg", SampleDocuments.pdf(1))
                .send();
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("niet bewaard", "geen foto die we kennen");
        assertThat(pictures()).isEqualTo(1);
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void marks_that_cannot_be_are_answered_beside_the_face_and_nothing_changes() {
        PictureId picture = desk.looked(album);
        String page = address + "/" + picture;
        PupilId elsewhere = desk.demo.population().placements().stream()
                .filter(placement -> !placement.group().equals(desk.group))
                .map(placement -> placement.pupil())
                .findFirst()
                .orElseThrow();
        assertThat(mark(page, "leerling-" + elsewhere, "bewaren").body()).contains("hoort niet bij de groep");
        assertThat(mark(page, "iets", "bewaren").body()).contains("niet heel aangekomen");
        assertThat(mark(page, "onherkenbaar", "klaar").body()).contains("Zet hier een vinkje");
        HttpResponse<String> open = mark(page, "", "klaar", Map.of("iedereen", "ja"));
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("kies wie dit is");
        assertThat(mark(page, "onherkenbaar", "bewaren", Map.of("b0", "0")).statusCode())
                .isEqualTo(422);
        assertThat(mark(page, "onherkenbaar", "bewaren", Map.of("x0", "799")).body())
                .contains("valt buiten de foto");
        assertThat(mark(page, "onherkenbaar", "bewaren", Map.of("versie", "0")).body())
                .contains("Dit is intussen veranderd");
        assertThat(desk.sheet(album, picture).picture().state()).isEqualTo(PictureState.OPEN);

        HttpResponse<String> done = mark(page, "onherkenbaar", "klaar", Map.of("iedereen", "ja"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(teacher.get(page).body()).contains("Markeer opnieuw");
        assertThat(mark(page, "onherkenbaar", "bewaren").statusCode()).isEqualTo(404);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void nobody_else_sees_an_album_and_a_picture_of_another_album_is_as_none() {
        PictureId picture = desk.looked(album);
        String page = address + "/" + picture;
        assertThat(teacher.get(page + "/beeld").statusCode()).isEqualTo(200);
        String other = "/groepen/" + desk.group + "/albums/" + desk.album() + "/" + picture;
        assertThat(teacher.get(other).statusCode()).isEqualTo(404);
        assertThat(teacher.get(other + "/beeld").statusCode()).isEqualTo(404);
        assertThat(teacher.fill(address, other + "/weg", Map.of()).statusCode()).isEqualTo(404);
        for (String handle : Population.HANDLES) {
            if (handle.equals("leerkracht2") || handle.startsWith("directeur")) {
                continue;
            }
            WebVisitor visitor = desk.demo.signIn(handle);
            for (String path : new String[] {address, page, page + "/beeld"}) {
                assertThat(visitor.get(path).statusCode()).as(handle).isIn(403, 404);
            }
        }
        assertThat(teacher.post(page + "/weg", Map.of()).statusCode()).isEqualTo(403);
        assertThat(teacher.get("/groepen/" + desk.group + "/albums/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(teacher.fill(address, page + "/weg", Map.of()).statusCode()).isEqualTo(303);
        assertThat(desk.findKept(picture)).isEmpty();
        assertThat(teacher.get(page + "/beeld").statusCode()).isEqualTo(404);
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void an_album_says_that_faces_are_looked_for_for_as_long_as_they_are() {
        FormId number = FormId.next(desk.demo.clock());
        desk.arrive(album, number, MediaDesk.textured());
        assertThat(teacher.get(address).body()).contains("data-searching", "op 1 foto");
        desk.runAsProgram(desk.demo.part(FaceSearch.class)::search);
        assertThat(teacher.get(address).body()).doesNotContain("data-searching");
    }

    private HttpResponse<String> mark(String page, String who, String what) {
        return mark(page, who, what, Map.of());
    }

    private HttpResponse<String> mark(String page, String who, String what, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(hidden(page));
        form.putAll(Map.of(
                "aantal",
                "1",
                "id0",
                UUID.randomUUID().toString(),
                "x0",
                "40",
                "y0",
                "100",
                "b0",
                "120",
                "h0",
                "120",
                "wie0",
                who,
                "doe",
                what));
        form.putAll(more);
        return teacher.post(page, form);
    }

    private Upload form(String page) {
        Upload form = new Upload(teacher, page);
        hidden(page).forEach(form::with);
        return form;
    }

    private Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(page).body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private int pictures() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from media.picture where album = :album")
                .param("album", album.value())
                .query(Integer.class)
                .single();
    }
}
