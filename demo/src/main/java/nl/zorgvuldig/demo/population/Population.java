package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Everybody on the demonstration board, as on one day. Made from a fixed seed: the same day gives
/// the same records in every run and on every machine. Ids come from the seed and a number, so
/// they do not change with the day.
///
/// Everything is invented. Mail addresses end in `.example`, telephone numbers begin with `06-00`,
/// postcodes end in letters that are never issued, and no number passes the check of a citizen
/// service number.
///
/// @param today the first day the board exists; nothing was written on or after it
/// @param employees of the board, present and former
/// @param acrossSchools the only employees with relations in more than one school
/// @param families groups of guardians and children, for tests; redundant with `authorities`
public record Population(
        LocalDate today,
        DemoPlaces.Board board,
        List<DemoPlaces.School> schools,
        List<DemoPlaces.Group> groups,
        List<DemoPeople.Employee> employees,
        List<DemoPeople.Outsider> outsiders,
        List<DemoPeople.GroupRelation> groupRelations,
        List<DemoPeople.SchoolRelation> schoolRelations,
        List<DemoPeople.BoardRelation> boardRelations,
        List<DemoPeople.Assignment> assignments,
        List<PersonId> acrossSchools,
        List<DemoPupils.Pupil> pupils,
        List<DemoPupils.Enrolment> enrolments,
        List<DemoPupils.Placement> placements,
        List<DemoPeople.Guardian> guardians,
        List<DemoPeople.Authority> authorities,
        List<DemoPeople.Family> families,
        List<DemoPupils.Entry> entries,
        Map<String, PersonId> handles,
        Map<LandmarkPupil, PupilId> landmarks) {

    /// The names of the demonstration accounts.
    public static final List<String> HANDLES = List.of(
            "leerkracht",
            "leerkracht2",
            "ib",
            "directeur",
            "directeur2",
            "bestuur",
            "schoolarts",
            "schoolarts2",
            "fg",
            "personeel",
            "beheer",
            "ouder",
            "ouder2",
            "ouder-zonder-gezag",
            "leerling",
            "deskundige");

    /// The board on a day, in the school year of that day.
    public static Population on(LocalDate today) {
        PopulationDraft draft = new PopulationDraft(today);
        new SchoolGenerator(draft).make();
        new StaffGenerator(draft).make();
        new FamilyGenerator(draft).make();
        new AssignmentGenerator(draft).make();
        new EntryGenerator(draft).make();
        return draft.finished();
    }

    /// The person behind a demonstration account.
    ///
    /// @throws IllegalArgumentException when there is none
    public PersonId person(String handle) {
        PersonId person = handles.get(handle);
        if (person == null) {
            throw new IllegalArgumentException("nobody signs in as " + handle);
        }
        return person;
    }

    public PupilId pupil(LandmarkPupil landmark) {
        PupilId pupil = landmarks.get(landmark);
        if (pupil == null) {
            throw new IllegalArgumentException("no pupil is " + landmark);
        }
        return pupil;
    }
}
