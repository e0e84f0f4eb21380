package nl.zorgvuldig.images.coaching;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.recordings.RecordingConsents;
import nl.zorgvuldig.images.coaching.recordings.RecordingFiles;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.images.coaching.recordings.StoredRecording;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.StoppableChannel;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Playback of recordings. Each opening writes one audit event before anything is shown; whether
/// every child in the picture still has consent is checked again for every part that is sent.
@Component
public final class RecordingPlayer {
    private final Coachings coachings;
    private final RecordingStore store;
    private final RecordingFiles films;
    private final RecordingConsents agreed;
    private final Vault vault;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RecordingPlayer(
            Coachings coachings,
            RecordingStore store,
            RecordingFiles films,
            RecordingConsents agreed,
            Vault vault,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.coachings = coachings;
        this.store = store;
        this.films = films;
        this.agreed = agreed;
        this.vault = vault;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Opens a recording.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing opens then
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, CONFIDENTIALITY})
    public RecordingAccess open(Inside in, RecordingId id) {
        PlaybackTicket fresh = ticket(person(in), id, clock.instant().getEpochSecond());
        RecordingAccess answer = decide(in, id, fresh);
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(CoachingActs.WATCH),
                        LESSON_RECORDINGS_STAY_INSIDE,
                        answer instanceof RecordingAccess.Open ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        answer instanceof RecordingAccess.Open ? in.role().code() : "none")
                .through(id));
        return answer;
    }

    /// Continues under the audit event of an earlier opening.
    ///
    /// @param sent the ticket of that opening; the result is empty when it is invalid or too old
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public Optional<RecordingAccess> goOn(SignedInUser who, CoachingId coaching, RecordingId id, String sent) {
        return PlaybackTicket.parse(sent)
                .filter(playbackTicket -> playbackTicket.holds(clock.instant()))
                .filter(playbackTicket -> same(playbackTicket, ticket(who.person(), id, playbackTicket.second())))
                .map(playbackTicket -> coachings.look(who, coaching) instanceof Inside in
                        ? decide(in, id, playbackTicket)
                        : new RecordingAccess.NotThere());
    }

    private static boolean same(PlaybackTicket ticket, PlaybackTicket other) {
        return MessageDigest.isEqual(
                ticket.proof().getBytes(US_ASCII), other.proof().getBytes(US_ASCII));
    }

    private RecordingAccess decide(Inside in, RecordingId id, PlaybackTicket ticket) {
        Optional<Recording> found = work.read(CoachingActs.WATCH, () -> store.find(id))
                .filter(recording -> recording.coaching().equals(in.coaching().id()));
        if (found.isEmpty()) {
            return new RecordingAccess.NotThere();
        }
        return switch (standing(found.get())) {
            case RecordingAvailability.Shown _ -> new RecordingAccess.Open(in, found.get(), ticket);
            case RecordingAvailability.Waiting no -> new RecordingAccess.Shut(no);
            case RecordingAvailability.Closed no -> new RecordingAccess.Shut(no);
            case RecordingAvailability.Gone no -> new RecordingAccess.Shut(no);
        };
    }

    private RecordingAvailability standing(Recording recording) {
        Set<PupilId> seen = boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.inPicture(recording.id())));
        return RecordingRules.standing(recording, seen, agreed.among(seen));
    }

    /// All recordings of a coaching, and whether each may be seen now. Shows none of their content,
    /// so it writes no audit event.
    public List<Listed> list(Inside in) {
        return work.read(CoachingActs.COACH, () -> store.list(in.coaching().id())).stream()
                .map(recording -> new Listed(recording, standing(recording)))
                .toList();
    }

    public record Listed(Recording recording, RecordingAvailability standing) {}

    /// The recording itself; empty when the database does not agree that it may be seen.
    public Optional<Playing> play(RecordingAccess.Open key) {
        return film(key)
                .map(recording ->
                        new Playing(recording.blob().toString(), recording.bytes(), stoppable(key, recording)));
    }

    /// Content that breaks off as soon as the viewer may not see it any more.
    private Supplier<SeekableByteChannel> stoppable(RecordingAccess.Open key, StoredRecording recording) {
        Acting acting = Acting.current();
        RecordingId id = key.recording().id();
        return () -> new StoppableChannel(films.seek(id, recording), () -> acting.call(() -> goesOn(key)));
    }

    private boolean goesOn(RecordingAccess.Open key) {
        return PlaybackTicket.parse(key.ticket())
                .map(ticket -> decide(key.in(), key.recording().id(), ticket))
                .filter(RecordingAccess.Open.class::isInstance)
                .isPresent();
    }

    /// @param tag identifies this recording only
    /// @param content opens it for random access
    public record Playing(String tag, long bytes, Supplier<SeekableByteChannel> content) {}

    /// A still of the recording, WebP.
    public Optional<byte[]> still(RecordingAccess.Open key) {
        return film(key).map(recording -> films.still(key.recording().id(), recording));
    }

    private Optional<StoredRecording> film(RecordingAccess.Open key) {
        return work.read(
                CoachingActs.WATCH, () -> store.findFilm(key.recording().id()));
    }

    private PlaybackTicket ticket(PersonId person, RecordingId id, long second) {
        return PlaybackTicket.of(
                second,
                vault.keyedHash(Acting.current().board(), "coaching.watching", person + "/" + id + "/" + second));
    }

    private static PersonId person(Inside in) {
        return switch (in.role()) {
            case TEACHER -> in.coaching().teacher();
            case COACH -> in.coaching().coach();
        };
    }
}
