package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Everybody on the demonstration board, as they are on one day. Made from a fixed seed: the same
/// day gives the same records in every run and on every machine. Ids come from the seed and a
/// number, so they do not change with the day.
///
/// Everything is invented. Mail addresses end in `.example`, telephone numbers begin with `06-00`,
/// postcodes end in letters that are never issued, and no number passes the check of a citizen
/// service number.
///
/// @param today the first day the board exists; nothing was written on or after it
/// @param employees in the service of the board, now or before
/// @param acrossSchools the only employees with relations in more than one school
/// @param families groups guardians and children, for tests; already told by `authorities`
public record Population(
        LocalDate today,
        Places.Board board,
        List<Places.School> schools,
        List<Places.Group> groups,
        List<People.Employee> employees,
        List<People.Outsider> outsiders,
        List<People.GroupRelation> groupRelations,
        List<People.SchoolRelation> schoolRelations,
        List<People.BoardRelation> boardRelations,
        List<People.Assignment> assignments,
        List<PersonId> acrossSchools,
        List<Pupils.Pupil> pupils,
        List<Pupils.Enrolment> enrolments,
        List<Pupils.Placement> placements,
        List<People.Guardian> guardians,
        List<People.Authority> authorities,
        List<People.Family> families,
        List<Pupils.Entry> entries,
        Map<String, PersonId> handles,
        Map<Landmark, PupilId> landmarks) {

    /// Under which names one signs in for demonstration.
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

    /// The board as it is on a day, in the school year of that day.
    public static Population on(LocalDate today) {
        Draft draft = new Draft(today);
        new Schools(draft).make();
        new Staff(draft).make();
        new Children(draft).make();
        new Assigning(draft).make();
        new Writing(draft).make();
        return draft.finished();
    }

    /// The person who signs in for demonstration under this handle.
    ///
    /// @throws IllegalArgumentException when no one does
    public PersonId person(String handle) {
        PersonId person = handles.get(handle);
        if (person == null) {
            throw new IllegalArgumentException("nobody signs in as " + handle);
        }
        return person;
    }

    public PupilId pupil(Landmark landmark) {
        PupilId pupil = landmarks.get(landmark);
        if (pupil == null) {
            throw new IllegalArgumentException("no pupil is " + landmark);
        }
        return pupil;
    }
}
