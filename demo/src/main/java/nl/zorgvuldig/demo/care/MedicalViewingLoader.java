package nl.zorgvuldig.demo.care;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.keys.DoctorKeys;
import nl.zorgvuldig.care.medical.viewings.MedicalViewings;
import nl.zorgvuldig.care.medical.viewings.ViewingAnswer;
import nl.zorgvuldig.care.medical.viewings.ViewingMinutes;
import nl.zorgvuldig.care.medical.viewings.ViewingPlace;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions;
import nl.zorgvuldig.demo.dossiers.InspectionLoader;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads requests to view a medical file, in every state: by `ouder`, who waits, by `ouder2`, who
/// comes today, and by parents without a demonstration account.
@Component
@Lazy
public final class MedicalViewingLoader {
    private static final String SESSION = "demonstration";

    private final MedicalViewings viewings;
    private final ViewingSessions showings;
    private final ViewingMinutes records;
    private final DoctorKeys keys;
    private final MedicalFiles files;
    private final AccessControl access;

    MedicalViewingLoader(
            MedicalViewings viewings,
            ViewingSessions showings,
            ViewingMinutes records,
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

    public void load(Population population) {
        PupilId shared = population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        take(population, shared, population.person("ouder"), 4);
        take(
                population,
                shared,
                population.person("ouder2"),
                9,
                planned(population, 6, 0, LocalTime.of(16, 0), ViewingPlace.SCHOOL));
        for (LandmarkPupil landmark : List.of(LandmarkPupil.THICK_DOSSIER, LandmarkPupil.ASSIGNED)) {
            PupilId pupil = population.pupil(landmark);
            take(
                    population,
                    pupil,
                    first(population, pupil),
                    12,
                    planned(population, 8, 0, LocalTime.of(8, 30), ViewingPlace.DOCTOR));
        }
        List<DemoPeople.Family> families = InspectionLoader.families(population);
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
                new RecordedEvent<>(
                        2,
                        families.get(8).guardians().getFirst(),
                        at(population, 11, LocalTime.of(20, 5)),
                        new RequestEvent.Withdrawn()));
    }

    /// Adds what the first doctor did today, when everything else is loaded: one viewing is over,
    /// one is in progress.
    public void hold(Population population) {
        SignedInUser doctor =
                new SignedInUser(population.board().id(), population.person("schoolarts"), AccountKind.STAFF);
        new Acting(doctor.board(), doctor.person(), Act.BROWSE, population.today()).run(() -> {
            keys.open(doctor, SESSION, DemoPassphrase.TEXT);
            begin(population, doctor, LandmarkPupil.ASSIGNED);
            RequestId over = begin(population, doctor, LandmarkPupil.THICK_DOSSIER);
            with(doctor, over, (file, request) -> showings.page(file, SESSION, request, 1));
            with(
                    doctor,
                    over,
                    (file, request) -> records.end(file, request, new ClosingRemarks("Dank voor de uitleg.", "", "")));
            keys.close(SESSION);
        });
    }

    private RequestId begin(Population population, SignedInUser doctor, LandmarkPupil landmark) {
        PupilId pupil = population.pupil(landmark);
        RequestId id = id(pupil, first(population, pupil));
        with(doctor, id, (file, request) -> showings.begin(doctor, file, request));
        return id;
    }

    private void with(SignedInUser doctor, RequestId id, BiConsumer<UnsealedMedicalFile, RequestFile> what) {
        viewings.find(id).ifPresent(request -> {
            if (access.ask(doctor, MedicalActs.READ_MEDICAL, request.request().pupil())
                    instanceof Granted<PupilId> key) {
                files.unseal(key, SESSION).ifPresent(file -> what.accept(file, request));
            }
        });
    }

    private static PersonId first(Population population, PupilId pupil) {
        return population.families().stream()
                .filter(family -> family.children().contains(pupil))
                .findFirst()
                .orElseThrow()
                .guardians()
                .getFirst();
    }

    private static RequestId id(PupilId pupil, PersonId by) {
        return new RequestId(UUID.nameUUIDFromBytes(("viewing/" + pupil + "/" + by).getBytes(StandardCharsets.UTF_8)));
    }

    private void take(
            Population population, DemoPeople.Family family, int daysAgo, RecordedEvent<RequestEvent>... steps) {
        take(population, family.children().getFirst(), family.guardians().getFirst(), daysAgo, steps);
    }

    private void take(
            Population population, PupilId pupil, PersonId by, int daysAgo, RecordedEvent<RequestEvent>... steps) {
        viewings.takeOver(new RequestFile(
                new AccessRequest(
                        id(pupil, by),
                        pupil,
                        RequestKind.INSPECTION,
                        by,
                        RequesterCapacity.AUTHORITY,
                        at(population, daysAgo, LocalTime.of(21, 5)),
                        Optional.empty()),
                List.of(steps)));
    }

    private static RecordedEvent<RequestEvent> planned(
            Population population, int daysAgo, int on, LocalTime time, ViewingPlace place) {
        return step(
                population,
                daysAgo,
                new RequestEvent.Planned(new InspectionAppointment(
                        population.person("schoolarts"),
                        at(population, on, time),
                        InspectionVenue.SCHOOL,
                        place.code())));
    }

    private static RecordedEvent<RequestEvent> step(Population population, int daysAgo, RequestEvent what) {
        return new RecordedEvent<>(
                1, population.person("schoolarts"), at(population, daysAgo, LocalTime.of(13, 20)), what);
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
