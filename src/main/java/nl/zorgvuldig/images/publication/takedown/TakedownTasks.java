package nl.zorgvuldig.images.publication.takedown;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.images.albums.Album;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.RecognisablePeople;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tasks to take down copies elsewhere. A task arises when a consent ends or an employee in the
/// copy objects to being shown outside; it has a deadline, and stays until somebody reports it
/// done.
@Component
public final class TakedownTasks {
    private final PublishedCopyStore store;
    private final MarkedPictures pictures;
    private final ConsentDecisions asked;
    private final StaffPictureAnswers staff;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    TakedownTasks(
            PublishedCopyStore store,
            MarkedPictures pictures,
            ConsentDecisions asked,
            StaffPictureAnswers staff,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.asked = asked;
        this.staff = staff;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A copy to take down, and the album of its picture.
    public record Task(PublishedCopy copy, Album album) {
        @Override
        public String toString() {
            return copy.toString();
        }
    }

    /// Tasks for the groups whose pictures the acting person keeps, earliest deadline first;
    /// rechecked first.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public List<Task> list() {
        boards.program(Acting.current().board()).run(this::judge);
        return work.read(PictureActs.KEEP_PICTURES, store::listCalled).stream()
                .flatMap(copy -> pictures.findAlbum(copy.picture()).stream().map(album -> new Task(copy, album)))
                .toList();
    }

    /// Rechecks every copy of the board that is still somewhere. Only for the system account;
    /// idempotent.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public void judge() {
        List<PublishedCopy> lying = work.readApart(Act.MAINTAIN, store::listLying);
        if (lying.isEmpty()) {
            return;
        }
        List<PictureId> copied =
                lying.stream().map(PublishedCopy::picture).distinct().toList();
        nameAll(lying, copied);
        Set<PictureId> notKept = pictures.listNotKept(copied);
        Map<PictureId, Instant> unseen = pictures.unseenSince(copied);
        LocalDate today = SchoolDay.today(clock);
        Map<PublishedCopyId, Set<PupilId>> seen = work.readApart(Act.MAINTAIN, () -> store.seen(lying));
        Map<PublishedCopyId, Set<PersonId>> seenStaff = work.readApart(Act.MAINTAIN, () -> store.seenStaff(lying));
        StaffPicturePreferences wishes = staff.all();
        Set<PupilId> all = seen.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        List<PurposeKey> keys = Arrays.stream(PublicationChannel.values())
                .map(PublicationChannel::purpose)
                .toList();
        Map<PurposeKey, Map<PupilId, ConsentDecision>> channels = asked.decide(keys, all);
        Map<PupilId, ConsentDecision> recorded = asked.decide(PurposeKind.RECORDING, all);
        for (PublishedCopy copy : lying) {
            TakedownRules.Lying decision = notKept.contains(copy.picture())
                            || TakedownRules.showsOtherChild(copy, Optional.ofNullable(unseen.get(copy.picture())))
                    ? TakedownRules.notKept(today)
                    : TakedownRules.decide(
                            copy,
                            new RecognisablePeople(
                                    seen.getOrDefault(copy.id(), Set.of()),
                                    seenStaff.getOrDefault(copy.id(), Set.of())),
                            List.of(
                                    recorded,
                                    Optional.ofNullable(
                                                    channels.get(copy.channel().purpose()))
                                            .orElseGet(Map::of)),
                            wishes,
                            today);
            if (decision instanceof TakedownRules.Lying.MustGo go) {
                call(copy, go.by());
            }
        }
    }

    /// Adds people who were named in a video later to the earlier copies of it: every copy shows
    /// the same people.
    private void nameAll(List<PublishedCopy> lying, List<PictureId> copied) {
        List<MarkedPictures.One> videos = pictures.listVideos(copied);
        if (videos.isEmpty()) {
            return;
        }
        work.change(
                Act.MAINTAIN,
                () -> videos.forEach(video -> lying.stream()
                        .filter(copy -> copy.picture().equals(video.picture().id()))
                        .forEach(copy -> store.letSee(copy.id(), RecognisablePeople.of(video.faces())))));
    }

    private void call(PublishedCopy copy, LocalDate by) {
        work.change(Act.MAINTAIN, () -> {
            if (store.call(copy.id(), clock.instant(), by)) {
                log.append(log.done(Act.MAINTAIN, PROMOTION_AFTER_CONSENT, "to-take-down")
                        .through(copy.picture()));
            }
        });
    }
}
