package nl.zorgvuldig.demo.population;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// The adults: staff, outsiders, guardians, and their relations to a group, a school, the board or
/// a pupil.
public final class DemoPeople {
    private DemoPeople() {}

    /// What somebody was hired for. It grants no access to dossiers; the dated relations do.
    public enum Function {
        TEACHER,
        SUBSTITUTE,
        SUBJECT_TEACHER,
        ASSISTANT,
        REMEDIAL_TEACHER,
        SUPPORT_COORDINATOR,
        HEAD,
        INTERIM_HEAD,
        OFFICE,
        CARETAKER,
        BOARD_MEMBER,
        DATA_PROTECTION_OFFICER,
        ADMINISTRATOR,
        PERSONNEL_OFFICER,
        SCHOOL_DOCTOR,
        EXTERNAL_EXPERT
    }

    /// @param key how the school's own administration names the employee
    /// @param school where the employee works; empty for the whole board
    public record Employee(
            PersonId id,
            String key,
            PersonName name,
            String email,
            String phone,
            Function function,
            Optional<SchoolId> school,
            Period employed) {}

    /// Somebody who acts but is employed elsewhere.
    public record Outsider(
            PersonId id, PersonName name, String email, String phone, Function function, String organisation) {}

    public enum GroupRole {
        TEACHER,
        SUBSTITUTE,
        SUBJECT_TEACHER,
        ASSISTANT
    }

    /// Guides the pupils of a group. The period lies within the group's school year.
    public record GroupRelation(UUID id, PersonId person, GroupId group, GroupRole role, Period period) {}

    public enum SchoolRole {
        HEAD,
        ACTING_HEAD,
        SUPPORT_COORDINATOR
    }

    public record SchoolRelation(UUID id, PersonId person, SchoolId school, SchoolRole role, Period period) {}

    public enum BoardRole {
        AUTHORITY,
        DATA_PROTECTION_OFFICER,
        ADMINISTRATOR,
        PERSONNEL_OFFICE,
        SCHOOL_DOCTOR,
        EXTERNAL_EXPERT
    }

    public record BoardRelation(UUID id, PersonId person, BoardRole role, Period period) {}

    /// A named assignment: one person guides one pupil, by decision of the head of the pupil's
    /// school, until a day.
    public record Assignment(UUID id, PersonId person, PupilId pupil, PersonId givenBy, String reason, Period period) {}

    public record Address(String street, String number, String postcode, String town) {}

    public enum Secrecy {
        OPEN,
        SECRET
    }

    /// A parent, carer or guardian.
    ///
    /// @param key how the school's own administration names the guardian
    /// @param institution the guardian institution for which the person named is the contact;
    /// empty
    ///     for a parent
    /// @param email empty for a guardian who is contacted on paper
    public record Guardian(
            PersonId id,
            String key,
            PersonName name,
            Optional<String> institution,
            Optional<String> email,
            String phone,
            Address address,
            Secrecy secrecy) {}

    public enum Bond {
        MOTHER,
        FATHER,
        GRANDPARENT,
        FOSTER_CARER,
        INSTITUTION
    }

    /// What the law lets a guardian decide (*gezag*).
    public enum Power {
        JOINT,
        SOLE,
        GUARDIANSHIP,
        NONE,
        UNKNOWN
    }

    public enum Evidence {
        REGISTER_EXTRACT,
        COURT_ORDER,
        OWN_STATEMENT,
        NOT_SEEN
    }

    /// A dated fact: what one guardian may decide about one pupil, and the paper that proves it to
    /// the school.
    public record Authority(
            UUID id, PupilId pupil, PersonId guardian, Bond bond, Power power, Evidence evidence, Period period) {}

    public enum FamilyKind {
        TOGETHER,
        SEPARATED,
        SOLE,
        SOLE_AND_OTHER,
        UNKNOWN,
        INSTITUTION,
        KIN_GUARDIAN
    }

    /// Guardians and children that belong together, for tests and stories; not loaded as a record.
    public record Family(FamilyKind kind, List<PersonId> guardians, List<PupilId> children) {}
}
