package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Every dossier that one employee could open today, by the rule that opens it. Each question about
/// somebody writes an audit event, whether granted or refused, before the answer is given.
@Component
public final class ReadableDossiers {
    /// Above this number of names, only the count is given.
    static final int READABLE = 600;

    private final AccessRequesters readers;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ReadableDossiers(
            AccessRequesters readers,
            Pupils pupils,
            Schools schools,
            Staff staff,
            Accounts accounts,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The schools somebody may ask about, with the people who work there today.
    public Map<School, List<SchoolColleague>> listPeople(AccessOversight oversight) {
        LocalDate day = SchoolDay.today(clock);
        Map<PersonId, PersonName> known = accounts.listOpen(AccountKind.STAFF);
        Map<Optional<SchoolId>, Set<PersonId>> working = staff.listWorking(day).stream()
                .collect(Collectors.groupingBy(
                        Workplace::school, Collectors.mapping(Workplace::person, Collectors.toSet())));
        Map<School, List<SchoolColleague>> found = new LinkedHashMap<>();
        for (School school : schools.list()) {
            if (oversight.sees(school.id())) {
                found.put(
                        school,
                        working.getOrDefault(Optional.of(school.id()), Set.of()).stream()
                                .flatMap(
                                        person -> Optional.ofNullable(known.get(person))
                                                .map(name -> new SchoolColleague(person, name))
                                                .stream())
                                .sorted(Comparator.comparing(
                                        colleague -> colleague.name().sorted(), NameLetters.order()))
                                .toList());
            }
        }
        return found;
    }

    /// @return empty for a person who does not exist, and for one outside the scope of a head
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public Optional<DossierReach> list(Granted<AccessOversight> key, PersonId person) {
        Optional<DossierReach> found = accounts.findOpen(Acting.current().board(), person)
                .filter(AccountKind.STAFF::equals)
                .map(_ -> find(key.target(), person))
                .filter(reach -> reach.all() > 0 || concerns(key.target(), person));
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(LogActs.READ_LOG),
                        CONFIDENTIALITY,
                        found.isPresent() ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        key.relation().code())
                .about(person)
                .counting(found.map(DossierReach::all).orElse(0)));
        return found;
    }

    private DossierReach find(AccessOversight oversight, PersonId person) {
        LocalDate day = SchoolDay.today(clock);
        Map<SchoolCareer, AccessRuling.Allowed> open =
                boards.program(Acting.current().board()).call(() -> open(person, day, oversight::sees));
        return new DossierReach(
                person,
                accounts.nameOf(person),
                open.size(),
                new ReadableDossierGroups(schools, pupils, oversight.names() && open.size() <= READABLE)
                        .list(open, day));
    }

    /// As the system account: the pupils whose dossier opens and whose keeping school matches.
    public Map<SchoolCareer, AccessRuling.Allowed> open(PersonId person, LocalDate day, Predicate<SchoolId> keeper) {
        AccessRequester reader = work.read(
                Act.MAINTAIN, () -> readers.of(new SignedInUser(Acting.current().board(), person, AccountKind.STAFF)));
        Map<SchoolCareer, AccessRuling.Allowed> open = new LinkedHashMap<>();
        for (SchoolCareer career : around(reader, day)) {
            if (keeper.test(career.keeper())
                    && AccessRules.decide(reader, career, EnrolmentActs.READ, day)
                            instanceof AccessRuling.Allowed yes) {
                open.put(career, yes);
            }
        }
        return open;
    }

    /// Every pupil to whose dossier the rules could give access.
    private Collection<SchoolCareer> around(AccessRequester reader, LocalDate day) {
        Set<SchoolId> places = new LinkedHashSet<>();
        for (HeldFunction held : reader.functions()) {
            if (held.period().contains(day)) {
                if (held.function() == StaffFunction.BOARD) {
                    schools.list().forEach(each -> places.add(each.id()));
                }
                held.school().ifPresent(places::add);
            }
        }
        reader.groups().stream()
                .filter(group -> group.period().contains(day))
                .forEach(group -> places.add(group.group().school()));
        Map<PupilId, SchoolCareer> found = new LinkedHashMap<>();
        for (SchoolId school : places) {
            pupils.listAt(school).forEach(career -> found.put(career.pupil(), career));
            pupils.listKeptBy(school).forEach(career -> found.put(career.pupil(), career));
        }
        pupils.list(reader.given().stream().map(AccessRequester.Given::pupil).toList())
                .forEach(career -> found.put(career.pupil(), career));
        return found.values();
    }

    /// A head may know that somebody who works at the school can open nothing.
    private boolean concerns(AccessOversight oversight, PersonId person) {
        return oversight.schools().isEmpty()
                || listPeople(oversight).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(colleague -> colleague.person().equals(person));
    }

    /// What one person could open today, as far as the person asking may know.
    ///
    /// @param all the number of dossiers
    public record DossierReach(PersonId person, PersonName name, int all, List<OfGroup> groups) {
        /// @param group empty for pupils who are in no group now
        /// @param pupils empty for readers who may not know them, and when there are too many to
        /// list
        public record OfGroup(String school, String group, int count, List<PersonName> pupils, List<Sentence> why) {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
