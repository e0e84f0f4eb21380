package nl.zorgvuldig.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.audit.AllActs;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.GuidedGroup;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;

/// A small school to try rules on: one pupil in group 5B of a school, today, and somebody who asks.
final class World {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Period THIS_YEAR = SchoolYear.of(TODAY).period();

    final SchoolId school = new SchoolId(UUID.randomUUID());
    final SchoolId otherSchool = new SchoolId(UUID.randomUUID());
    final Group group = group("Groep 5B");
    final Group otherGroup = group("6A");
    final PupilId pupil = new PupilId(UUID.randomUUID());

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final List<FunctionHeld> functions = new ArrayList<>();
    private final List<GuidedGroup> groups = new ArrayList<>();
    private final List<Reader.Given> given = new ArrayList<>();
    private final List<PupilId> children = new ArrayList<>();
    private final List<AuthorityFact> authority = new ArrayList<>();
    private final Map<PupilId, LocalDate> born = new HashMap<>();
    private final List<StaffMember> works = new ArrayList<>();
    private boolean self;
    private AccountKind kind = AccountKind.STAFF;
    private LocalDate lastSchoolDay = Period.OPEN;
    private LocalDate deregistered = Period.OPEN;

    private Group group(String name) {
        GroupId id = new GroupId(UUID.randomUUID());
        return new Group(id, school, SchoolYear.of(TODAY), name, name, "5", false);
    }

    World guides(Group guided, Period period) {
        groups.add(new GuidedGroup(guided, period));
        return this;
    }

    World holds(StaffFunction function, Period period) {
        Optional<SchoolId> at = function.ofSchool() ? Optional.of(school) : Optional.empty();
        functions.add(new FunctionHeld(UUID.randomUUID(), person, function, at, period));
        return this;
    }

    World works(Period period) {
        works.add(new StaffMember(person, school, "M1", period));
        return this;
    }

    World holdsElsewhere(StaffFunction function) {
        functions.add(new FunctionHeld(UUID.randomUUID(), person, function, Optional.of(otherSchool), THIS_YEAR));
        return this;
    }

    World assigned(Period period) {
        given.add(new Reader.Given(UUID.randomUUID(), pupil, period));
        return this;
    }

    World isGuardian() {
        kind = AccountKind.GUARDIAN;
        children.add(pupil);
        return this;
    }

    World isPupilSelf() {
        kind = AccountKind.PUPIL;
        self = true;
        return this;
    }

    /// By a fact recorded after those before it.
    World has(Authority what, Period period) {
        authority.add(new AuthorityFact(
                UUID.randomUUID(),
                pupil,
                person,
                what,
                Evidence.EXTRACT,
                period,
                Instant.EPOCH.plusSeconds(authority.size()),
                PersonId.PROGRAM));
        return this;
    }

    World pupilBorn(LocalDate day) {
        born.put(pupil, day);
        return this;
    }

    World is(AccountKind other) {
        kind = other;
        return this;
    }

    World left(LocalDate last, LocalDate off) {
        lastSchoolDay = last;
        deregistered = off;
        return this;
    }

    Reader reader() {
        return new Reader(
                self ? new PersonId(pupil.value()) : person,
                kind,
                functions,
                groups,
                given,
                children,
                authority,
                Map.copyOf(born),
                works);
    }

    Whereabouts whereabouts() {
        LocalDate entered = TODAY.minusYears(4);
        return new Whereabouts(
                pupil,
                school,
                List.of(new Enrolled(UUID.randomUUID(), pupil, school, "L1", entered, lastSchoolDay, deregistered)),
                List.of(new Placement(UUID.randomUUID(), pupil, group.id(), "5", THIS_YEAR)));
    }

    Ruling decide(PupilDossierAct act) {
        return AccessRules.decide(reader(), whereabouts(), act, TODAY);
    }

    /// Every act that is allowed today.
    Set<PupilDossierAct> granted() {
        Set<PupilDossierAct> granted = new HashSet<>();
        for (PupilDossierAct act : AllActs.list(PupilDossierAct.class)) {
            if (decide(act) instanceof Ruling.Allowed) {
                granted.add(act);
            }
        }
        return granted;
    }
}
