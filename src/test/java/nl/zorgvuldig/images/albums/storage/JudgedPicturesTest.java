package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Of which pictures consents are looked at, by the rule and by the database.
@Upholds(RECORDING_AFTER_CONSENT)
class JudgedPicturesTest {
    private static final PurposeKey RECORDING = new PurposeKey("recording");

    private final MediaDesk desk = new MediaDesk();
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final PupilId child = desk.pupils(true).getLast();

    @Test
    void the_database_lets_nobody_forget_that_it_was_marked_and_is_closed() {
        assertThat(desk.finish(album, picture, new FaceSubject.Child(child)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(desk.reopen(album, picture)).isTrue();
        desk.lapse(child, RECORDING);
        desk.judge();
        assertThat(desk.closed(album, picture)).isTrue();
        for (String set : List.of("closed_since = null", "marked_at = null")) {
            assertThatThrownBy(() -> update(set)).hasStackTraceContaining("row-level security");
        }
        desk.answer(child, ConsentChoice.GRANTED);
    }

    @Test
    void the_rule_for_one_and_the_list_of_all_agree() {
        for (PictureState state : PictureState.values()) {
            for (boolean film : List.of(true, false)) {
                for (boolean before : List.of(true, false)) {
                    assertThat(listed(state, film, before))
                            .as("%s, film %s, marked before %s", state, film, before)
                            .isEqualTo(judged(state, film, before));
                }
            }
        }
    }

    private boolean judged(PictureState state, boolean film, boolean before) {
        AlbumPicture albumPicture = desk.sheet(album, picture).picture();
        return new AlbumPicture(
                        albumPicture.id(),
                        albumPicture.album(),
                        state,
                        albumPicture.looking(),
                        albumPicture.revision(),
                        albumPicture.addedBy(),
                        albumPicture.addedAt(),
                        albumPicture.finishBy(),
                        before ? Optional.of(albumPicture.addedAt()) : Optional.empty(),
                        albumPicture.closedSince(),
                        albumPicture.endedOn(),
                        albumPicture.size(),
                        film ? Optional.of(new AlbumPicture.Video(1, Optional.empty())) : Optional.empty())
                .judged();
    }

    private boolean listed(PictureState state, boolean film, boolean before) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select" + PictureStore.JUDGED + """
                                from (select :state::text as state, :film::boolean as film,
                                    case when :before then now() end as marked_at) p""")
                .param("state", Codes.of(state))
                .param("film", film)
                .param("before", before)
                .query(Boolean.class)
                .single();
    }

    private int update(String set) {
        return desk.as(
                desk.teacher,
                () -> desk.demo
                        .part(Work.class)
                        .write(
                                PictureActs.KEEP_PICTURES,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("update media.picture set " + set + " where board = :board and id = :id")
                                        .param("board", desk.demo.board().value())
                                        .param("id", picture.value())
                                        .update()));
    }
}
