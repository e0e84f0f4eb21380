package nl.zorgvuldig.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.files.SampleVideos;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.Markings.Finished;
import nl.zorgvuldig.policy.Outcome;

/// The doors to videos in albums, as somebody asks them.
final class VideoDesk {
    final MediaDesk desk = new MediaDesk();
    final AlbumId album = desk.album();
    private final byte[] sample;

    /// @param folder for the sample
    VideoDesk(Path folder) {
        sample = SampleVideos.bytes(SampleVideos.mp4(folder, 2));
    }

    byte[] sample() {
        return sample.clone();
    }

    /// As it was sent.
    PictureId sent(byte[] content) {
        return ((Outcome.Done<PictureId>) desk.arrive(album, FormId.next(desk.demo.clock()), content)).made();
    }

    /// Made plain, and waiting for who is in it.
    PictureId video() {
        PictureId id = sent(sample);
        prepare(id);
        return id;
    }

    /// The job of the demonstration may have it in hand at the same time.
    void prepare(PictureId id) {
        for (int tries = 0; tries < 4 && state(id) == PictureState.PREPARING; tries++) {
            desk.runAsProgram(desk.demo.part(Preparing.class)::prepare);
        }
    }

    PictureState state(PictureId id) {
        return desk.sheet(album, id).picture().state();
    }

    Outcome<MarkResult> finish(PictureId id, Who... who) {
        List<Face> people = new ArrayList<>();
        for (Who one : who) {
            people.add(new Face(Id.next(desk.demo.clock()), new Box(3, 3, 9, 9), one, Optional.empty()));
        }
        return desk.save(album, id, people, Finished.EVERYONE_IS_MARKED);
    }

    Optional<Film> film(PictureId id) {
        return desk.asProgram(() -> desk.demo
                .part(Work.class)
                .read(Act.MAINTAIN, () -> desk.demo.part(PictureStore.class).findFilm(id)));
    }

    /// What a film is, byte by byte; empty when it does not open.
    Optional<byte[]> opened(Film film) {
        return desk.asProgram(() -> {
            try (InputStream in = Channels.newInputStream(
                    desk.demo.part(PictureFiles.class).play(film).content().get())) {
                return Optional.of(in.readAllBytes());
            } catch (IOException | RuntimeException gone) {
                return Optional.empty();
            }
        });
    }

    /// To be named again.
    ///
    /// @return whether it was marked
    boolean reopen(PictureId id) {
        return desk.reopen(album, id);
    }

    /// Whether who keeps it can play it.
    boolean plays(PictureId id) {
        return desk.as(
                desk.teacher,
                () -> desk.demo
                        .part(Viewing.class)
                        .play(desk.key(desk.teacher, PictureActs.SEE_PICTURE), album, id)
                        .isPresent());
    }

    void judge() {
        desk.judge();
    }
}
