package nl.zorgvuldig.images.publication;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.publication.PublicationChannel.DeliveryMode;
import nl.zorgvuldig.images.publication.hosting.PicturePlacementStore;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision.BlurChoice;
import nl.zorgvuldig.images.publication.release.PublicationPreview;
import nl.zorgvuldig.images.publication.release.ReleaseCheck;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Placing pictures in channels and taking them back, after the consent check. For those who keep
/// the pictures of the group.
@Component
public final class PicturePlacements {
    private final PublicationPreview gates;
    private final ReleaseCheck look;
    private final PicturePlacementStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PicturePlacements(
            PublicationPreview gates,
            ReleaseCheck look,
            PicturePlacementStore store,
            AuditLog log,
            Work work,
            Clock clock) {
        this.gates = gates;
        this.look = look;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Places a picture; uses the key. The same form sent twice places it once, and does not place
    /// it again after it was taken back; a picture already in the channel stays as it is. Closed
    /// pictures are not found.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is placed then
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Outcome<Nothing> place(
            Granted<Group> key, FormId number, PictureId picture, PublicationChannel channel, BlurChoice said) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        Optional<MarkedPictures.One> found = gates.find(group, picture);
        if (found.isEmpty() || channel.reach() != DeliveryMode.LIVING) {
            return Outcome.notFound();
        }
        PicturePlacement placed = placed(key.person(), number, picture, channel);
        return work.write(PictureActs.KEEP_PICTURES, () -> place(found.get(), placed, said));
    }

    /// Answers about the people in the picture are locked until it is placed.
    private Outcome<Nothing> place(MarkedPictures.One each, PicturePlacement placed, BlurChoice said) {
        look.hold(each);
        Optional<Objection> objection = PicturePlacementDecision.of(look.showing(each, placed.channel()), said)
                .objection();
        return objection.isPresent() ? Outcome.rejected(objection.get()) : add(PictureActs.KEEP_PICTURES, placed);
    }

    private PicturePlacement placed(PersonId by, FormId number, PictureId picture, PublicationChannel channel) {
        return new PicturePlacement(
                new PicturePlacementId(number.makes(by, picture)),
                picture,
                channel,
                HostedUrl.fresh(Acting.current().board()),
                by,
                clock.instant(),
                Optional.empty());
    }

    /// Stores an earlier placement. Only for the system account; the rules apply to it too, since
    /// they are evaluated at every request.
    public void takeOver(PicturePlacement placed) {
        add(Act.MAINTAIN, placed);
    }

    private Outcome<Nothing> add(Act act, PicturePlacement placed) {
        return work.write(act, () -> {
            endOver(placed);
            if (store.add(placed)) {
                log.append(line(act, placed.channel().code(), placed.picture()));
                return Outcome.done();
            }
            return before(placed);
        });
    }

    /// Ends a placement whose term is over, so that a new one is possible.
    private void endOver(PicturePlacement placed) {
        store.of(placed.picture()).stream()
                .filter(placement -> placement.channel() == placed.channel()
                        && placement.takenBackAt().isEmpty())
                .filter(placement -> !placement.stands(placed.since()))
                .forEach(placement -> store.takeBack(placement.picture(), placement.id(), placed.placedAt()));
    }

    private Outcome<Nothing> before(PicturePlacement placed) {
        List<PicturePlacement> all = store.of(placed.picture());
        return all.stream()
                        .filter(placement -> placement.channel() == placed.channel())
                        .anyMatch(placement -> placement.takenBackAt().isEmpty())
                ? Outcome.done()
                : Outcome.formReused();
    }

    /// Takes a placement back; uses the key. From now on nothing is shown at the address.
    ///
    /// @return whether it was in place
    public boolean takeBack(Granted<Group> key, PictureId picture, PicturePlacementId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        if (!gates.isOf(group, picture)) {
            return false;
        }
        return work.write(PictureActs.KEEP_PICTURES, () -> {
            boolean done = store.takeBack(picture, id, clock.instant());
            if (done) {
                log.append(line(PictureActs.KEEP_PICTURES, "taken-back", picture));
            }
            return done;
        });
    }

    private AuditEvent line(Act act, String what, PictureId picture) {
        return log.done(act, PROMOTION_AFTER_CONSENT, what).through(picture);
    }
}
