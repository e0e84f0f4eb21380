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

/// Pupils who seem to have left by a file that was taken over, for the head who decides: the enrolment
/// ends, which is done in the dossier, or the pupil stays.
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

    /// One about whom is to be decided.
    ///
    /// @param name empty when nobody can know it any more
    /// @param until the last day on which it is in time
    public record Line(LeaverFile file, Optional<PersonName> name, LocalDate until) {
        /// Why this is thought of the pupil.
        public Sentence words() {
            return ProposedLeavers.words(file, name);
        }

        @Override
        public String toString() {
            return file.id().toString();
        }
    }

    /// Whether somebody decides about pupils of a school today.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public boolean decides(PersonId person) {
        return staff.holds(person, Set.of(StaffFunction.HEAD), today());
    }

    /// Those about whom the acting person is to decide, the nearest last day first. A list with names in
    /// it leaves a line in the log.
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

    /// What is to be decided about a pupil; empty when nothing is. Leaves the key unused.
    public Optional<LeaverFile> find(Granted<PupilId> key) {
        return newest(key).filter(file -> until(file).isPresent());
    }

    /// Why this is thought of the pupil.
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

    /// The pupil stays at school. The same sent again is done already; when the enrolment ended
    /// meanwhile, or a later file has the pupil again, there is nothing to say any more.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public Outcome<Nothing> stay(Granted<PupilId> key, StayReason reason) {
        return newest(key).map(file -> stay(key, file, reason)).orElseGet(Outcome::notFound);
    }

    /// Whoever says so saw that nobody had decided.
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

    /// What a file says that was not known.
    ///
    /// @param back about whom it was asked, and who are at school by the file
    /// @param asked about whom the head is to be asked
    public record News(List<LeaverFile> back, List<ProposedLeaver> asked) {
        public int size() {
            return back.size() + asked.size();
        }
    }

    /// Inside the unit of work of an import.
    ///
    /// @param leavers who has left by the file, or will; without those whose dossier another school keeps
    /// @param there who is at school by the file
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

    /// Takes over what a file says, as [#news] says it.
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

    /// Notes of which pupils the enrolment ended. May be repeated, and cut off anywhere. As the program.
    public void settle() {
        for (LeaverFile file : work.read(Act.MAINTAIN, store::listUndecided)) {
            if (can(file, LeaverEvent.Settled.class)) {
                files.judge(Act.MAINTAIN, file, 0, this::settle);
            }
        }
    }

    /// Somebody may have undone the end while it was waited for.
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
