package nl.zorgvuldig.demo.dossiers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionPageAccess;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessions;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads requests to inspect at the first school in every state: by `ouder`, who waits, by
/// `ouder2`, who has an appointment today, by `ouder-zonder-gezag`, and by parents without a
/// demonstration account.
@Component
@Lazy
public final class InspectionLoader {
    /// Index of the family whose inspection is in progress. The child is under sixteen, like all
    /// others here: a parent inspects nothing of a pupil of sixteen.
    static final int GOES_ON = 9;

    private final AccessRequests requests;
    private final InspectionSessions sessions;
    private final InspectionPageAccess sheets;
    private final SessionRecords records;
    private final InspectionChoiceMaker hands;
    private final AccessControl access;

    InspectionLoader(
            AccessRequests requests,
            InspectionSessions sessions,
            InspectionPageAccess sheets,
            SessionRecords records,
            InspectionChoiceMaker hands,
            AccessControl access) {
        this.requests = requests;
        this.sessions = sessions;
        this.sheets = sheets;
        this.records = records;
        this.hands = hands;
        this.access = access;
    }

    public void load(Population population) {
        PupilId shared = population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        take(
                population,
                shared,
                population.person("ouder"),
                RequesterCapacity.AUTHORITY,
                5,
                Optional.of("Ik wil graag zien wat er over het rekenen is opgeschreven."));
        take(
                population,
                shared,
                population.person("ouder2"),
                RequesterCapacity.AUTHORITY,
                12,
                Optional.empty(),
                planned(population, 8, 0, LocalTime.of(16, 30), InspectionVenue.ONLINE));
        take(
                population,
                population.pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY),
                population.person("ouder-zonder-gezag"),
                RequesterCapacity.INFORMATION,
                13,
                Optional.of("Hoe gaat het met mijn kind op school?"));
        List<DemoPeople.Family> families = families(population);
        take(
                population,
                families.get(0),
                30,
                step(
                        population,
                        28,
                        new RequestEvent.Refused(
                                "Vorige week hebt u het dossier al ingezien. Er is sindsdien niets bijgekomen.")));
        take(population, families.get(3), 14, planned(population, 11, 0, LocalTime.of(8, 15), InspectionVenue.SCHOOL));
        take(
                population,
                families.get(GOES_ON),
                10,
                planned(population, 7, 0, LocalTime.of(8, 30), InspectionVenue.ONLINE));
        take(population, families.get(1), 9, planned(population, 6, -3, LocalTime.of(8, 45), InspectionVenue.SCHOOL));
        take(
                population,
                families.get(2),
                20,
                planned(population, 15, -2, LocalTime.of(15, 0), InspectionVenue.SCHOOL),
                new RecordedEvent<>(
                        2,
                        families.get(2).guardians().getFirst(),
                        at(population, 10, LocalTime.of(19, 20)),
                        new RequestEvent.Withdrawn()));
    }

    /// Adds the head's choices and what `ib` did today, when everything else is loaded: one
    /// inspection is over, one is in progress.
    public void hold(Population population) {
        List<DemoPeople.Family> asked = families(population);
        for (int planned : List.of(1, 3, GOES_ON)) {
            hands.choose(population, id(asked.get(planned)));
        }
        hands.choose(population, id(population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS), population.person("ouder2")));
        SignedInUser ib = new SignedInUser(population.board().id(), population.person("ib"), AccountKind.STAFF);
        new Acting(ib.board(), ib.person(), Act.BROWSE, population.today()).run(() -> {
            begin(ib, id(asked.get(3))).ifPresent(file -> {
                sheets.supervise(ib, file, "");
                records.end(ib, file, new ClosingRemarks("Ik had dit graag eerder gehoord.", "", ""));
            });
            begin(ib, id(asked.get(GOES_ON)));
        });
    }

    private Optional<RequestFile> begin(SignedInUser ib, RequestId id) {
        return sessions.find(ib, id).flatMap(file -> {
            if (access.ask(ib, EnrolmentActs.READ, file.request().pupil()) instanceof Granted<PupilId> key) {
                sessions.open(key, file, UUID.randomUUID());
            }
            return sessions.find(ib, id);
        });
    }

    private static RequestId id(DemoPeople.Family family) {
        return id(family.children().getFirst(), family.guardians().getFirst());
    }

    private static RequestId id(PupilId pupil, PersonId by) {
        return new RequestId(
                UUID.nameUUIDFromBytes(("inspection/" + pupil + "/" + by).getBytes(StandardCharsets.UTF_8)));
    }

    private void take(
            Population population, DemoPeople.Family family, int daysAgo, RecordedEvent<RequestEvent>... steps) {
        take(
                population,
                family.children().getFirst(),
                family.guardians().getFirst(),
                RequesterCapacity.AUTHORITY,
                daysAgo,
                Optional.empty(),
                steps);
    }

    private void take(
            Population population,
            PupilId pupil,
            PersonId by,
            RequesterCapacity standing,
            int daysAgo,
            Optional<String> wish,
            RecordedEvent<RequestEvent>... steps) {
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

    private static RecordedEvent<RequestEvent> planned(
            Population population, int daysAgo, int on, LocalTime time, InspectionVenue venue) {
        String where =
                switch (venue) {
                    case SCHOOL -> "In de kamer van de intern begeleider, naast de ingang.";
                    case ONLINE -> "Ik bel u op de afgesproken tijd.";
                };
        return step(
                population,
                daysAgo,
                new RequestEvent.Planned(
                        new InspectionAppointment(population.person("ib"), at(population, on, time), venue, where)));
    }

    private static RecordedEvent<RequestEvent> step(Population population, int daysAgo, RequestEvent what) {
        return new RecordedEvent<>(
                1, population.person("directeur"), at(population, daysAgo, LocalTime.of(15, 5)), what);
    }

    public static Instant at(Population population, int daysAgo, LocalTime time) {
        LocalDate day = population.today().minusDays(daysAgo);
        return day.atTime(time).atZone(SchoolDay.ZONE).toInstant();
    }

    /// Families with one child, who is at the first school; taken from the end, where no story
    /// looks.
    public static List<DemoPeople.Family> families(Population population) {
        List<DemoPeople.Family> found = population.families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family -> family.children().size() == 1)
                .filter(family -> population.enrolments().stream()
                        .filter(in -> family.children().contains(in.pupil()))
                        .filter(in -> in.period().contains(population.today()))
                        .anyMatch(in -> in.school()
                                .equals(population.schools().getFirst().id())))
                .toList();
        return found.reversed();
    }
}
