package nl.zorgvuldig.school.organisation;

/// Function of a person at the board or a school. A function is not a title: it counts only on the
/// days it is held, and access rules name the ones they mean.
public enum StaffFunction {
    /// *Intern begeleider* of a school: guides all its pupils.
    SUPPORT_COORDINATOR,
    /// *Directie* of a school: keeps its dossiers.
    HEAD,
    /// *Bevoegd gezag*.
    BOARD,
    /// *Functionaris gegevensbescherming*.
    DATA_PROTECTION_OFFICER,
    ADMINISTRATOR,
    PERSONNEL_OFFICE,
    SCHOOL_DOCTOR;

    /// Whether it is held at one school rather than at the board.
    public boolean ofSchool() {
        return this == SUPPORT_COORDINATOR || this == HEAD;
    }
}
