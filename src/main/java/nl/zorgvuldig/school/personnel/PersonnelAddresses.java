package nl.zorgvuldig.school.personnel;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Addresses of the personnel pages.
public final class PersonnelAddresses {
    public static final String LIST = "/personeelsdossiers";
    static final String OWN = "/mijn-personeelsdossier";
    public static final String IMPORT = "/personeelsimport";
    public static final String APPLICANTS = "/sollicitanten";

    private PersonnelAddresses() {}

    public static String address(PersonId employee) {
        return LIST + "/" + employee;
    }
}
