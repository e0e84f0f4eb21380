package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.filming.storage.FilmingStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Requests of a parent to film at school: asking in time, seeing the decision, and withdrawing.
@Component
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
public final class FilmingRequests {
    private final FilmingStore store;
    private final CaseFiles<FilmingFile, FilmingEvent> files;
    private final FilmingMail mail;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    FilmingRequests(
            FilmingStore store,
            FilmingMail mail,
            Pupils pupils,
            Guardians guardians,
            Schools schools,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.mail = mail;
        this.pupils = pupils;
        this.guardians = guardians;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A group of one of the acting parent's children today.
    public record Place(PupilId pupil, PersonName child, Group group) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Groups in which the acting person can ask to film: those of children whose legal
    /// representative or caregiver they are.
    public List<Place> places() {
        LocalDate today = SchoolDay.today(clock);
        return pupils.list(mine()).stream()
                .flatMap(career -> groups(career, today).stream()
                        .flatMap(group -> schools.findGroup(group).stream())
                        .map(group -> new Place(
                                career.pupil(),
                                pupils.findName(career.keeper(), career.pupil()).orElse(NO_NAME),
                                group)))
                .toList();
    }

    private static final PersonName NO_NAME = new PersonName("", "", "–");

    /// The first day for which a request can be made today.
    public LocalDate firstDay() {
        return FilmingRules.first(SchoolDay.today(clock));
    }

    /// Requests of the acting person this school year, newest day first.
    public List<FilmingFile> list() {
        PersonId me = Acting.current().person();
        LocalDate since = SchoolYear.of(SchoolDay.today(clock)).period().from();
        return work.read(FilmingActs.ASK_FILMING, () -> store.listOf(me)).stream()
                .filter(file -> !file.request().day().isBefore(since))
                .toList();
    }

    /// Makes a request. The audit event is written first, also for a request that is too late. Not
    /// found for a child they cannot ask for.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is requested then
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public Outcome<FilmingId> ask(FilmingId id, FilmingDraft wish) {
        LocalDate today = SchoolDay.today(clock);
        Optional<SchoolCareer> child = mine().contains(wish.pupil()) ? pupils.find(wish.pupil()) : Optional.empty();
        if (child.isEmpty()) {
            log.append(line(AuditOutcome.REFUSED, "asked"));
            return Outcome.notFound();
        }
        List<FilmingFile> before = list();
        Optional<FilmingFile> same = find(before, id);
        if (same.isPresent()) {
            return repeated(same, id, wish);
        }
        List<Objection> no =
                new ArrayList<>(FilmingRules.objections(wish, Set.copyOf(groups(child.get(), wish.day())), today));
        no.addAll(FilmingRules.repeating(wish, before));
        if (FilmingRules.late(wish.day(), today)) {
            log.append(line(AuditOutcome.REFUSED, "too-late").about(wish.pupil()));
        }
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        SchoolId school = schools.findGroup(wish.group()).orElseThrow().school();
        FilmingRequest request = new FilmingRequest(
                id,
                wish.pupil(),
                Acting.current().person(),
                school,
                wish.group(),
                wish.day(),
                clock.instant(),
                wish.what());
        log.append(line("asked", request));
        return work.once(
                FilmingActs.ASK_FILMING,
                () -> {
                    store.add(request);
                    mail.asked(school, wish.day());
                    return Outcome.done(id);
                },
                _ -> repeated(find(list(), id), id, wish));
    }

    private static Outcome<FilmingId> repeated(Optional<FilmingFile> there, FilmingId id, FilmingDraft wish) {
        return Outcome.repeated(there, file -> file.request().repeats(wish), id);
    }

    private static Optional<FilmingFile> find(List<FilmingFile> files, FilmingId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /// @return whether it was still open, and one's own
    public boolean withdraw(FilmingId id) {
        return find(list(), id)
                .filter(file -> withdraw(file) instanceof Outcome.Done<?>)
                .isPresent();
    }

    private Outcome<Nothing> withdraw(FilmingFile file) {
        FilmingEvent.Withdrawn event = new FilmingEvent.Withdrawn();
        return files.record(
                FilmingActs.ASK_FILMING,
                file,
                file.history().size(),
                event,
                () -> FilmingRules.RULES
                        .whyNot(file, FilmingEvent.Withdrawn.class, SchoolDay.today(clock))
                        .map(no -> new Objection("withdraw", no))
                        .stream()
                        .toList(),
                () -> {
                    log.append(line(event.code(), file.request()));
                    mail.tell(file, event, List.of());
                });
    }

    private static List<GroupId> groups(SchoolCareer child, LocalDate day) {
        return child.attends(day)
                ? child.placements().stream()
                        .filter(placement -> placement.period().contains(day))
                        .map(Placement::group)
                        .toList()
                : List.of();
    }

    private Set<PupilId> mine() {
        PersonId me = Acting.current().person();
        LocalDate today = SchoolDay.today(clock);
        List<PupilId> children = guardians.listChildren(me);
        Set<PupilId> cared = guardians.listGuardianships(children).stream()
                .filter(guardianship -> guardianship.person().equals(me))
                .filter(guardianship -> guardianship.relation() == GuardianRelation.CAREGIVER)
                .map(Guardianship::pupil)
                .collect(Collectors.toSet());
        List<AuthorityFact> authority = guardians.listAuthority(children);
        return children.stream()
                .filter(pupil -> cared.contains(pupil) || Guardians.hasAuthority(authority, pupil, me, today))
                .collect(Collectors.toSet());
    }

    private AuditEvent line(String what, FilmingRequest request) {
        return line(AuditOutcome.DONE, what).about(request.pupil()).through(request.id());
    }

    private AuditEvent line(AuditOutcome outcome, String what) {
        return AuditEvent.of(
                clock,
                Acting.current().with(FilmingActs.ASK_FILMING),
                PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION,
                outcome,
                what);
    }

    /// Input of a request: what to film, on which day, in which group of the child.
    public record FilmingDraft(PupilId pupil, GroupId group, LocalDate day, String what) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
