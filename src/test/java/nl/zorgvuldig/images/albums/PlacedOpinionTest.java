package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.publication.HostedUrl;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself says about placing a picture, when the program would be wrong.
class PlacedOpinionTest {
    private static final String PLACE = """
            insert into publication.placed (board, id, picture, channel, address, placed_by, placed_at)
            values (:board, :id, :picture, 'website', :address, :by, now())""";
    private static final String SEEN =
            "select count(*) from publication.placed where board = :board and picture = :picture";
    private static final String END =
            "update publication.placed set taken_back_at = now() where board = :board and picture = :picture";

    private final MediaDesk desk = new MediaDesk();
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final SignedInUser other = desk.staff("leerkracht");

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void only_who_keeps_the_pictures_of_the_group_places_what_is_marked_and_in_their_own_name() {
        refused(desk.teacher, desk.teacher, PictureActs.KEEP_PICTURES);
        desk.finish(album, picture);
        refused(other, other, PictureActs.KEEP_PICTURES);
        refused(desk.teacher, other, PictureActs.KEEP_PICTURES);
        refused(desk.teacher, desk.teacher, PictureActs.SEE_PICTURE);
        refused(desk.teacher, desk.teacher, Act.MAINTAIN);
        String shorter = new LegacyLinkCode(desk.demo.board(), UUID.randomUUID()).text();
        assertThatThrownBy(() -> place(desk.teacher, desk.teacher, PictureActs.KEEP_PICTURES, shorter))
                .as("an address that could be guessed sooner")
                .hasStackTraceContaining("row-level security");
        assertThat(place(desk.teacher, desk.teacher, PictureActs.KEEP_PICTURES)).isEqualTo(1);
        assertThat(count(desk.teacher)).isEqualTo(1);
        assertThat(count(other)).isZero();
        assertThat(end(other)).isZero();
        assertThat(end(desk.teacher)).isEqualTo(1);
        assertThat(end(desk.teacher))
                .as("what has ended does not change any more")
                .isZero();
    }

    private void refused(SignedInUser who, SignedInUser name, Act act) {
        assertThatThrownBy(() -> place(who, name, act)).hasStackTraceContaining("row-level security");
    }

    private int place(SignedInUser who, SignedInUser name, Act act) {
        return place(who, name, act, HostedUrl.fresh(desk.demo.board()).text());
    }

    private int place(SignedInUser who, SignedInUser name, Act act, String address) {
        return change(
                who,
                act,
                jdbc -> jdbc.sql(PLACE)
                        .param("board", desk.demo.board().value())
                        .param("id", UUID.randomUUID())
                        .param("picture", picture.value())
                        .param("address", address)
                        .param("by", name.person().value())
                        .update());
    }

    private int end(SignedInUser who) {
        return change(
                who,
                PictureActs.KEEP_PICTURES,
                jdbc -> jdbc.sql(END)
                        .param("board", desk.demo.board().value())
                        .param("picture", picture.value())
                        .update());
    }

    private int count(SignedInUser who) {
        return change(
                who,
                PictureActs.KEEP_PICTURES,
                jdbc -> jdbc.sql(SEEN)
                        .param("board", desk.demo.board().value())
                        .param("picture", picture.value())
                        .query(Integer.class)
                        .single());
    }

    private int change(SignedInUser who, Act act, java.util.function.ToIntFunction<JdbcClient> statement) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .write(act, () -> statement.applyAsInt(desk.demo.part(JdbcClient.class))));
    }
}
