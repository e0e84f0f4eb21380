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
import nl.zorgvuldig.access.Assignment;
import nl.zorgvuldig.access.Assignments;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The demonstration's pupils with their parents, assignments and dossiers.
@Component
@Lazy
final class PupilsLoader {
    private final Pupils pupils;
    private final Guardians guardians;
    private final Assignments assignments;
    private final Dossiers dossiers;
    private final Clock clock;

    PupilsLoader(Pupils pupils, Guardians guardians, Assignments assignments, Dossiers dossiers, Clock clock) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    void prepare(Population population) {
        pupils.prepare(population.pupils().stream().map(one -> one.id()).toList());
    }

    void load(Population population) {
        enrol(population);
        addGuardians(population);
        population.assignments().forEach(this::assign);
        population.entries().forEach(one -> dossiers.takeOver(one.pupil(), versions(one), List.of()));
    }

    private void enrol(Population population) {
        Map<PupilId, List<Placement>> placements = population.placements().stream()
                .map(one ->
                        new Placement(one.id(), one.pupil(), one.group(), Integer.toString(one.year()), one.period()))
                .collect(Collectors.groupingBy(Placement::pupil));
        Map<PupilId, String> keys = new HashMap<>();
        population.pupils().forEach(one -> keys.put(one.id(), one.key()));
        Map<PupilId, List<Enrolled>> enrolments = population.enrolments().stream()
                .sorted(Comparator.comparing(one -> one.from()))
                .map(one -> new Enrolled(
                        one.id(),
                        one.pupil(),
                        one.school(),
                        keys.getOrDefault(one.pupil(), ""),
                        one.from(),
                        one.lastSchoolDay().orElse(Period.OPEN),
                        one.deregistered().orElse(Period.OPEN)))
                .collect(Collectors.groupingBy(Enrolled::pupil));
        for (var pupil : population.pupils()) {
            List<Enrolled> mine = enrolments.getOrDefault(pupil.id(), List.of());
            pupils.enrol(new NewPupil(
                    pupil.id(),
                    mine.getLast().school(),
                    new PupilIdentity(pupil.name(), Optional.of(pupil.born())),
                    mine,
                    placements.getOrDefault(pupil.id(), List.of())));
        }
    }

    private void addGuardians(Population population) {
        Map<PersonId, People.Guardian> known =
                population.guardians().stream().collect(Collectors.toMap(People.Guardian::id, Function.identity()));
        Set<List<Object>> added = new HashSet<>();
        for (People.Authority fact : population.authorities()) {
            People.Guardian guardian =
                    Optional.ofNullable(known.get(fact.guardian())).orElseThrow();
            if (added.add(List.of(fact.pupil(), fact.guardian()))) {
                guardians.add(new Guardian(
                        fact.pupil(),
                        fact.guardian(),
                        relation(fact.bond()),
                        guardian.name(),
                        new Contact(guardian.email().orElse(""), guardian.phone(), written(guardian.address())),
                        guardian.secrecy() == People.Secrecy.SECRET));
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

    private void assign(People.Assignment one) {
        assignments.takeOver(new Assignment(
                one.id(),
                one.person(),
                one.pupil(),
                one.period(),
                one.reason(),
                one.givenBy(),
                clock.instant(),
                Optional.empty()));
    }

    private static List<Entry> versions(nl.zorgvuldig.demo.population.Pupils.Entry entry) {
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

    private static String written(People.Address address) {
        return address.street() + " " + address.number() + ", " + address.postcode() + " " + address.town();
    }

    private static GuardianRelation relation(People.Bond bond) {
        return switch (bond) {
            case MOTHER -> GuardianRelation.MOTHER;
            case FATHER -> GuardianRelation.FATHER;
            case GRANDPARENT -> GuardianRelation.GUARDIAN;
            case FOSTER_CARER -> GuardianRelation.CAREGIVER;
            case INSTITUTION -> GuardianRelation.INSTITUTION;
        };
    }

    private static Authority authority(People.Power power) {
        return switch (power) {
            case JOINT -> Authority.JOINT;
            case SOLE, GUARDIANSHIP -> Authority.SOLE;
            case NONE -> Authority.NONE;
            case UNKNOWN -> Authority.UNKNOWN;
        };
    }

    private static Evidence evidence(People.Evidence evidence) {
        return switch (evidence) {
            case REGISTER_EXTRACT -> Evidence.EXTRACT;
            case COURT_ORDER -> Evidence.COURT_ORDER;
            case OWN_STATEMENT -> Evidence.DECLARATION;
            case NOT_SEEN -> Evidence.NOT_SEEN;
        };
    }
}
