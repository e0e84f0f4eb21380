package nl.zorgvuldig.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.assignments.GuideAssignment;
import nl.zorgvuldig.access.control.assignments.GuideAssignments;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the pupils of the demonstration with their parents, assignments and dossiers.
@Component
@Lazy
final class PupilsLoader {
    private final Pupils pupils;
    private final Guardians guardians;
    private final GuideAssignments assignments;
    private final Dossiers dossiers;
    private final Clock clock;

    PupilsLoader(Pupils pupils, Guardians guardians, GuideAssignments assignments, Dossiers dossiers, Clock clock) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    void prepare(Population population) {
        pupils.prepare(population.pupils().stream().map(pupil -> pupil.id()).toList());
    }

    void load(Population population) {
        enrol(population);
        addGuardians(population);
        population.assignments().forEach(this::assign);
        population.entries().forEach(entry -> dossiers.takeOver(entry.pupil(), versions(entry), List.of()));
    }

    private void enrol(Population population) {
        Map<PupilId, List<Placement>> placements = population.placements().stream()
                .map(placement -> new Placement(
                        placement.id(),
                        placement.pupil(),
                        placement.group(),
                        Integer.toString(placement.year()),
                        placement.period()))
                .collect(Collectors.groupingBy(Placement::pupil));
        Map<PupilId, String> keys = new HashMap<>();
        population.pupils().forEach(each -> keys.put(each.id(), each.key()));
        Map<PupilId, List<Enrolment>> enrolments = population.enrolments().stream()
                .sorted(Comparator.comparing(enrolment -> enrolment.from()))
                .map(enrolment -> new Enrolment(
                        enrolment.id(),
                        enrolment.pupil(),
                        enrolment.school(),
                        keys.getOrDefault(enrolment.pupil(), ""),
                        enrolment.from(),
                        enrolment.lastSchoolDay().orElse(Period.OPEN),
                        enrolment.deregistered().orElse(Period.OPEN)))
                .collect(Collectors.groupingBy(Enrolment::pupil));
        for (var pupil : population.pupils()) {
            List<Enrolment> mine = enrolments.getOrDefault(pupil.id(), List.of());
            pupils.enrol(new NewPupil(
                    pupil.id(),
                    mine.getLast().school(),
                    new PupilIdentity(pupil.name(), Optional.of(pupil.born())),
                    mine,
                    placements.getOrDefault(pupil.id(), List.of())));
        }
    }

    private void addGuardians(Population population) {
        Map<PersonId, DemoPeople.Guardian> known =
                population.guardians().stream().collect(Collectors.toMap(DemoPeople.Guardian::id, Function.identity()));
        Set<List<Object>> added = new HashSet<>();
        for (DemoPeople.Authority fact : population.authorities()) {
            DemoPeople.Guardian guardian =
                    Optional.ofNullable(known.get(fact.guardian())).orElseThrow();
            if (added.add(List.of(fact.pupil(), fact.guardian()))) {
                guardians.add(new Guardian(
                        fact.pupil(),
                        fact.guardian(),
                        relation(fact.bond()),
                        guardian.name(),
                        new GuardianContact(guardian.email().orElse(""), guardian.phone(), written(guardian.address())),
                        guardian.secrecy() == DemoPeople.Secrecy.SECRET));
            }
            guardians.record(new AuthorityFact(
                    fact.id(),
                    fact.pupil(),
                    fact.guardian(),
                    authority(fact.power()),
                    evidence(fact.evidence()),
                    fact.period(),
                    clock.instant(),
                    PersonId.PROGRAM));
        }
    }

    private void assign(DemoPeople.Assignment assignment) {
        assignments.takeOver(new GuideAssignment(
                assignment.id(),
                assignment.person(),
                assignment.pupil(),
                assignment.period(),
                assignment.reason(),
                assignment.givenBy(),
                clock.instant(),
                Optional.empty()));
    }

    private static List<Entry> versions(nl.zorgvuldig.demo.population.DemoPupils.Entry entry) {
        List<Entry> versions = new ArrayList<>();
        entry.versions().forEach(version -> {
            int number = versions.size() + 1;
            versions.add(new Entry(
                    entry.id(),
                    number,
                    EntryKind.valueOf(entry.kind().name()),
                    entry.day(),
                    version.author(),
                    version.at(),
                    version.text(),
                    number == 1 ? Optional.empty() : Optional.of("De tekst was niet volledig.")));
        });
        return versions;
    }

    private static String written(DemoPeople.Address address) {
        return address.street() + " " + address.number() + ", " + address.postcode() + " " + address.town();
    }

    private static GuardianRelation relation(DemoPeople.Bond bond) {
        return switch (bond) {
            case MOTHER -> GuardianRelation.MOTHER;
            case FATHER -> GuardianRelation.FATHER;
            case GRANDPARENT -> GuardianRelation.GUARDIAN;
            case FOSTER_CARER -> GuardianRelation.CAREGIVER;
            case INSTITUTION -> GuardianRelation.INSTITUTION;
        };
    }

    private static ParentalAuthority authority(DemoPeople.Power power) {
        return switch (power) {
            case JOINT -> ParentalAuthority.JOINT;
            case SOLE, GUARDIANSHIP -> ParentalAuthority.SOLE;
            case NONE -> ParentalAuthority.NONE;
            case UNKNOWN -> ParentalAuthority.UNKNOWN;
        };
    }

    private static AuthorityEvidence evidence(DemoPeople.Evidence evidence) {
        return switch (evidence) {
            case REGISTER_EXTRACT -> AuthorityEvidence.EXTRACT;
            case COURT_ORDER -> AuthorityEvidence.COURT_ORDER;
            case OWN_STATEMENT -> AuthorityEvidence.DECLARATION;
            case NOT_SEEN -> AuthorityEvidence.NOT_SEEN;
        };
    }
}
