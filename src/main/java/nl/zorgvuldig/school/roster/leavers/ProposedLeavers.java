package nl.zorgvuldig.school.roster.leavers;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.roster.RosterNames;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.leavers.LeaverEvent.StayReason;
import nl.zorgvuldig.school.roster.leavers.LeaverRequest.LeaverId;
import org.springframework.stereotype.Component;

/// Proposed leavers of imported files, for the head who decides: the enrolment ends, which is done
/// in the dossier, or the pupil stays.
@Component
public final class ProposedLeavers {
    private final ProposedLeaverStore store;
    private final CaseFiles<LeaverFile, LeaverEvent> files;
    private final Pupils pupils;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ProposedLeavers(ProposedLeaverStore store, Pupils pupils, Staff staff, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.pupils = pupils;
        this.staff = staff;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// An undecided proposed leaver.
    ///
    /// @param name empty when it was destroyed
    /// @param until the last day to decide
    public record Line(LeaverFile file, Optional<PersonName> name, LocalDate until) {
        /// Why the pupil seems to have left.
        public Sentence words() {
            return ProposedLeavers.words(file, name);
        }

        @Override
        public String toString() {
            return file.id().toString();
        }
    }

    /// Whether a person decides about pupils of a school today.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public boolean decides(PersonId person) {
        return staff.holds(person, Set.of(StaffFunction.HEAD), today());
    }

    /// The cases the acting person has to decide, earliest deadline first. A list that contains
    /// names writes an audit event.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public List<Line> list() {
        List<LeaverFile> waiting = waiting();
        if (!waiting.isEmpty()) {
            log.append(log.done(EnrolmentActs.END_ENROLMENT, OTHER_FILES_WITH_DIRECTION, "leavers-seen")
                    .counting(waiting.size()));
        }
        Map<PupilId, PersonName> names = pupils.names(
                waiting.stream().map(file -> file.request().pupil()).toList());
        return waiting.stream()
                .flatMap(file -> until(file).stream()
                        .map(until -> new Line(
                                file,
                                Optional.ofNullable(names.get(file.request().pupil())),
                                until)))
                .sorted(Comparator.comparing(Line::until)
                        .thenComparing(
                                line -> line.name().map(PersonName::sorted).orElse("")))
                .toList();
    }

    private List<LeaverFile> waiting() {
        return work.read(EnrolmentActs.END_ENROLMENT, store::listUndecided).stream()
                .filter(file -> until(file).isPresent())
                .toList();
    }

    private Optional<LocalDate> until(LeaverFile file) {
        return LeaverRules.RULES.waiting(file, today()) instanceof AwaitedAction.Somebody head
                ? Optional.of(head.until())
                : Optional.empty();
    }

    /// The undecided case of a pupil; empty when there is none. Leaves the key unused.
    public Optional<LeaverFile> find(Granted<PupilId> key) {
        return newest(key).filter(file -> until(file).isPresent());
    }

    /// Why the pupil seems to have left.
    public Sentence words(LeaverFile file) {
        return words(file, pupils.findName(file.request().pupil()));
    }

    private static Sentence words(LeaverFile file, Optional<PersonName> name) {
        ProposedLeaver proposed = file.request().proposed();
        return new RosterPlan.Leaver("", proposed.leaving(), proposed.why()).words(name.orElse(RosterNames.UNKNOWN));
    }

    private Optional<LeaverFile> newest(Granted<PupilId> key) {
        return work.read(EnrolmentActs.END_ENROLMENT, () -> store.findNewest(key.target()));
    }

    /// Records that the pupil stays at school. Sending the same again is done already; when the
    /// enrolment ended meanwhile, or a later file has the pupil again, there is nothing to decide
    /// any more.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public Outcome<Nothing> stay(Granted<PupilId> key, StayReason reason) {
        return newest(key).map(file -> stay(key, file, reason)).orElseGet(Outcome::notFound);
    }

    /// For a caller who has seen that the case is undecided.
    private Outcome<Nothing> stay(Granted<PupilId> key, LeaverFile file, StayReason reason) {
        LeaverEvent event = new LeaverEvent.Stays(reason);
        return files.record(EnrolmentActs.END_ENROLMENT, file, 0, event, () -> objections(file, event), () -> {
            PupilId pupil = key.use(EnrolmentActs.END_ENROLMENT);
            log.append(log.done(EnrolmentActs.END_ENROLMENT, key.clause(), "stays")
                    .about(pupil)
                    .through(file.id()));
        });
    }

    private List<Objection> objections(LeaverFile file, LeaverEvent event) {
        return LeaverRules.RULES.whyNot(file, event.getClass(), today()).map(no -> new Objection("reason", no)).stream()
                .toList();
    }

    /// New information in a file.
    ///
    /// @param back asked about earlier, and at school according to the file
    /// @param asked new cases for the head
    public record News(List<LeaverFile> back, List<ProposedLeaver> asked) {
        public int size() {
            return back.size() + asked.size();
        }
    }

    /// Called inside the unit of work of an import.
    ///
    /// @param leavers pupils who have left according to the file, or will; without those whose
    ///     dossier another school keeps
    /// @param there pupils who are at school according to the file
    public News news(SchoolId school, Collection<ProposedLeaver> leavers, Collection<PupilId> there) {
        Map<PupilId, LeaverFile> newest = store.listNewest(school);
        Set<PupilId> leaving = leavers.stream().map(ProposedLeaver::pupil).collect(Collectors.toSet());
        return new News(
                there.stream()
                        .filter(pupil -> !leaving.contains(pupil))
                        .flatMap(pupil -> Optional.ofNullable(newest.get(pupil)).stream())
                        .filter(file -> can(file, LeaverEvent.Back.class))
                        .toList(),
                leavers.stream()
                        .filter(leaver ->
                                LeaverRules.asks(Optional.ofNullable(newest.get(leaver.pupil())), leaver, today()))
                        .toList());
    }

    /// Stores what [#news] returns for the file.
    public void seen(SchoolId school, Collection<ProposedLeaver> leavers, Collection<PupilId> there) {
        News news = news(school, leavers, there);
        news.back().forEach(file -> files.add(file, new LeaverEvent.Back()));
        Map<PupilId, LeaverFile> newest = store.listNewest(school);
        for (ProposedLeaver leaver : news.asked()) {
            Optional.ofNullable(newest.get(leaver.pupil()))
                    .filter(file -> can(file, LeaverEvent.Replaced.class))
                    .ifPresent(file -> files.add(file, new LeaverEvent.Replaced()));
            store.add(new LeaverRequest(new LeaverId(Id.next(clock)), school, leaver, clock.instant()));
        }
    }

    /// Records for which pupils the enrolment ended. Idempotent, and may be interrupted anywhere.
    /// As the system account.
    public void settle() {
        for (LeaverFile file : work.read(Act.MAINTAIN, store::listUndecided)) {
            if (can(file, LeaverEvent.Settled.class)) {
                files.judge(Act.MAINTAIN, file, 0, this::settle);
            }
        }
    }

    /// Somebody may have undone the end while this waited for a lock.
    private Outcome<Nothing> settle(LeaverFile now) {
        if (can(now, LeaverEvent.Settled.class)) {
            files.add(now, new LeaverEvent.Settled());
        }
        return Outcome.done();
    }

    private boolean can(LeaverFile file, Class<? extends LeaverEvent> event) {
        return LeaverRules.RULES.whyNot(file, event, today()).isEmpty();
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
