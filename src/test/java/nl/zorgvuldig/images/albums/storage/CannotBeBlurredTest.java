package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.fall.HeldFile;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A parent takes a consent back, and the picture of the child cannot be drawn without it, not yet,
/// or not at all: until it is, nobody sees it; and no other picture waits for it.
@Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
class CannotBeBlurredTest {
    private static final Pattern SMALL = Pattern.compile("src=\"data:image/webp[^\"]+\"");

    private final MediaDesk desk = new MediaDesk();
    private final AlbumId album = desk.album();
    private final List<PictureId> pictures = Stream.of(desk.picture(album), desk.picture(album))
            .sorted(Comparator.comparing(PictureId::value))
            .toList();
    private final PupilId one = desk.pupils(true).get(4);
    private final PupilId other = desk.pupils(true).get(5);

    @Test
    void the_first_that_cannot_be_blurred_does_not_keep_the_next_sharp_and_is_not_seen_itself() {
        withdrawn(pictures.getFirst(), pictures.getLast());
    }

    @Test
    void nor_does_the_last() {
        withdrawn(pictures.getLast(), pictures.getFirst());
    }

    private void withdrawn(PictureId damaged, PictureId whole) {
        assertThat(desk.finish(album, damaged, new FaceSubject.Child(one)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(desk.finish(album, whole, new FaceSubject.Child(other)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(smalls()).isEqualTo(2);
        StoredImage sharp = desk.kept(damaged);
        StoredImage sharpOther = desk.kept(whole);
        Path file = desk.file(sharp);
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        move(file, aside);
        try {
            desk.answer(one, ConsentChoice.WITHDRAWN);
            desk.answer(other, ConsentChoice.WITHDRAWN);
            assertThatThrownBy(desk::judge).isInstanceOf(FilesUnavailable.class);

            blurred(whole, sharpOther);
            assertThat(desk.closed(album, damaged)).isTrue();
            assertThat(smalls()).isEqualTo(1);
            assertThat(toPublish()).containsExactly(whole);
            assertThatThrownBy(() -> desk.look(album, damaged)).isInstanceOf(FilesUnavailable.class);
            assertThat(desk.lines("closed", damaged.value()))
                    .as("and said so once")
                    .isEqualTo(1);
        } finally {
            move(aside, file);
        }
        desk.judge();
        blurred(damaged, sharp);
        assertThat(smalls()).isEqualTo(2);
        assertThat(desk.lines("opened-again", damaged.value())).isEqualTo(1);
        grant();
    }

    @Test
    @Timeout(60)
    void it_is_closed_before_it_is_drawn_and_open_again_after() {
        PictureId picture = pictures.getFirst();
        assertThat(desk.finish(album, picture, new FaceSubject.Child(one)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        StoredImage sharp = desk.kept(picture);
        desk.answer(one, ConsentChoice.WITHDRAWN);
        try (HeldFile held = new HeldFile(desk.file(sharp))) {
            CompletableFuture<Void> judging = CompletableFuture.runAsync(desk::judge);
            held.whileRead(() -> assertThat(seenSharp(picture)).isFalse());
            judging.join();
        }
        desk.judge();
        blurred(picture, sharp);
        grant();
    }

    @Test
    void what_the_program_left_closed_when_it_stopped_is_finished_the_next_time() {
        PictureId closed = pictures.getFirst();
        PictureId drawn = pictures.getLast();
        pictures.forEach(picture -> assertThat(desk.finish(album, picture, new FaceSubject.Child(one)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0))));
        StoredImage sharp = desk.kept(closed);
        StoredImage sharpOther = desk.kept(drawn);
        desk.answer(one, ConsentChoice.WITHDRAWN);
        stoppedAfterClosing(closed);
        desk.judge();
        stoppedAfterClosing(drawn);
        assertThat(desk.closed(album, drawn)).isTrue();
        desk.judge();
        blurred(closed, sharp);
        blurred(drawn, sharpOther);
        grant();
    }

    private void stoppedAfterClosing(PictureId picture) {
        PictureChanges changes = desk.demo.part(PictureChanges.class);
        desk.change(() -> changes.closed(picture, Optional.of(desk.demo.clock().today())));
    }

    private void blurred(PictureId picture, StoredImage sharp) {
        assertThat(desk.opens(sharp)).isFalse();
        assertThat(desk.faces(picture))
                .isNotEmpty()
                .allMatch(it -> it.blurredAt().isPresent());
        assertThat(desk.closed(album, picture)).isFalse();
        assertThat(desk.look(album, picture)).isPresent();
    }

    /// How many the page of the album shows in small.
    private long smalls() {
        return SMALL.matcher(desk.demo
                        .signIn("leerkracht2")
                        .get("/groepen/" + desk.group + "/albums/" + album)
                        .body())
                .results()
                .count();
    }

    /// What is shown in small to choose what goes somewhere.
    private List<PictureId> toPublish() {
        return desk.asProgram(() ->
                List.copyOf(desk.demo.part(MarkedPictures.class).smalls(album).keySet()));
    }

    private boolean seenSharp(PictureId picture) {
        return toPublish().contains(picture)
                && desk.faces(picture).stream().anyMatch(it -> it.blurredAt().isEmpty());
    }

    private void grant() {
        desk.answer(one, ConsentChoice.GRANTED);
        desk.answer(other, ConsentChoice.GRANTED);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
