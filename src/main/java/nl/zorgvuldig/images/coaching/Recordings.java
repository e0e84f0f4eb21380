package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.recordings.ReceivedRecordingStore;
import nl.zorgvuldig.images.coaching.recordings.ReceivedRecordingStore.ReceivedRecording;
import nl.zorgvuldig.images.coaching.recordings.RecordingConsents;
import nl.zorgvuldig.images.coaching.recordings.RecordingFiles;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules.CameraPosition;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules.CameraPositions;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.images.coaching.storage.CoachingAuditCodes;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Uploads of lesson recordings: only by the teacher, and only when every child of the group is
/// either in the picture with consent or outside it.
@Component
public final class Recordings {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final RecordingStore store;
    private final ReceivedRecordingStore waiting;
    private final RecordingFiles films;
    private final RecordingConsents agreed;
    private final Consents consents;
    private final Pupils pupils;
    private final VideoIntake videos;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Recordings(
            RecordingStore store,
            ReceivedRecordingStore waiting,
            RecordingFiles films,
            RecordingConsents agreed,
            Consents consents,
            Pupils pupils,
            VideoIntake videos,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.waiting = waiting;
        this.films = films;
        this.agreed = agreed;
        this.consents = consents;
        this.pupils = pupils;
        this.videos = videos;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Whether recordings can be stored in this installation: ffmpeg is installed.
    public boolean possible() {
        return videos.installed();
    }

    /// The children of the group who must be outside the picture on a day because they have no
    /// consent. By name; the reason is not disclosed here.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    public Map<PupilId, PersonName> listOutside(Inside in, LocalDate day) {
        Set<PupilId> group = group(in.coaching().group(), day);
        log.append(log.done(ConsentActs.READ_CONSENT, LESSON_RECORDINGS_STAY_INSIDE, "none")
                .through(in.coaching().group())
                .counting(group.size()));
        Set<PupilId> yes = agreed.among(group);
        return names(group.stream().filter(pupil -> !yes.contains(pupil)).toList());
    }

    private Map<PupilId, PersonName> names(Collection<PupilId> those) {
        Comparator<String> order = NameLetters.order();
        Comparator<PersonName> byName =
                Comparator.comparing(PersonName::given, order).thenComparing(PersonName::family, order);
        Map<PupilId, PersonName> names = new LinkedHashMap<>();
        those.stream()
                .map(pupil -> Map.entry(pupil, pupils.findName(pupil).orElse(NO_NAME)))
                .sorted(Map.Entry.comparingByValue(byName))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private Set<PupilId> group(GroupId group, LocalDate day) {
        return pupils.listInGroup(group).stream()
                .filter(career -> career.isIn(group, day))
                .map(career -> career.pupil())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Objections to the declaration, checked before the file is read.
    public List<Objection> judge(Inside in, RecordingDeclaration filmed) {
        Optional<Objection> day =
                RecordingRules.objection(filmed.on(), SchoolDay.of(in.coaching().startedAt()), SchoolDay.today(clock));
        if (day.isPresent()) {
            return List.of(day.get());
        }
        List<Objection> seen = new ArrayList<>(unseated(seats(in, filmed)));
        RecordingRules.others(filmed).ifPresent(seen::add);
        return seen;
    }

    private CameraPositions seats(Inside in, RecordingDeclaration filmed) {
        Set<PupilId> group = group(in.coaching().group(), filmed.on());
        return RecordingRules.seats(group, agreed.among(group), filmed.outside());
    }

    private static List<Objection> unseated(CameraPositions seats) {
        return switch (seats) {
            case CameraPositions.Known _ -> List.of();
            case CameraPositions.Unknown some ->
                List.of(new Objection(
                        "outside",
                        Sentence.of("coaching.no.unseated", some.pupils().size())));
        };
    }

    /// Adds a recording. The same form sent again gets the same answer.
    ///
    /// @param file unencrypted; the caller removes it
    /// @throws LogUnavailable when the audit event cannot be written; nothing is kept then
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    public Outcome<RecordingId> add(Inside in, FormId form, RecordingDeclaration filmed, Path file) {
        if (in.role() != CoachingRole.TEACHER) {
            throw new IllegalArgumentException("the teacher adds recordings");
        }
        List<Objection> no = judge(in, filmed);
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        RecordingId id = new RecordingId(
                form.makes(in.coaching().teacher(), in.coaching().id()));
        if (work.read(CoachingActs.COACH, () -> store.find(id)).isPresent()) {
            return Outcome.done(id);
        }
        Optional<FileRejection> unfit = VideoIntake.objection(file);
        if (unfit.isPresent()) {
            return Outcome.rejected("file", unfit.get().because());
        }
        if (!videos.installed()) {
            throw new FilesUnavailable("ffmpeg is missing");
        }
        return keep(in, id, filmed, file);
    }

    /// Stores the key and the original file first, then the rows that name them. The consents are
    /// checked again there, and locked until the rows are stored. The job transcodes the file.
    private Outcome<RecordingId> keep(Inside in, RecordingId id, RecordingDeclaration filmed, Path file) {
        ReceivedRecording sent = films.send(id, file);
        Recording recording = new Recording(id, in.coaching().id(), filmed.on(), 0, clock.instant(), Optional.empty());
        try {
            Outcome<RecordingId> added =
                    work.once(CoachingActs.COACH, () -> keep(in, recording, filmed, sent), somebodyWasFirst -> {
                        if (work.read(CoachingActs.COACH, () -> store.find(id)).isEmpty()) {
                            throw somebodyWasFirst;
                        }
                        films.discard(sent);
                        return Outcome.done(id);
                    });
            if (added instanceof Outcome.Rejected<?>) {
                films.discard(sent);
            }
            return added;
        } catch (TransactionException unknown) {
            // the row may exist: then its files are needed; otherwise the sweep removes them
            throw unknown;
        } catch (RuntimeException notKept) {
            films.discard(sent);
            throw notKept;
        }
    }

    private Outcome<RecordingId> keep(
            Inside in, Recording recording, RecordingDeclaration filmed, ReceivedRecording sent) {
        consents.holdStill(group(in.coaching().group(), filmed.on()));
        return switch (seats(in, filmed)) {
            case CameraPositions.Unknown some -> Outcome.rejected(unseated(some));
            case CameraPositions.Known(Map<PupilId, CameraPosition> places) -> {
                store.add(recording, places);
                waiting.add(sent);
                log.append(CoachingAuditCodes.of(log, CoachingActs.COACH, "added", recording.id()));
                yield Outcome.done(recording.id());
            }
        };
    }
}
