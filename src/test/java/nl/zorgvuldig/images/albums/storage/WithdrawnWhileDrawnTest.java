package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.fall.HeldFile;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PublishedFile;
import nl.zorgvuldig.images.albums.Withdrawing;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.env.Environment;

/// A parent takes a consent back while a picture of the child is being made ready to leave: after
/// the parent was told that it is taken back, the child is seen in nothing that leaves.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WithdrawnWhileDrawnTest {
    private static final Pattern ADDRESS = Pattern.compile("/beeld/[A-Za-z0-9_-]{64}");
    private static final Pattern FETCH = Pattern.compile("action=\"(/groepen/[^\"]+/bestand)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void what_the_world_sees_is_looked_at_once_more_before_it_goes() {
        PurposeKey website = new PurposeKey("website");
        PupilId child = desk.shown(website);
        String address = onTheWebsite(new FaceSubject.Child(child));
        WebVisitor world = desk.demo.nobody();

        HttpResponse<byte[]> seen = withdrawnWhileDrawn(child, website, () -> world.getBytes(address));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(PublishedFile.spread(seen.body())).as("one cell").isLessThan(12);
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void that_a_child_may_be_recorded_at_all_is_looked_at_too() {
        PurposeKey website = new PurposeKey("website");
        PupilId child = desk.shown(website);
        String address = onTheWebsite(new FaceSubject.Child(child));
        WebVisitor world = desk.demo.nobody();

        HttpResponse<byte[]> seen =
                withdrawnWhileDrawn(child, new PurposeKey("recording"), () -> world.getBytes(address));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(PublishedFile.spread(seen.body())).as("one cell").isLessThan(12);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void a_copy_that_leaves_is_looked_at_once_more_before_it_goes() {
        PurposeKey social = new PurposeKey("social_media");
        PupilId child = desk.shown(social);
        desk.finish(album, picture, new FaceSubject.Child(child));
        String gate = gate(social);
        Map<String, String> form = form(gate);
        form.put("plek", "Nieuwsbrief van de wijk");
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(303);
        String fetch = first(FETCH, gate, 1);
        String token = Objects.requireNonNull(form(gate).get("_csrf"));

        HttpResponse<byte[]> file = withdrawnWhileDrawn(child, social, () -> fetched(fetch, token));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(PublishedFile.spread(file.body())).as("one cell").isLessThan(12);
        assertThat(desk.demo
                        .superuser("zorgvuldig")
                        .sql("select count(*) from publication.seen s join publication.copy c"
                                + " on c.id = s.copy where c.picture = :picture")
                        .param("picture", picture.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void what_the_school_sees_itself_is_looked_at_once_more_too() {
        PurposeKey recording = new PurposeKey("recording");
        PupilId child = desk.shown(recording);
        desk.finish(album, picture, new FaceSubject.Child(child));
        String image = "/groepen/" + desk.group + "/albums/" + album + "/" + picture + "/beeld";
        byte[] sharp = teacher.getBytes(image).body();

        HttpResponse<byte[]> seen = withdrawnWhileDrawn(child, recording, () -> teacher.getBytes(image));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .isNotEqualTo(sharp)
                .isEqualTo(teacher.getBytes(image).body());
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void an_employee_who_says_no_meanwhile_is_in_nothing_that_leaves_either() {
        PersonId colleague = desk.colleague();
        says(colleague, StaffPictureChoice.YES);
        String address = onTheWebsite(new FaceSubject.Employee(colleague));
        WebVisitor world = desk.demo.nobody();

        HttpResponse<byte[]> seen =
                whileDrawn(() -> says(colleague, StaffPictureChoice.INSIDE), () -> world.getBytes(address));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(PublishedFile.spread(seen.body())).as("one cell").isLessThan(12);
    }

    /// The living address of the picture with somebody in it.
    private String onTheWebsite(FaceSubject who) {
        desk.finish(album, picture, who);
        String gate = gate(new PurposeKey("website"));
        assertThat(teacher.post(gate, form(gate)).statusCode()).isEqualTo(303);
        return first(ADDRESS, gate, 0);
    }

    private void says(PersonId employee, StaffPictureChoice said) {
        desk.as(new SignedInUser(desk.demo.board(), employee, AccountKind.STAFF), () -> {
            desk.demo.part(StaffPictureAnswers.class).say(said);
            return 0;
        });
    }

    private <T> T withdrawnWhileDrawn(PupilId child, PurposeKey purpose, Supplier<T> leaving) {
        try {
            return whileDrawn(() -> new Withdrawing(desk).withdraw(child, purpose), leaving);
        } finally {
            desk.answer(child, purpose, ConsentChoice.GRANTED);
        }
    }

    private <T> T whileDrawn(Runnable no, Supplier<T> leaving) {
        Path home = Path.of(desk.demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"));
        String blob = desk.kept(picture).blob().toString();
        Path file = home.resolve("files")
                .resolve(desk.demo.board().value().toString())
                .resolve(blob.substring(0, 2))
                .resolve(blob);
        try (HeldFile held = new HeldFile(file)) {
            CompletableFuture<T> left = CompletableFuture.supplyAsync(leaving);
            held.whileRead(no);
            return left.join();
        }
    }

    private HttpResponse<byte[]> fetched(String action, String token) {
        return teacher.sendBytes(teacher.request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token)));
    }

    private String gate(PurposeKey channel) {
        return "/groepen/" + desk.group + "/publicaties/" + picture + "/" + channel;
    }

    private String first(Pattern what, String page, int group) {
        Matcher found = what.matcher(teacher.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(group);
    }

    private Map<String, String> form(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(page).body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }
}
