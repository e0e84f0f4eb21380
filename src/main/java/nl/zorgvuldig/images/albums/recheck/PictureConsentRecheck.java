package nl.zorgvuldig.images.albums.recheck;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.marking.MarkablePeople;
import nl.zorgvuldig.images.albums.marking.PictureBlurrer;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.recheck.PictureConsentChangeRules.Stay;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.storage.ImageChangeNotifier;
import nl.zorgvuldig.images.albums.storage.PictureChanges;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.images.albums.storage.StagedImage;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Rechecks stored pictures when consents change: a child whose consent was withdrawn is blurred
/// and the sharp version is destroyed; a video is destroyed whole, even while people in it are
/// being named. Until the blurring is done the picture is closed, so that nobody sees it if drawing
/// fails. Runs as the system account, whoever caused the change.
@Component
public final class PictureConsentRecheck {
    private static final int TRIES = 3;

    private final PictureStore pictures;
    private final PictureChanges changes;
    private final PictureMarkStore marks;
    private final MarkablePeople people;
    private final Consents consents;
    private final StaffPictureAnswers staff;
    private final PicturesToRecheck due;
    private final PictureBlurrer blurring;
    private final PictureFiles files;
    private final ImageChangeNotifier aftermath;
    private final PictureRemovals endings;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PictureConsentRecheck(
            PictureStore pictures,
            PictureChanges changes,
            PictureMarkStore marks,
            MarkablePeople people,
            Consents consents,
            StaffPictureAnswers staff,
            PicturesToRecheck due,
            PictureBlurrer blurring,
            PictureFiles files,
            ImageChangeNotifier aftermath,
            PictureRemovals endings,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.pictures = pictures;
        this.changes = changes;
        this.marks = marks;
        this.people = people;
        this.consents = consents;
        this.staff = staff;
        this.due = due;
        this.blurring = blurring;
        this.files = files;
        this.aftermath = aftermath;
        this.endings = endings;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Rechecks every marked or reopened picture and every video in which people are named, of the
    /// acting board. Idempotent, and may be interrupted anywhere: all pictures with somebody still
    /// to be blurred are closed first, and only then redrawn. A failure with one picture does not
    /// stop the others; the first failure is thrown at the end.
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    public void judge() {
        asProgram(() -> {
            BestEffort apart = new BestEffort();
            List<PictureId> sharp = new ArrayList<>();
            due.list()
                    .forEach(id -> apart.run(() -> {
                        if (settle(id)) {
                            sharp.add(id);
                        }
                    }));
            sharp.forEach(id -> apart.run(() -> judgeOne(id)));
            apart.end();
        });
    }

    /// Rechecks one picture at once, before it is shown.
    @Upholds(RECORDING_AFTER_CONSENT)
    public void judge(PictureId picture) {
        asProgram(() -> judgeOne(picture));
    }

    private record Judged(AlbumPicture picture, StoredImage kept, List<Face> faces, Stay stay) {
        /// Whether neither its file nor its marks changed since.
        boolean same(AlbumPicture now) {
            return now.judged() && now.revision() == picture.revision();
        }
    }

    private void judgeOne(PictureId id) {
        boolean sharp = settle(id);
        for (int tries = 0; sharp && tries < TRIES; tries++) {
            look(id).ifPresent(this::blur);
            sharp = settle(id);
        }
    }

    /// Carries out everything that needs no drawing. A picture that must be redrawn is closed until
    /// then, so that it is not seen when drawing fails or the program stops.
    ///
    /// @return whether somebody must still be blurred in it
    private boolean settle(PictureId id) {
        Optional<Judged> found = look(id);
        if (found.isEmpty()) {
            return false;
        }
        Judged judged = found.get();
        return switch (judged.stay()) {
            case Stay.Open _ -> {
                open(judged);
                yield false;
            }
            case Stay.Closed _ -> {
                close(judged);
                yield false;
            }
            case Stay.Blurred _
            when judged.picture().video().isPresent() -> {
                endings.end(Act.MAINTAIN, id, PictureState.NOT_KEPT);
                yield false;
            }
            case Stay.Blurred _ -> {
                close(judged);
                yield true;
            }
        };
    }

    private Optional<Judged> look(PictureId id) {
        return work.readApart(Act.MAINTAIN, () -> lookNow(id));
    }

    private Optional<Judged> lookNow(PictureId id) {
        return pictures.find(id)
                .filter(AlbumPicture::judged)
                .flatMap(picture -> pictures.kept(id).map(kept -> look(picture, kept)));
    }

    private Judged look(AlbumPicture picture, StoredImage kept) {
        LocalDate today = SchoolDay.today(clock);
        List<Face> faces = marks.list(picture.id());
        return new Judged(
                picture,
                kept,
                faces,
                PictureConsentChangeRules.decide(
                        faces,
                        new HashMap<>(people.consents(children(faces))),
                        staff.all(),
                        picture.closedSince(),
                        today));
    }

    private void close(Judged judged) {
        if (judged.picture().closedSince().isEmpty()) {
            LocalDate today = SchoolDay.today(clock);
            change(
                    judged,
                    "closed",
                    Optional.of(today),
                    now -> now.judged() && now.closedSince().isEmpty());
        }
    }

    /// Reopens a closed picture. A concurrent refusal waits until it is open, or keeps it closed.
    private void open(Judged judged) {
        if (judged.picture().closedSince().isPresent()) {
            change(judged, "opened-again", Optional.empty(), now -> {
                consents.holdStill(children(judged.faces()));
                staff.holdStill();
                return lookNow(now.id())
                        .filter(same -> same.faces().equals(judged.faces()))
                        .filter(same -> same.stay() instanceof Stay.Open)
                        .isPresent();
            });
        }
    }

    private void change(Judged judged, String what, Optional<LocalDate> since, Predicate<AlbumPicture> still) {
        PictureId id = judged.picture().id();
        boolean changed = work.write(Act.MAINTAIN, () -> {
            boolean holds = pictures.hold(id).filter(still).isPresent();
            if (holds) {
                changes.closed(id, since);
                log.append(line(what, id));
            }
            return holds;
        });
        if (changed) {
            aftermath.of(id);
        }
    }

    private void blur(Judged judged) {
        if (judged.stay() instanceof Stay.Blurred(List<Face> faces)) {
            blur(judged, faces);
        }
    }

    private void blur(Judged judged, List<Face> faces) {
        PictureId id = judged.picture().id();
        StagedImage fresh = blurring.blurred(judged.kept(), faces);
        boolean done;
        try {
            done = work.write(Act.MAINTAIN, () -> {
                if (!pictures.hold(id).filter(judged::same).isPresent()) {
                    return false;
                }
                marks.blur(id, faces, clock.instant());
                changes.replace(id, fresh, clock.instant());
                log.append(line("blurred", id).counting(faces.size()));
                return true;
            });
        } catch (RuntimeException failed) {
            files.discard(fresh);
            throw failed;
        }
        if (done) {
            aftermath.of(id);
        } else {
            files.discard(fresh);
        }
    }

    private static Set<PupilId> children(List<Face> faces) {
        Set<PupilId> children = new HashSet<>();
        faces.forEach(face -> face.sharp().ifPresent(children::add));
        return children;
    }

    private AuditEvent line(String what, PictureId id) {
        return log.done(Act.MAINTAIN, RECORDING_AFTER_CONSENT, what).through(id);
    }

    private void asProgram(Runnable what) {
        boards.program(Acting.current().board()).run(what);
    }
}
