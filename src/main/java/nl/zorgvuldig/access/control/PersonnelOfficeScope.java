package nl.zorgvuldig.access.control;

/// Work of the personnel office that does not concern one employee: the list, an import, the
/// register of applicants.
public record PersonnelOfficeScope() {}
