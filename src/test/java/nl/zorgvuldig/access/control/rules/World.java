package nl.zorgvuldig.access.control.rules;

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
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;

/// A small school to try rules on: one pupil in group 5B of a school, today, and somebody who asks.
public final class World {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Period THIS_YEAR = SchoolYear.of(TODAY).period();

    final SchoolId school = new SchoolId(UUID.randomUUID());
    final SchoolId otherSchool = new SchoolId(UUID.randomUUID());
    final Group group = group("Groep 5B");
    final Group otherGroup = group("6A");
    public final PupilId pupil = new PupilId(UUID.randomUUID());

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final List<HeldFunction> functions = new ArrayList<>();
    private final List<GuidedGroup> groups = new ArrayList<>();
    private final List<AccessRequester.Given> given = new ArrayList<>();
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
        functions.add(new HeldFunction(UUID.randomUUID(), person, function, at, period));
        return this;
    }

    World works(Period period) {
        works.add(new StaffMember(person, school, "M1", period));
        return this;
    }

    World holdsElsewhere(StaffFunction function) {
        functions.add(new HeldFunction(UUID.randomUUID(), person, function, Optional.of(otherSchool), THIS_YEAR));
        return this;
    }

    World assigned(Period period) {
        given.add(new AccessRequester.Given(UUID.randomUUID(), pupil, period));
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
    World has(ParentalAuthority what, Period period) {
        authority.add(new AuthorityFact(
                UUID.randomUUID(),
                pupil,
                person,
                what,
                AuthorityEvidence.EXTRACT,
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

    public World left(LocalDate last, LocalDate off) {
        lastSchoolDay = last;
        deregistered = off;
        return this;
    }

    AccessRequester reader() {
        return new AccessRequester(
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

    public SchoolCareer whereabouts() {
        LocalDate entered = TODAY.minusYears(4);
        return new SchoolCareer(
                pupil,
                school,
                List.of(new Enrolment(UUID.randomUUID(), pupil, school, "L1", entered, lastSchoolDay, deregistered)),
                List.of(new Placement(UUID.randomUUID(), pupil, group.id(), "5", THIS_YEAR)));
    }

    AccessRuling decide(PupilDossierAct act) {
        return AccessRules.decide(reader(), whereabouts(), act, TODAY);
    }

    /// Every act that is allowed today.
    Set<PupilDossierAct> granted() {
        Set<PupilDossierAct> granted = new HashSet<>();
        for (PupilDossierAct act : AllActs.list(PupilDossierAct.class)) {
            if (decide(act) instanceof AccessRuling.Allowed) {
                granted.add(act);
            }
        }
        return granted;
    }
}
