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

/// Released copies, for channels that hosted URLs do not reach: the picture leaves as a file for a
/// recorded place, together with the children recognisable in it. The file is rendered on every
/// download and shows what may be shown at that moment.
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

    /// Makes a copy that can be downloaded; uses the key. The same form sent twice makes one copy.
    /// Closed pictures are not found.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; no copy is made then
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

    /// Stores a copy released before, in which these people are recognisable. Only for the system
    /// account.
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

    /// A file to download.
    ///
    /// @param ending extension of its name
    public record Fetched(String ending, String type, Content content) {
        @Override
        public String toString() {
            return type;
        }
    }

    /// Writes the content, of any size.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Downloads a copy, a JPEG or an MP4; uses the key. The people recognisable in it are recorded
    /// before it is handed out. Empty when this group has no such copy, or the copy was taken down;
    /// answers about the people in it are locked during the last check.
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

    /// Whether nobody took it down meanwhile, or was asked to.
    private boolean lies(PublishedCopy copy) {
        return store.find(copy.id())
                .filter(PublishedCopy::lies)
                .filter(now -> now.callBy().isEmpty())
                .isPresent();
    }

    /// Records the people recognisable in it, unless an answer changed while it was rendered.
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

    /// Records that somebody took the copy down where it was; uses the key. The place is deleted,
    /// its key first, so that an interrupted step is repeated.
    ///
    /// @return whether it was still there
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
