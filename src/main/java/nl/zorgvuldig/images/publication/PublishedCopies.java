package nl.zorgvuldig.images.publication;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.publication.PublicationChannel.DeliveryMode;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision.BlurChoice;
import nl.zorgvuldig.images.publication.release.PublicationPreview;
import nl.zorgvuldig.images.publication.release.PublishableContent;
import nl.zorgvuldig.images.publication.release.ReleaseCheck;
import nl.zorgvuldig.images.publication.takedown.PublishedCopyStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// The gate for channels that no address of ours reaches: the picture leaves as a file, for a place
/// that is written down, with the children who can be recognised in it. It is drawn each time it is
/// fetched, and shows then what may be seen then.
@Component
public final class PublishedCopies {
    static final int LONGEST_PLACE = 120;
    private static final int TRIES = 3;

    private final PublicationPreview gates;
    private final ReleaseCheck look;
    private final PublishedCopyStore store;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PublishedCopies(
            PublicationPreview gates,
            ReleaseCheck look,
            PublishedCopyStore store,
            Vault vault,
            AuditLog log,
            Work work,
            Clock clock) {
        this.gates = gates;
        this.look = look;
        this.store = store;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Uses the key. The same form sent twice is one copy, which can be fetched. A picture that is
    /// closed is not there.
    ///
    /// @throws LogUnavailable when the line cannot be written; there is no copy then
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Outcome<Nothing> make(
            Granted<Group> key,
            FormId number,
            PictureId picture,
            PublicationChannel channel,
            BlurChoice said,
            String place) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        Optional<MarkedPictures.One> found = gates.find(group, picture);
        if (found.isEmpty() || channel.reach() != DeliveryMode.ELSEWHERE) {
            return Outcome.notFound();
        }
        Optional<Objection> objection = objection(place)
                .or(() -> PicturePlacementDecision.of(gates.showing(found.get(), channel), said)
                        .objection());
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        PublishedCopyId id = new PublishedCopyId(number.makes(key.person(), picture));
        if (work.read(PictureActs.KEEP_PICTURES, () -> store.find(id)).isPresent()) {
            return Outcome.done();
        }
        add(
                PictureActs.KEEP_PICTURES,
                new PublishedCopy(
                        id,
                        picture,
                        channel,
                        Optional.of(place),
                        key.person(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty()));
        return Outcome.done();
    }

    private static Optional<Objection> objection(String place) {
        return FreeText.check("plek", place, LONGEST_PLACE, Sentence.of("publication.no.place"));
    }

    /// Takes over a copy that left before, in which these can be recognised. Only the program
    /// itself can.
    public void takeOver(PublishedCopy copy, RecognisablePeople seen) {
        add(Act.MAINTAIN, copy);
        work.change(Act.MAINTAIN, () -> {
            store.letSee(copy.id(), seen);
            copy.called().ifPresent(called -> store.call(copy.id(), called.at(), called.by()));
        });
    }

    private void add(Act act, PublishedCopy copy) {
        vault.create(List.of(PublishedCopyStore.key(copy.id())));
        work.change(act, () -> {
            if (store.add(copy)) {
                log.append(line(act, copy.channel().code(), copy.picture()));
            }
        });
    }

    /// A file as it leaves.
    ///
    /// @param ending of its name
    public record Fetched(String ending, String type, Content content) {
        @Override
        public String toString() {
            return type;
        }
    }

    /// Writes it, of any size.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Uses the key. A JPEG, or an MP4; who can be recognised in it is written down before it is
    /// given. Empty when there is no such copy in this group, or it is done; nobody answers about
    /// who is in it while that is looked at for the last time.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Fetched> fetch(Granted<Group> key, PictureId picture, PublishedCopyId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<PublishedCopy> copy = find(picture, id)
                    .filter(publishedCopy -> publishedCopy.callBy().isEmpty());
            Optional<MarkedPictures.One> found = copy.flatMap(_ -> gates.find(group, picture));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            PublishableContent showing =
                    gates.showing(found.get(), copy.orElseThrow().channel());
            Optional<Fetched> file = file(copy.get(), found.get(), showing);
            if (file.isEmpty() || goes(copy.get(), found.get(), showing)) {
                return file;
            }
        }
        return Optional.empty();
    }

    private Optional<Fetched> file(PublishedCopy copy, MarkedPictures.One each, PublishableContent showing) {
        return switch (showing) {
            case PublishableContent.Nothing _, PublishableContent.Never _ -> Optional.empty();
            case PublishableContent.With with -> gates.file(each, with.blurred(), () -> stays(copy, each, with));
        };
    }

    private boolean stays(PublishedCopy copy, MarkedPictures.One each, PublishableContent showing) {
        return work.write(PictureActs.KEEP_PICTURES, () -> lies(copy) && look.holds(each, copy.channel(), showing));
    }

    /// Nobody took it down, or was asked to, meanwhile.
    private boolean lies(PublishedCopy copy) {
        return store.find(copy.id())
                .filter(PublishedCopy::lies)
                .filter(now -> now.callBy().isEmpty())
                .isPresent();
    }

    /// Writes down who can be recognised in it, unless somebody said something else while it was
    /// made.
    private boolean goes(PublishedCopy copy, MarkedPictures.One each, PublishableContent showing) {
        return showing instanceof PublishableContent.With with
                && work.write(PictureActs.KEEP_PICTURES, () -> {
                    if (!lies(copy) || !look.holds(each, copy.channel(), showing)) {
                        return false;
                    }
                    store.letSee(copy.id(), RecognisablePeople.of(sharp(each, with)));
                    log.append(line(PictureActs.KEEP_PICTURES, "fetched", copy.picture()));
                    return true;
                });
    }

    private static List<Face> sharp(MarkedPictures.One each, PublishableContent.With with) {
        return each.faces().stream()
                .filter(face -> !with.blurred().contains(face))
                .toList();
    }

    /// Uses the key. Somebody took it down where it lay; where that was is forgotten. The key of
    /// that goes first, so that what is cut off here is done again.
    ///
    /// @return whether it lay there
    @Upholds(PROMOTION_AFTER_CONSENT)
    public boolean done(Granted<Group> key, PictureId picture, PublishedCopyId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        if (!gates.isOf(group, picture) || find(picture, id).isEmpty()) {
            return false;
        }
        vault.destroy(PublishedCopyStore.key(id));
        return work.write(PictureActs.KEEP_PICTURES, () -> {
            boolean done = store.done(id, key.person(), clock.instant());
            if (done) {
                log.append(line(PictureActs.KEEP_PICTURES, "taken-down", picture));
            }
            return done;
        });
    }

    private Optional<PublishedCopy> find(PictureId picture, PublishedCopyId id) {
        return work.read(PictureActs.KEEP_PICTURES, () -> store.find(id))
                .filter(copy -> copy.picture().equals(picture))
                .filter(PublishedCopy::lies);
    }

    private AuditEvent line(Act act, String what, PictureId picture) {
        return log.done(act, PROMOTION_AFTER_CONSENT, what).through(picture);
    }
}
