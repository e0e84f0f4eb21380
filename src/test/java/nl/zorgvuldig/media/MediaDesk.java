package nl.zorgvuldig.media;

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
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.media.Markings.Finished;
import nl.zorgvuldig.policy.GroupAct;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffMember;
import org.springframework.core.env.Environment;

/// The doors to pictures, as somebody asks them.
final class MediaDesk extends MediaPeople {
    Granted<Group> key(SignedIn who) {
        return key(who, PictureActs.KEEP_PICTURES);
    }

    Granted<Group> key(SignedIn who, GroupAct act) {
        return (Granted<Group>) demo.part(AccessControl.class).ask(who, act, group);
    }

    AlbumId album() {
        Outcome<AlbumId> made = as(
                teacher,
                () -> demo.part(Albums.class)
                        .make(
                                key(teacher),
                                FormId.next(demo.clock()),
                                new AlbumDraft("Sportdag", demo.clock().today())));
        return ((Outcome.Done<AlbumId>) made).made();
    }

    Outcome<PictureId> arrive(AlbumId album, FormId number, byte[] content) {
        return as(
                teacher,
                () -> demo.part(Incoming.class)
                        .hold(
                                file -> Files.write(file, content),
                                file -> demo.part(Arrivals.class).arrive(key(teacher), album, number, file)));
    }

    /// A picture in which no face was found, and that waits to be marked. Looking itself takes a
    /// second each.
    PictureId picture(AlbumId album) {
        PictureId picture = arrived(album);
        change(() -> found(picture));
        return picture;
    }

    private void found(PictureId picture) {
        demo.part(PictureStore.class).hold(picture);
        demo.part(PictureChanges.class).opened(picture, Looking.FOUND);
    }

    /// A picture that was looked at, and waits to be marked.
    PictureId looked(AlbumId album) {
        PictureId picture = arrived(album);
        runAsProgram(demo.part(FaceSearch.class)::search);
        return picture;
    }

    private PictureId arrived(AlbumId album) {
        return ((Outcome.Done<PictureId>) arrive(album, FormId.next(demo.clock()), textured())).made();
    }

    /// A photo with something to see everywhere.
    static byte[] textured() {
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

    MarkSheet sheet(AlbumId album, PictureId picture) {
        return as(
                teacher,
                () -> demo.part(Markings.class)
                        .read(key(teacher), album, picture)
                        .orElseThrow());
    }

    Outcome<MarkResult> save(AlbumId album, PictureId picture, List<Face> faces, Finished finished) {
        int revision = sheet(album, picture).picture().revision();
        return save(album, picture, revision, faces, finished);
    }

    Outcome<MarkResult> save(AlbumId album, PictureId picture, int revision, List<Face> faces, Finished finished) {
        return as(
                teacher, () -> demo.part(Markings.class).save(key(teacher), album, picture, revision, faces, finished));
    }

    Outcome<MarkResult> finish(AlbumId album, PictureId picture, Who... who) {
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
        return as(teacher, () -> demo.part(Endings.class).reopen(key(teacher), album, picture));
    }

    /// What who keeps it sees of it.
    Optional<byte[]> look(AlbumId album, PictureId picture) {
        return as(teacher, () -> demo.part(Viewing.class).see(key(teacher, PictureActs.SEE_PICTURE), album, picture));
    }

    void judge() {
        runAsProgram(demo.part(Rejudging.class)::judge);
    }

    /// As the program itself, in one unit of work.
    void change(Runnable what) {
        runAsProgram(() -> demo.part(Work.class).change(Act.MAINTAIN, what));
    }

    boolean closed(AlbumId album, PictureId picture) {
        return sheet(album, picture).picture().closedSince().isPresent();
    }

    /// Where it stands, sealed.
    Path file(Kept kept) {
        String blob = kept.blob().toString();
        return Path.of(demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"))
                .resolve("files")
                .resolve(demo.board().value().toString())
                .resolve(blob.substring(0, 2))
                .resolve(blob);
    }

    Face face(int x, Who who) {
        return new Face(Id.next(demo.clock()), new Box(x, 100, 120, 120), who, Optional.empty());
    }

    Kept kept(PictureId picture) {
        return findKept(picture).orElseThrow();
    }

    Optional<Kept> findKept(PictureId picture) {
        return asProgram(() -> demo.part(Work.class)
                .read(Act.MAINTAIN, () -> demo.part(PictureStore.class).kept(picture)));
    }

    List<Face> faces(PictureId picture) {
        return asProgram(() -> demo.part(Work.class)
                .read(Act.MAINTAIN, () -> demo.part(MarkStore.class).list(picture)));
    }

    /// The points of a picture as it is kept.
    BufferedImage image(PictureId picture) {
        Kept kept = kept(picture);
        return asProgram(() -> demo.part(PictureFiles.class).hold(kept, MediaDesk::read));
    }

    private static BufferedImage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean opens(Kept kept) {
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
