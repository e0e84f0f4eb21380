package nl.zorgvuldig.demo.population;

/// Pupils that stories, tests and load tests need to find again.
public enum LandmarkPupil {
    /// In the group of `leerkracht`, with many entries.
    THICK_DOSSIER,
    /// Child of `ouder` and `ouder2`, who live apart.
    OF_SEPARATED_PARENTS,
    /// Child of a parent with sole authority; `ouder-zonder-gezag` is the other parent.
    OF_PARENT_WITHOUT_AUTHORITY,
    UNDER_INSTITUTION,
    UNKNOWN_AUTHORITY,
    /// Has a brother or sister in another school of the board.
    SIBLING_ELSEWHERE,
    RETURNED,
    CHANGED_SCHOOL,
    LEAVING_SOON,
    LEFT_YESTERDAY,
    LEFT_23_MONTHS_AGO,
    LEFT_TWO_YEARS_AGO,
    LEFT_TWO_YEARS_AND_A_DAY_AGO,
    /// Guided today by a substitute, by named assignment.
    ASSIGNED,
    /// Was guided by a substitute until yesterday.
    ASSIGNMENT_ENDED,
    /// Sixteen, at the school of `directeur`: signs in as `leerling` and decides alone.
    SIXTEEN
}
