package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.Closing;
import nl.zorgvuldig.inspection.Plan;
import nl.zorgvuldig.inspection.RequestEvent;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.inspection.Standing;
import nl.zorgvuldig.inspection.Venue;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.medical.DoctorKeys;
import nl.zorgvuldig.medical.MedicalActs;
import nl.zorgvuldig.medical.MedicalFiles;
import nl.zorgvuldig.medical.Showings;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.medical.ViewingAnswer;
import nl.zorgvuldig.medical.ViewingPlace;
import nl.zorgvuldig.medical.ViewingRecords;
import nl.zorgvuldig.medical.Viewings;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Requests to see a medical file, in every state: by `ouder`, who waits, by `ouder2`, who comes
/// today, and by parents nobody signs in as.
@Component
@Lazy
final class ViewingLoader {
    private static final String SESSION = "demonstration";

    private final Viewings viewings;
    private final Showings showings;
    private final ViewingRecords records;
    private final DoctorKeys keys;
    private final MedicalFiles files;
    private final AccessControl access;

    ViewingLoader(
            Viewings viewings,
            Showings showings,
            ViewingRecords records,
            DoctorKeys keys,
            MedicalFiles files,
            AccessControl access) {
        this.viewings = viewings;
        this.showings = showings;
        this.records = records;
        this.keys = keys;
        this.files = files;
        this.access = access;
    }

    void load(Population population) {
        PupilId shared = population.pupil(Landmark.OF_SEPARATED_PARENTS);
        take(population, shared, population.person("ouder"), 4);
        take(
                population,
                shared,
                population.person("ouder2"),
                9,
                planned(population, 6, 0, LocalTime.of(16, 0), ViewingPlace.SCHOOL));
        for (Landmark landmark : List.of(Landmark.THICK_DOSSIER, Landmark.ASSIGNED)) {
            PupilId pupil = population.pupil(landmark);
            take(
                    population,
                    pupil,
                    first(population, pupil),
                    12,
                    planned(population, 8, 0, LocalTime.of(8, 30), ViewingPlace.DOCTOR));
        }
        List<People.Family> families = InspectionLoader.families(population);
        take(population, families.get(5), 23);
        take(population, families.get(6), 29);
        take(
                population,
                families.get(7),
                20,
                step(population, 16, new RequestEvent.Refused(ViewingAnswer.ELSEWHERE.code())));
        take(
                population,
                families.get(8),
                18,
                planned(population, 15, -3, LocalTime.of(9, 15), ViewingPlace.SCHOOL),
                new Recorded<>(
                        2,
                        families.get(8).guardians().getFirst(),
                        at(population, 11, LocalTime.of(20, 5)),
                        new RequestEvent.Withdrawn()));
    }

    /// What the first doctor did today, when everything else is there: one viewing is over, one
    /// goes on.
    void hold(Population population) {
        SignedIn doctor = new SignedIn(population.board().id(), population.person("schoolarts"), AccountKind.STAFF);
        new Acting(doctor.board(), doctor.person(), Act.BROWSE, population.today()).run(() -> {
            keys.open(doctor, SESSION, DemoPassphrase.TEXT);
            begin(population, doctor, Landmark.ASSIGNED);
            RequestId over = begin(population, doctor, Landmark.THICK_DOSSIER);
            with(doctor, over, (file, request) -> showings.page(file, SESSION, request, 1));
            with(
                    doctor,
                    over,
                    (file, request) -> records.end(file, request, new Closing("Dank voor de uitleg.", "", "")));
            keys.close(SESSION);
        });
    }

    private RequestId begin(Population population, SignedIn doctor, Landmark landmark) {
        PupilId pupil = population.pupil(landmark);
        RequestId id = id(pupil, first(population, pupil));
        with(doctor, id, (file, request) -> showings.begin(doctor, file, request));
        return id;
    }

    private void with(SignedIn doctor, RequestId id, BiConsumer<Unsealed, RequestFile> what) {
        viewings.find(id).ifPresent(request -> {
            if (access.ask(doctor, MedicalActs.READ_MEDICAL, request.request().pupil())
                    instanceof Granted<PupilId> key) {
                files.unseal(key, SESSION).ifPresent(file -> what.accept(file, request));
            }
        });
    }

    private static PersonId first(Population population, PupilId pupil) {
        return population.families().stream()
                .filter(one -> one.children().contains(pupil))
                .findFirst()
                .orElseThrow()
                .guardians()
                .getFirst();
    }

    private static RequestId id(PupilId pupil, PersonId by) {
        return new RequestId(UUID.nameUUIDFromBytes(("viewing/" + pupil + "/" + by).getBytes(StandardCharsets.UTF_8)));
    }

    private void take(Population population, People.Family family, int daysAgo, Recorded<RequestEvent>... steps) {
        take(population, family.children().getFirst(), family.guardians().getFirst(), daysAgo, steps);
    }

    private void take(Population population, PupilId pupil, PersonId by, int daysAgo, Recorded<RequestEvent>... steps) {
        viewings.takeOver(new RequestFile(
                new AccessRequest(
                        id(pupil, by),
                        pupil,
                        RequestKind.INSPECTION,
                        by,
                        Standing.AUTHORITY,
                        at(population, daysAgo, LocalTime.of(21, 5)),
                        Optional.empty()),
                List.of(steps)));
    }

    private static Recorded<RequestEvent> planned(
            Population population, int daysAgo, int on, LocalTime time, ViewingPlace place) {
        return step(
                population,
                daysAgo,
                new RequestEvent.Planned(new Plan(
                        population.person("schoolarts"), at(population, on, time), Venue.SCHOOL, place.code())));
    }

    private static Recorded<RequestEvent> step(Population population, int daysAgo, RequestEvent what) {
        return new Recorded<>(1, population.person("schoolarts"), at(population, daysAgo, LocalTime.of(13, 20)), what);
    }

    private static Instant at(Population population, int daysAgo, LocalTime time) {
        return population
                .today()
                .minusDays(daysAgo)
                .atTime(time)
                .atZone(SchoolDay.ZONE)
                .toInstant();
    }
}
