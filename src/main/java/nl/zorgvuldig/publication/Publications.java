package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.GroupDecision.Granted;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The gate: who in a picture may be seen in which channel, and placing it there. For who keeps the
/// pictures of the group.
@Component
public final class Publications {
    private final MarkedPictures pictures;
    private final PlacedStore store;
    private final AskedApart asked;
    private final Pupils pupils;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Publications(
            MarkedPictures pictures,
            PlacedStore store,
            AskedApart asked,
            Pupils pupils,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.asked = asked;
        this.pupils = pupils;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A picture of which everybody is marked, and in how many channels it stands.
    public record Line(MarkedPictures.One one, Optional<byte[]> small, long places) {}

    /// A child in a picture, and whether it may be seen in a channel.
    public record Child(Optional<PersonName> name, ConsentDecision decision) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// What stands in the way of a picture, channel by channel, and where it stands.
    public record Gate(
            MarkedPictures.One one,
            Optional<byte[]> small,
            Map<Channel, List<Child>> children,
            Map<Channel, Showing> showing,
            List<Placed> placed) {}

    /// What came of placing.
    public sealed interface Outcomes {
        record Done() implements Outcomes {}

        record Refused(PlaceDecision because) implements Outcomes {}

        /// There is no such picture in this group, or it is closed.
        record NotThere() implements Outcomes {}
    }

    /// Uses the key.
    public List<Line> list(Granted key) {
        GroupId group = key.use(Act.KEEP_PICTURES).id();
        return pictures.albums(group).stream()
                .flatMap(album -> pictures.list(album.id()).stream())
                .map(
                        one ->
                                new Line(
                                        one,
                                        pictures.small(one.picture().id()),
                                        standing(one.picture().id())))
                .toList();
    }

    private long standing(PictureId picture) {
        return placed(picture).stream().filter(one -> one.takenBackAt().isEmpty()).count();
    }

    /// Uses the key.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Gate> look(Granted key, PictureId picture) {
        GroupId group = key.use(Act.KEEP_PICTURES).id();
        return find(group, picture).map(this::gate);
    }

    private Optional<MarkedPictures.One> find(GroupId group, PictureId picture) {
        pictures.judge(picture);
        return pictures.find(picture).filter(one -> one.album().group().equals(group));
    }

    private Gate gate(MarkedPictures.One one) {
        Map<Channel, List<Child>> children = new EnumMap<>(Channel.class);
        Map<Channel, Showing> showing = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            Map<PupilId, ConsentDecision> decided = decided(channel, one.faces());
            List<Child> all = new ArrayList<>();
            decided.forEach((pupil, decision) -> all.add(new Child(name(pupil), decision)));
            children.put(channel, all);
            showing.put(channel, ShowRules.decide(one.faces(), decided));
        }
        PictureId id = one.picture().id();
        return new Gate(one, pictures.small(id), children, showing, placed(id));
    }

    private Map<PupilId, ConsentDecision> decided(Channel channel, List<Face> faces) {
        return asProgram(() -> asked.decide(channel.purpose(), ShowRules.children(faces)));
    }

    private Optional<PersonName> name(PupilId pupil) {
        return asProgram(() -> pupils.findName(pupil));
    }

    private List<Placed> placed(PictureId picture) {
        return asProgram(() -> work.readApart(Act.MAINTAIN, () -> store.of(picture)));
    }

    /// Uses the key. The same form sent twice places once; what stands in the channel already,
    // stays.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Outcomes place(
            Granted key, FormId number, PictureId picture, Channel channel, Concealing said) {
        GroupId group = key.use(Act.KEEP_PICTURES).id();
        Optional<MarkedPictures.One> found = find(group, picture);
        if (found.isEmpty()) {
            return new Outcomes.NotThere();
        }
        List<Face> faces = found.get().faces();
        PlaceDecision decision =
                PlaceDecision.of(ShowRules.decide(faces, decided(channel, faces)), said);
        if (!(decision instanceof PlaceDecision.Open)) {
            return new Outcomes.Refused(decision);
        }
        PersonId by = key.person();
        Placed placed =
                new Placed(
                        new PlacedId(number.makes(by, picture)),
                        picture,
                        channel,
                        new LivingAddress(Acting.current().board(), UUID.randomUUID()),
                        by,
                        clock.instant(),
                        Optional.empty());
        AuditEvent line = line(channel.code(), picture);
        asProgram(
                () ->
                        work.write(
                                Act.MAINTAIN,
                                () -> {
                                    boolean added = store.add(placed);
                                    if (added) {
                                        log.append(line);
                                    }
                                    return added;
                                }));
        return new Outcomes.Done();
    }

    /// Uses the key. From now on nothing stands at the address.
    public boolean takeBack(Granted key, PictureId picture, PlacedId id) {
        GroupId group = key.use(Act.KEEP_PICTURES).id();
        if (find(group, picture).isEmpty()) {
            return false;
        }
        AuditEvent line = line("taken-back", picture);
        return asProgram(
                () ->
                        work.write(
                                Act.MAINTAIN,
                                () -> {
                                    boolean done = store.takeBack(picture, id, clock.instant());
                                    if (done) {
                                        log.append(line);
                                    }
                                    return done;
                                }));
    }

    private AuditEvent line(String what, PictureId picture) {
        return AuditEvent.of(
                        clock,
                        Acting.current().with(Act.KEEP_PICTURES),
                        PROMOTION_AFTER_CONSENT,
                        Outcome.DONE,
                        what)
                .through(picture);
    }

    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }
}
