package nl.zorgvuldig.images.albums.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.VideoPreparation;
import nl.zorgvuldig.images.albums.viewing.PictureViewer;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.SampleVideos;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Outcome;

/// The doors to videos in albums, as somebody asks them.
public final class VideoDesk {
    public final MediaDesk desk = new MediaDesk();
    public final AlbumId album = desk.album();
    private final byte[] sample;

    /// @param folder for the sample
    public VideoDesk(Path folder) {
        sample = SampleVideos.bytes(SampleVideos.mp4(folder, 2));
    }

    public byte[] sample() {
        return sample.clone();
    }

    /// As it was sent.
    PictureId sent(byte[] content) {
        return ((Outcome.Done<PictureId>) desk.arrive(album, FormId.next(desk.demo.clock()), content)).made();
    }

    /// Made plain, and waiting for who is in it.
    public PictureId video() {
        PictureId id = sent(sample);
        prepare(id);
        return id;
    }

    /// The job of the demonstration may have it in hand at the same time.
    void prepare(PictureId id) {
        for (int tries = 0; tries < 4 && state(id) == PictureState.PREPARING; tries++) {
            desk.runAsProgram(desk.demo.part(VideoPreparation.class)::prepare);
        }
    }

    public PictureState state(PictureId id) {
        return desk.sheet(album, id).picture().state();
    }

    public Outcome<MarkResult> finish(PictureId id, FaceSubject... who) {
        List<Face> people = new ArrayList<>();
        for (FaceSubject subject : who) {
            people.add(new Face(Id.next(desk.demo.clock()), new BoundingBox(3, 3, 9, 9), subject, Optional.empty()));
        }
        return desk.save(album, id, people, Finished.EVERYONE_IS_MARKED);
    }

    public Optional<StoredVideo> film(PictureId id) {
        return desk.asProgram(() -> desk.demo
                .part(Work.class)
                .read(Act.MAINTAIN, () -> desk.demo.part(PictureStore.class).findFilm(id)));
    }

    /// What a film is, byte by byte; empty when it does not open.
    public Optional<byte[]> opened(StoredVideo film) {
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
    public boolean reopen(PictureId id) {
        return desk.reopen(album, id);
    }

    /// Whether who keeps it can play it.
    public boolean plays(PictureId id) {
        return desk.as(
                desk.teacher,
                () -> desk.demo
                        .part(PictureViewer.class)
                        .play(desk.key(desk.teacher, PictureActs.SEE_PICTURE), album, id)
                        .isPresent());
    }

    public void judge() {
        desk.judge();
    }
}
