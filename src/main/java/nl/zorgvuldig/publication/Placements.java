package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import org.springframework.stereotype.Component;

/// The gate, to go through: placing a picture in a channel, and taking it back. For who keeps the
/// pictures of the group.
@Component
public final class Placements {
    private final Gates gates;
    private final LastLook look;
    private final PlacedStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Placements(Gates gates, LastLook look, PlacedStore store, AuditLog log, Work work, Clock clock) {
        this.gates = gates;
        this.look = look;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Uses the key. The same form sent twice places once, and not anew what was taken back since;
    /// what stands in the channel already, stays as it is. A picture that is closed is not there.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing is placed then
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Outcome<Nothing> place(
            Granted<Group> key, FormId number, PictureId picture, Channel channel, Concealing said) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        Optional<MarkedPictures.One> found = gates.find(group, picture);
        if (found.isEmpty() || channel.reach() != Reach.LIVING) {
            return Outcome.notFound();
        }
        Placed placed = placed(key.person(), number, picture, channel);
        return work.write(PictureActs.KEEP_PICTURES, () -> place(found.get(), placed, said));
    }

    /// Nobody answers about who is in it until it stands there.
    private Outcome<Nothing> place(MarkedPictures.One one, Placed placed, Concealing said) {
        look.hold(one);
        Optional<Objection> objection =
                PlaceDecision.of(look.showing(one, placed.channel()), said).objection();
        return objection.isPresent() ? Outcome.rejected(objection.get()) : add(PictureActs.KEEP_PICTURES, placed);
    }

    private Placed placed(PersonId by, FormId number, PictureId picture, Channel channel) {
        return new Placed(
                new PlacedId(number.makes(by, picture)),
                picture,
                channel,
                LivingAddress.fresh(Acting.current().board()),
                by,
                clock.instant(),
                Optional.empty());
    }

    /// Takes over what was placed elsewhere. Only the program itself can; the rules go for it too,
    /// since they are asked at each look.
    public void takeOver(Placed placed) {
        add(Act.MAINTAIN, placed);
    }

    private Outcome<Nothing> add(Act act, Placed placed) {
        return work.write(act, () -> {
            endOver(placed);
            if (store.add(placed)) {
                log.append(line(act, placed.channel().code(), placed.picture()));
                return Outcome.done();
            }
            return before(placed);
        });
    }

    /// What stood as long as it may makes room.
    private void endOver(Placed placed) {
        store.of(placed.picture()).stream()
                .filter(one ->
                        one.channel() == placed.channel() && one.takenBackAt().isEmpty())
                .filter(one -> !one.stands(placed.since()))
                .forEach(one -> store.takeBack(one.picture(), one.id(), placed.placedAt()));
    }

    private Outcome<Nothing> before(Placed placed) {
        List<Placed> all = store.of(placed.picture());
        return all.stream()
                        .filter(one -> one.channel() == placed.channel())
                        .anyMatch(one -> one.takenBackAt().isEmpty())
                ? Outcome.done()
                : Outcome.formReused();
    }

    /// Uses the key. From now on nothing stands at the address.
    ///
    /// @return whether it stood there
    public boolean takeBack(Granted<Group> key, PictureId picture, PlacedId id) {
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
