package nl.zorgvuldig.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.LivingAddress;
import nl.zorgvuldig.publication.LivingPictures;
import org.junit.jupiter.api.Test;

/// A picture from the gate to the address at which everybody sees it, and what happens there when a
/// consent is taken back.
class LivingPictureTest {
    private static final PurposeKey WEBSITE = new PurposeKey("website");
    private static final Pattern ADDRESS = Pattern.compile("/beeld/[A-Za-z0-9_-]{43}");
    private static final Pattern END = Pattern.compile("action=\"(/groepen/[^\"]+/weg)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final String page = "/groepen/" + desk.group + "/publicaties/" + picture;
    private final PupilId child = desk.pupils(true).getFirst();

    @Test
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void what_is_not_marked_goes_nowhere() {
        assertThat(teacher.get(page).statusCode()).isEqualTo(404);
        assertThat(place(teacher, "on").statusCode()).isEqualTo(404);
        assertThat(desk.demo.signIn("leerkracht").get(page).statusCode()).isIn(403, 404);
    }

    @Test
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void after_a_withdrawal_the_address_shows_the_child_no_more() throws IOException {
        desk.finish(album, picture, new Who.Child(child));
        desk.answer(child, WEBSITE, Choice.WITHDRAWN);
        HttpResponse<String> refused = place(teacher, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("niet geplaatst", "mag niet").doesNotContain("/beeld/");

        desk.answer(child, WEBSITE, Choice.GRANTED);
        assertThat(place(teacher, "").statusCode()).isEqualTo(303);
        String address = address();
        LivingPictures.Seen.Shows sharp = see(address);
        assertThat(spread(sharp.jpeg())).as("the pattern of the photo").isGreaterThan(100);

        HttpResponse<String> first = desk.demo.nobody().get(address);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control"))
                .contains("public, max-age=30, must-revalidate");
        assertThat(first.headers().firstValue("Cross-Origin-Resource-Policy"))
                .contains("cross-origin");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();

        desk.answer(child, WEBSITE, Choice.WITHDRAWN);
        HttpResponse<String> after = desk.demo.nobody().get(address);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(first.headers().firstValue("ETag"));
        assertThat(spread(see(address).jpeg())).as("one cell").isLessThan(12);
    }

    @Test
    void what_was_taken_back_is_gone_and_a_guessed_address_was_never_there() {
        desk.finish(album, picture);
        assertThat(place(teacher, "").statusCode()).isEqualTo(303);
        String address = address();
        Matcher end = END.matcher(teacher.get(page).body());
        assertThat(end.find()).isTrue();
        assertThat(teacher.post(end.group(1), Map.of("_csrf", token())).statusCode())
                .isEqualTo(303);
        assertThat(desk.demo.nobody().get(address).statusCode()).isEqualTo(410);
        String guessed = new LivingAddress(desk.demo.board(), UUID.randomUUID()).path();
        for (String wrong : List.of(guessed, "/beeld/x", "/beeld/" + picture)) {
            assertThat(desk.demo.nobody().get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    private HttpResponse<String> place(WebVisitor who, String blur) {
        return who.post(
                page,
                Map.of(
                        "_csrf",
                        token(),
                        "formulier",
                        FormId.next(desk.demo.clock()).toString(),
                        "channel",
                        "website",
                        "blur",
                        blur));
    }

    private String token() {
        return nl.zorgvuldig.identity.Upload.token(teacher);
    }

    private String address() {
        Matcher found = ADDRESS.matcher(teacher.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private LivingPictures.Seen.Shows see(String address) {
        return (LivingPictures.Seen.Shows)
                desk.demo
                        .part(LivingPictures.class)
                        .see(
                                LivingAddress.parse(address.substring(LivingAddress.PATH.length()))
                                        .orElseThrow());
    }

    /// How far apart the points in the middle of the face are, in green.
    private static int spread(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        int least = 255;
        int most = 0;
        for (int x = 98; x < 110; x++) {
            for (int y = 146; y < 158; y++) {
                int green = image.getRGB(x, y) >> 8 & 255;
                least = Math.min(least, green);
                most = Math.max(most, green);
            }
        }
        return most - least;
    }
}
