package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

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
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// Every dossier one employee could open today, by the rule that opens it. Each question about somebody is a line in
/// the log, yes or no, before the answer is given.
@Component
public final class WhatCanOpen {
    /// More names than this are counted only.
    static final int READABLE = 600;

    private final Readers readers;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    WhatCanOpen(
            Readers readers,
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

    /// The schools somebody may ask about, with who works there today.
    public Map<School, List<Colleague>> listPeople(Oversight oversight) {
        LocalDate day = SchoolDay.today(clock);
        Map<PersonId, PersonName> known = accounts.listOpen(AccountKind.STAFF);
        Map<Optional<SchoolId>, Set<PersonId>> working = staff.listWorking(day).stream()
                .collect(Collectors.groupingBy(
                        Workplace::school, Collectors.mapping(Workplace::person, Collectors.toSet())));
        Map<School, List<Colleague>> found = new LinkedHashMap<>();
        for (School school : schools.list()) {
            if (oversight.sees(school.id())) {
                found.put(
                        school,
                        working.getOrDefault(Optional.of(school.id()), Set.of()).stream()
                                .flatMap(one ->
                                        Optional.ofNullable(known.get(one))
                                                .map(name -> new Colleague(one, name))
                                                .stream())
                                .sorted(Comparator.comparing(one -> one.name().sorted(), NameLetters.order()))
                                .toList());
            }
        }
        return found;
    }

    /// @return nothing for somebody who is not there, and for whom a head has nothing to do with
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public Optional<OpenedTo> list(Granted<Oversight> key, PersonId person) {
        Optional<OpenedTo> found = accounts.findOpen(Acting.current().board(), person)
                .filter(AccountKind.STAFF::equals)
                .map(_ -> find(key.target(), person))
                .filter(one -> one.all() > 0 || concerns(key.target(), person));
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(LogActs.READ_LOG),
                        CONFIDENTIALITY,
                        found.isPresent() ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        key.relation().code())
                .about(person)
                .counting(found.map(OpenedTo::all).orElse(0)));
        return found;
    }

    private OpenedTo find(Oversight oversight, PersonId person) {
        LocalDate day = SchoolDay.today(clock);
        Map<Whereabouts, Ruling.Allowed> open =
                boards.program(Acting.current().board()).call(() -> open(person, day, oversight::sees));
        return new OpenedTo(
                person,
                accounts.nameOf(person),
                open.size(),
                new OpenedGroups(schools, pupils, oversight.names() && open.size() <= READABLE).list(open, day));
    }

    /// As the program: the pupils whose dossier opens, kept by a school that counts.
    Map<Whereabouts, Ruling.Allowed> open(PersonId person, LocalDate day, Predicate<SchoolId> keeper) {
        Reader reader = work.read(
                Act.MAINTAIN, () -> readers.of(new SignedIn(Acting.current().board(), person, AccountKind.STAFF)));
        Map<Whereabouts, Ruling.Allowed> open = new LinkedHashMap<>();
        for (Whereabouts one : around(reader, day)) {
            if (keeper.test(one.keeper())
                    && AccessRules.decide(reader, one, EnrolmentActs.READ, day) instanceof Ruling.Allowed yes) {
                open.put(one, yes);
            }
        }
        return open;
    }

    /// Every pupil the rules could say yes about.
    private Collection<Whereabouts> around(Reader reader, LocalDate day) {
        Set<SchoolId> places = new LinkedHashSet<>();
        for (FunctionHeld held : reader.functions()) {
            if (held.period().contains(day)) {
                if (held.function() == StaffFunction.BOARD) {
                    schools.list().forEach(one -> places.add(one.id()));
                }
                held.school().ifPresent(places::add);
            }
        }
        reader.groups().stream()
                .filter(one -> one.period().contains(day))
                .forEach(one -> places.add(one.group().school()));
        Map<PupilId, Whereabouts> found = new LinkedHashMap<>();
        for (SchoolId school : places) {
            pupils.listAt(school).forEach(one -> found.put(one.pupil(), one));
            pupils.listKeptBy(school).forEach(one -> found.put(one.pupil(), one));
        }
        pupils.list(reader.given().stream().map(Reader.Given::pupil).toList())
                .forEach(one -> found.put(one.pupil(), one));
        return found.values();
    }

    /// A head may know that somebody who works at the school can open nothing.
    private boolean concerns(Oversight oversight, PersonId person) {
        return oversight.schools().isEmpty()
                || listPeople(oversight).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.person().equals(person));
    }
}
