package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.Closing;
import nl.zorgvuldig.inspection.Plan;
import nl.zorgvuldig.inspection.Records;
import nl.zorgvuldig.inspection.RequestEvent;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.inspection.Requests;
import nl.zorgvuldig.inspection.Sessions;
import nl.zorgvuldig.inspection.Sheets;
import nl.zorgvuldig.inspection.Standing;
import nl.zorgvuldig.inspection.Venue;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Requests to inspect at the first school, in every state: by `ouder`, who waits, by `ouder2`, who
/// has an appointment today, by `ouder-zonder-gezag`, and by parents nobody signs in as.
@Component
@Lazy
final class InspectionLoader {
    /// With a child who is not sixteen, as all others here: of who is, a parent inspects nothing.
    static final int GOES_ON = 9;

    private final Requests requests;
    private final Sessions sessions;
    private final Sheets sheets;
    private final Records records;
    private final InspectionHands hands;
    private final AccessControl access;

    InspectionLoader(
            Requests requests,
            Sessions sessions,
            Sheets sheets,
            Records records,
            InspectionHands hands,
            AccessControl access) {
        this.requests = requests;
        this.sessions = sessions;
        this.sheets = sheets;
        this.records = records;
        this.hands = hands;
        this.access = access;
    }

    void load(Population population) {
        PupilId shared = population.pupil(Landmark.OF_SEPARATED_PARENTS);
        take(
                population,
                shared,
                population.person("ouder"),
                Standing.AUTHORITY,
                5,
                Optional.of("Ik wil graag zien wat er over het rekenen is opgeschreven."));
        take(
                population,
                shared,
                population.person("ouder2"),
                Standing.AUTHORITY,
                12,
                Optional.empty(),
                planned(population, 8, 0, LocalTime.of(16, 30), Venue.ONLINE));
        take(
                population,
                population.pupil(Landmark.OF_PARENT_WITHOUT_AUTHORITY),
                population.person("ouder-zonder-gezag"),
                Standing.INFORMATION,
                13,
                Optional.of("Hoe gaat het met mijn kind op school?"));
        List<People.Family> families = families(population);
        take(
                population,
                families.get(0),
                30,
                step(
                        population,
                        28,
                        new RequestEvent.Refused(
                                "Vorige week hebt u het dossier al ingezien. Er is sindsdien niets bijgekomen.")));
        take(population, families.get(3), 14, planned(population, 11, 0, LocalTime.of(8, 15), Venue.SCHOOL));
        take(population, families.get(GOES_ON), 10, planned(population, 7, 0, LocalTime.of(8, 30), Venue.ONLINE));
        take(population, families.get(1), 9, planned(population, 6, -3, LocalTime.of(8, 45), Venue.SCHOOL));
        take(
                population,
                families.get(2),
                20,
                planned(population, 15, -2, LocalTime.of(15, 0), Venue.SCHOOL),
                new Recorded<>(
                        2,
                        families.get(2).guardians().getFirst(),
                        at(population, 10, LocalTime.of(19, 20)),
                        new RequestEvent.Withdrawn()));
    }

    /// What the head chose, and what `ib` did today, when everything else is there: one inspection
    /// is over, one goes on.
    void hold(Population population) {
        List<People.Family> asked = families(population);
        for (int planned : List.of(1, 3, GOES_ON)) {
            hands.choose(population, id(asked.get(planned)));
        }
        hands.choose(population, id(population.pupil(Landmark.OF_SEPARATED_PARENTS), population.person("ouder2")));
        SignedIn ib = new SignedIn(population.board().id(), population.person("ib"), AccountKind.STAFF);
        new Acting(ib.board(), ib.person(), Act.BROWSE, population.today()).run(() -> {
            begin(ib, id(asked.get(3))).ifPresent(file -> {
                sheets.supervise(ib, file, "");
                records.end(ib, file, new Closing("Ik had dit graag eerder gehoord.", "", ""));
            });
            begin(ib, id(asked.get(GOES_ON)));
        });
    }

    private Optional<RequestFile> begin(SignedIn ib, RequestId id) {
        return sessions.find(ib, id).flatMap(file -> {
            if (access.ask(ib, EnrolmentActs.READ, file.request().pupil()) instanceof Granted<PupilId> key) {
                sessions.open(key, file, UUID.randomUUID());
            }
            return sessions.find(ib, id);
        });
    }

    private static RequestId id(People.Family family) {
        return id(family.children().getFirst(), family.guardians().getFirst());
    }

    private static RequestId id(PupilId pupil, PersonId by) {
        return new RequestId(
                UUID.nameUUIDFromBytes(("inspection/" + pupil + "/" + by).getBytes(StandardCharsets.UTF_8)));
    }

    private void take(Population population, People.Family family, int daysAgo, Recorded<RequestEvent>... steps) {
        take(
                population,
                family.children().getFirst(),
                family.guardians().getFirst(),
                Standing.AUTHORITY,
                daysAgo,
                Optional.empty(),
                steps);
    }

    private void take(
            Population population,
            PupilId pupil,
            PersonId by,
            Standing standing,
            int daysAgo,
            Optional<String> wish,
            Recorded<RequestEvent>... steps) {
        RequestId id = id(pupil, by);
        requests.takeOver(new RequestFile(
                new AccessRequest(
                        id,
                        pupil,
                        RequestKind.INSPECTION,
                        by,
                        standing,
                        at(population, daysAgo, LocalTime.of(20, 10)),
                        wish),
                new ArrayList<>(List.of(steps))));
    }

    private static Recorded<RequestEvent> planned(
            Population population, int daysAgo, int on, LocalTime time, Venue venue) {
        String where =
                switch (venue) {
                    case SCHOOL -> "In de kamer van de intern begeleider, naast de ingang.";
                    case ONLINE -> "Ik bel u op de afgesproken tijd.";
                };
        return step(
                population,
                daysAgo,
                new RequestEvent.Planned(new Plan(population.person("ib"), at(population, on, time), venue, where)));
    }

    private static Recorded<RequestEvent> step(Population population, int daysAgo, RequestEvent what) {
        return new Recorded<>(1, population.person("directeur"), at(population, daysAgo, LocalTime.of(15, 5)), what);
    }

    static Instant at(Population population, int daysAgo, LocalTime time) {
        LocalDate day = population.today().minusDays(daysAgo);
        return day.atTime(time).atZone(SchoolDay.ZONE).toInstant();
    }

    /// With one child, who is at the first school; from the end, where no story looks.
    static List<People.Family> families(Population population) {
        List<People.Family> found = population.families().stream()
                .filter(one -> one.kind() == People.FamilyKind.TOGETHER)
                .filter(one -> one.children().size() == 1)
                .filter(one -> population.enrolments().stream()
                        .filter(in -> one.children().contains(in.pupil()))
                        .filter(in -> in.period().contains(population.today()))
                        .anyMatch(in -> in.school()
                                .equals(population.schools().getFirst().id())))
                .toList();
        return found.reversed();
    }
}
