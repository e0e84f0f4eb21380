package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// The gate for channels that no address of ours reaches: the picture leaves as a file, for a place
/// that is written down, with the children who can be recognised in it. It is drawn each time it is
/// fetched, and shows then what may be seen then.
@Component
public final class Copies {
    static final int LONGEST_PLACE = 120;
    private static final int TRIES = 3;

    private final Gates gates;
    private final LastLook look;
    private final CopyStore store;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Copies(Gates gates, LastLook look, CopyStore store, Vault vault, AuditLog log, Work work, Clock clock) {
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
            Granted<Group> key, FormId number, PictureId picture, Channel channel, Concealing said, String place) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        Optional<MarkedPictures.One> found = gates.find(group, picture);
        if (found.isEmpty() || channel.reach() != Reach.ELSEWHERE) {
            return Outcome.notFound();
        }
        Optional<Objection> objection = objection(place)
                .or(() -> PlaceDecision.of(gates.showing(found.get(), channel), said)
                        .objection());
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        CopyId id = new CopyId(number.makes(key.person(), picture));
        if (work.read(PictureActs.KEEP_PICTURES, () -> store.find(id)).isPresent()) {
            return Outcome.done();
        }
        add(
                PictureActs.KEEP_PICTURES,
                new Copy(
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
    public void takeOver(Copy copy, Inside seen) {
        add(Act.MAINTAIN, copy);
        work.change(Act.MAINTAIN, () -> {
            store.letSee(copy.id(), seen);
            copy.called().ifPresent(one -> store.call(copy.id(), one.at(), one.by()));
        });
    }

    private void add(Act act, Copy copy) {
        vault.create(List.of(CopyStore.key(copy.id())));
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
    public Optional<Fetched> fetch(Granted<Group> key, PictureId picture, CopyId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Copy> copy = find(picture, id).filter(one -> one.callBy().isEmpty());
            Optional<MarkedPictures.One> one = copy.flatMap(_ -> gates.find(group, picture));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            Showing showing = gates.showing(one.get(), copy.orElseThrow().channel());
            Optional<Fetched> file = file(copy.get(), one.get(), showing);
            if (file.isEmpty() || goes(copy.get(), one.get(), showing)) {
                return file;
            }
        }
        return Optional.empty();
    }

    private Optional<Fetched> file(Copy copy, MarkedPictures.One one, Showing showing) {
        return switch (showing) {
            case Showing.Nothing _, Showing.Never _ -> Optional.empty();
            case Showing.With with -> gates.file(one, with.blurred(), () -> stays(copy, one, with));
        };
    }

    private boolean stays(Copy copy, MarkedPictures.One one, Showing showing) {
        return work.write(PictureActs.KEEP_PICTURES, () -> lies(copy) && look.holds(one, copy.channel(), showing));
    }

    /// Nobody took it down, or was asked to, meanwhile.
    private boolean lies(Copy copy) {
        return store.find(copy.id())
                .filter(Copy::lies)
                .filter(now -> now.callBy().isEmpty())
                .isPresent();
    }

    /// Writes down who can be recognised in it, unless somebody said something else while it was
    /// made.
    private boolean goes(Copy copy, MarkedPictures.One one, Showing showing) {
        return showing instanceof Showing.With with
                && work.write(PictureActs.KEEP_PICTURES, () -> {
                    if (!lies(copy) || !look.holds(one, copy.channel(), showing)) {
                        return false;
                    }
                    store.letSee(copy.id(), Inside.of(sharp(one, with)));
                    log.append(line(PictureActs.KEEP_PICTURES, "fetched", copy.picture()));
                    return true;
                });
    }

    private static List<Face> sharp(MarkedPictures.One one, Showing.With with) {
        return one.faces().stream()
                .filter(face -> !with.blurred().contains(face))
                .toList();
    }

    /// Uses the key. Somebody took it down where it lay; where that was is forgotten. The key of
    /// that goes first, so that what is cut off here is done again.
    ///
    /// @return whether it lay there
    @Upholds(PROMOTION_AFTER_CONSENT)
    public boolean done(Granted<Group> key, PictureId picture, CopyId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        if (!gates.isOf(group, picture) || find(picture, id).isEmpty()) {
            return false;
        }
        vault.destroy(CopyStore.key(id));
        return work.write(PictureActs.KEEP_PICTURES, () -> {
            boolean done = store.done(id, key.person(), clock.instant());
            if (done) {
                log.append(line(PictureActs.KEEP_PICTURES, "taken-down", picture));
            }
            return done;
        });
    }

    private Optional<Copy> find(PictureId picture, CopyId id) {
        return work.read(PictureActs.KEEP_PICTURES, () -> store.find(id))
                .filter(one -> one.picture().equals(picture))
                .filter(Copy::lies);
    }

    private AuditEvent line(Act act, String what, PictureId picture) {
        return log.done(act, PROMOTION_AFTER_CONSENT, what).through(picture);
    }
}
