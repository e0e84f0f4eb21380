package nl.zorgvuldig.images.albums.storage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.Albums.AlbumDraft;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceDetectionStatus;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.MediaPeople;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureMarking;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureMarking.MarkSheet;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureUploads;
import nl.zorgvuldig.images.albums.marking.FaceSearch;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.viewing.PictureViewer;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.GroupAct;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.springframework.core.env.Environment;

/// The doors to pictures, as somebody asks them.
public final class MediaDesk extends MediaPeople {
    public Granted<Group> key(SignedInUser who) {
        return key(who, PictureActs.KEEP_PICTURES);
    }

    Granted<Group> key(SignedInUser who, GroupAct act) {
        return (Granted<Group>) demo.part(AccessControl.class).ask(who, act, group);
    }

    public AlbumId album() {
        Outcome<AlbumId> made = as(
                teacher,
                () -> demo.part(Albums.class)
                        .make(
                                key(teacher),
                                FormId.next(demo.clock()),
                                new AlbumDraft("Sportdag", demo.clock().today())));
        return ((Outcome.Done<AlbumId>) made).made();
    }

    public Outcome<PictureId> arrive(AlbumId album, FormId number, byte[] content) {
        return as(
                teacher,
                () -> demo.part(IncomingFolder.class)
                        .hold(
                                file -> Files.write(file, content),
                                file -> demo.part(PictureUploads.class).arrive(key(teacher), album, number, file)));
    }

    /// A picture in which no face was found, and that waits to be marked. Looking itself takes a
    /// second each.
    public PictureId picture(AlbumId album) {
        PictureId picture = arrived(album);
        change(() -> found(picture));
        return picture;
    }

    private void found(PictureId picture) {
        demo.part(PictureStore.class).hold(picture);
        demo.part(PictureChanges.class).opened(picture, FaceDetectionStatus.FOUND);
    }

    /// A picture that was looked at, and waits to be marked.
    public PictureId looked(AlbumId album) {
        PictureId picture = arrived(album);
        runAsProgram(demo.part(FaceSearch.class)::search);
        return picture;
    }

    private PictureId arrived(AlbumId album) {
        return ((Outcome.Done<PictureId>) arrive(album, FormId.next(demo.clock()), textured())).made();
    }

    /// A photo with something to see everywhere.
    public static byte[] textured() {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 800; x++) {
            for (int y = 0; y < 600; y++) {
                int tile = (x / 10 * 7 + y / 10 * 13) % 16;
                image.setRGB(x, y, tile * 16 << 16 | (255 - tile * 12) << 8 | x % 256);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public MarkSheet sheet(AlbumId album, PictureId picture) {
        return as(
                teacher,
                () -> demo.part(PictureMarking.class)
                        .read(key(teacher), album, picture)
                        .orElseThrow());
    }

    public Outcome<MarkResult> save(AlbumId album, PictureId picture, List<Face> faces, Finished finished) {
        int revision = sheet(album, picture).picture().revision();
        return save(album, picture, revision, faces, finished);
    }

    Outcome<MarkResult> save(AlbumId album, PictureId picture, int revision, List<Face> faces, Finished finished) {
        return as(
                teacher,
                () -> demo.part(PictureMarking.class).save(key(teacher), album, picture, revision, faces, finished));
    }

    public Outcome<MarkResult> finish(AlbumId album, PictureId picture, FaceSubject... who) {
        List<Face> faces = new ArrayList<>();
        for (int place = 0; place < who.length; place++) {
            faces.add(face(40 + 150 * place, who[place]));
        }
        return save(album, picture, faces, Finished.EVERYONE_IS_MARKED);
    }

    /// To be marked again.
    ///
    /// @return whether it was marked
    boolean reopen(AlbumId album, PictureId picture) {
        return as(teacher, () -> demo.part(PictureRemovals.class).reopen(key(teacher), album, picture));
    }

    /// What who keeps it sees of it.
    Optional<byte[]> look(AlbumId album, PictureId picture) {
        return as(
                teacher,
                () -> demo.part(PictureViewer.class).see(key(teacher, PictureActs.SEE_PICTURE), album, picture));
    }

    void judge() {
        runAsProgram(demo.part(PictureConsentRecheck.class)::judge);
    }

    /// As the program itself, in one unit of work.
    void change(Runnable what) {
        runAsProgram(() -> demo.part(Work.class).change(Act.MAINTAIN, what));
    }

    boolean closed(AlbumId album, PictureId picture) {
        return sheet(album, picture).picture().closedSince().isPresent();
    }

    /// Where it stands, sealed.
    Path file(StoredImage kept) {
        String blob = kept.blob().toString();
        return Path.of(demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"))
                .resolve("files")
                .resolve(demo.board().value().toString())
                .resolve(blob.substring(0, 2))
                .resolve(blob);
    }

    public Face face(int x, FaceSubject who) {
        return new Face(Id.next(demo.clock()), new BoundingBox(x, 100, 120, 120), who, Optional.empty());
    }

    public StoredImage kept(PictureId picture) {
        return findKept(picture).orElseThrow();
    }

    public Optional<StoredImage> findKept(PictureId picture) {
        return asProgram(() -> demo.part(Work.class)
                .read(Act.MAINTAIN, () -> demo.part(PictureStore.class).kept(picture)));
    }

    public List<Face> faces(PictureId picture) {
        return asProgram(() -> demo.part(Work.class)
                .read(Act.MAINTAIN, () -> demo.part(PictureMarkStore.class).list(picture)));
    }

    /// The points of a picture as it is kept.
    BufferedImage image(PictureId picture) {
        StoredImage kept = kept(picture);
        return asProgram(() -> demo.part(PictureFiles.class).hold(kept, MediaDesk::read));
    }

    private static BufferedImage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public boolean opens(StoredImage kept) {
        return asProgram(() -> {
            try (InputStream in = demo.part(PictureFiles.class).open(kept)) {
                return in.readAllBytes().length > 0;
            } catch (Exception gone) {
                return false;
            }
        });
    }

    /// A new employee of the school of the group, whom no other test is about.
    PersonId colleague() {
        PersonId person = new PersonId(UUID.randomUUID());
        runAsProgram(() -> employ(person));
        return person;
    }

    private void employ(PersonId person) {
        demo.part(Accounts.class)
                .open(NewAccount.of(person, AccountKind.STAFF, new PersonName("Iemand", "", "Vanvroeger")));
        SchoolId school =
                demo.part(Schools.class).findGroup(group).orElseThrow().school();
        demo.part(Staff.class)
                .add(new StaffMember(
                        person,
                        school,
                        "F" + person,
                        Period.since(demo.clock().today().minusYears(1))));
    }
}
