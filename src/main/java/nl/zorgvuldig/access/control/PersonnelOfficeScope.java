package nl.zorgvuldig.access.control;

/// The work of the personnel office that is not about one employee: the list, an import, the register of applicants.
public record PersonnelOfficeScope() {}
