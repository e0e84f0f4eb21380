package nl.zorgvuldig.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.access.GroupDecision;
import nl.zorgvuldig.access.GroupDesk;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.Capacity;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.consent.Route;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.media.Markings.Finished;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;

/// The demonstration, for tests about pictures: the group of `leerkracht2`, and the doors as
/// somebody asks them.
final class MediaDesk {
    final DemoProgram demo = DemoProgram.running();
    final SignedIn teacher = staff("leerkracht2");
    final GroupId group = groupOf(teacher.person());
    private final Acting program = demo.part(Boards.class).program(demo.board());

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    SignedIn guardian(PersonId person) {
        return new SignedIn(demo.board(), person, AccountKind.GUARDIAN);
    }

    GroupId groupOf(PersonId person) {
        return demo.population().groupRelations().stream()
                .filter(one -> one.person().equals(person))
                .filter(one -> one.period().contains(demo.clock().today()))
                .map(one -> one.group())
                .findFirst()
                .orElseThrow();
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    <T> T asProgram(Supplier<T> what) {
        return new Acting(
                        program.board(), program.person(), program.act(), demo.clock().today())
                .call(what);
    }

    void runAsProgram(Runnable what) {
        asProgram(
                () -> {
                    what.run();
                    return true;
                });
    }

    GroupDecision.Granted key(SignedIn who) {
        return key(who, Act.KEEP_PICTURES);
    }

    GroupDecision.Granted key(SignedIn who, Act act) {
        return (GroupDecision.Granted) demo.part(GroupDesk.class).ask(who, act, group);
    }

    AlbumId album() {
        return as(
                teacher,
                () ->
                        ((Albums.Made.Done)
                                        demo.part(Albums.class)
                                                .make(
                                                        key(teacher),
                                                        FormId.next(demo.clock()),
                                                        new AlbumDraft(
                                                                "Sportdag",
                                                                demo.clock().today())))
                                .album());
    }

    Arrived arrive(AlbumId album, FormId number, byte[] content) {
        return as(
                teacher,
                () ->
                        demo.part(Incoming.class)
                                .hold(
                                        file -> Files.write(file, content),
                                        file ->
                                                demo.part(Arrivals.class)
                                                        .arrive(
                                                                key(teacher),
                                                                album,
                                                                number,
                                                                file)));
    }

    /// A picture that was looked at, and waits to be marked.
    PictureId picture(AlbumId album) {
        Arrived arrived = arrive(album, FormId.next(demo.clock()), textured());
        runAsProgram(demo.part(FaceSearch.class)::search);
        return ((Arrived.Done) arrived).picture();
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
                () ->
                        demo.part(Markings.class)
                                .read(key(teacher), album, picture)
                                .orElseThrow());
    }

    Marked save(AlbumId album, PictureId picture, List<Face> faces, Finished finished) {
        int revision = sheet(album, picture).picture().revision();
        return save(album, picture, revision, faces, finished);
    }

    Marked save(
            AlbumId album, PictureId picture, int revision, List<Face> faces, Finished finished) {
        return as(
                teacher,
                () ->
                        demo.part(Markings.class)
                                .save(key(teacher), album, picture, revision, faces, finished));
    }

    Marked finish(AlbumId album, PictureId picture, Who... who) {
        List<Face> faces = new ArrayList<>();
        for (int place = 0; place < who.length; place++) {
            faces.add(face(40 + 150 * place, who[place]));
        }
        return save(album, picture, faces, Finished.EVERYONE_IS_MARKED);
    }

    Face face(int x, Who who) {
        return new Face(
                Id.next(demo.clock()), new Box(x, 100, 120, 120), who, Optional.empty());
    }

    Kept kept(PictureId picture) {
        return findKept(picture).orElseThrow();
    }

    Optional<Kept> findKept(PictureId picture) {
        return asProgram(
                () ->
                        demo.part(Work.class)
                                .read(
                                        Act.MAINTAIN,
                                        () -> demo.part(PictureStore.class).kept(picture)));
    }

    List<Face> faces(PictureId picture) {
        return asProgram(
                () ->
                        demo.part(Work.class)
                                .read(
                                        Act.MAINTAIN,
                                        () -> demo.part(MarkStore.class).list(picture)));
    }

    /// The points of a picture as it is kept.
    BufferedImage image(PictureId picture) {
        Kept kept = kept(picture);
        return asProgram(
                () -> demo.part(PictureFiles.class).hold(kept, MediaDesk::read));
    }

    private static BufferedImage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean opens(Kept kept) {
        return asProgram(
                () -> {
                    try (InputStream in = demo.part(PictureFiles.class).open(kept)) {
                        return in.readAllBytes().length > 0;
                    } catch (Exception gone) {
                        return false;
                    }
                });
    }

    /// Pupils of the group, in no story, who may or may not be recorded now.
    List<PupilId> pupils(boolean recorded) {
        LocalDate today = demo.clock().today();
        List<PupilId> there =
                demo.population().placements().stream()
                        .filter(one -> one.group().equals(group))
                        .filter(one -> one.period().contains(today))
                        .map(one -> one.pupil())
                        .filter(one -> !demo.population().landmarks().containsValue(one))
                        .toList();
        return asProgram(
                () ->
                        demo.part(AskedApart.class).decide(PurposeKind.RECORDING, there).entrySet()
                                .stream()
                                .filter(one -> one.getValue().effective() == recorded)
                                .map(Map.Entry::getKey)
                                .toList());
    }

    /// Somebody who decides for the pupil.
    PersonId decider(PupilId pupil) {
        return asProgram(() -> demo.part(AskedApart.class).listDeciders(pupil)).getFirst();
    }

    void answer(PupilId pupil, Choice choice) {
        Instant now = demo.clock().instant();
        PersonId person = decider(pupil);
        Answer answer =
                new Answer(
                        new AnswerId(UUID.randomUUID()),
                        pupil,
                        ConsentSubject.of(new PurposeKey("recording")),
                        1,
                        Language.DUTCH,
                        choice,
                        person,
                        Capacity.PARENT,
                        Route.OWN_PAGE,
                        now,
                        now,
                        person,
                        new Validity.OfSchoolYear(SchoolYear.of(demo.clock().today())),
                        Optional.empty());
        runAsProgram(() -> demo.part(Consents.class).takeOver(List.of(answer)));
    }

    AccessDecision askOwn(SignedIn who, PupilId pupil) {
        return demo.part(AccessDesk.class).ask(who, Act.OWN_PICTURES, pupil);
    }

    List<OwnPicture> own(SignedIn who, PupilId pupil) {
        return as(
                who,
                () ->
                        demo.part(OwnPictures.class)
                                .list((AccessDecision.Granted) askOwn(who, pupil))
                                .pictures());
    }

    Optional<byte[]> see(SignedIn who, PupilId pupil, PictureId picture) {
        return as(
                who,
                () ->
                        demo.part(OwnPictures.class)
                                .see((AccessDecision.Granted) askOwn(who, pupil), picture));
    }

    int lines(String relation, UUID via) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where relation = :relation and via = :via")
                .param("relation", relation)
                .param("via", via)
                .query(Integer.class)
                .single();
    }
}
