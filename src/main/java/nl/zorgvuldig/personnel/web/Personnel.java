package nl.zorgvuldig.personnel.web;

import nl.zorgvuldig.kernel.PersonId;

/// Addresses of these pages.
final class Personnel {
    static final String LIST = "/personeelsdossiers";
    static final String OWN = "/mijn-personeelsdossier";
    static final String IMPORT = "/personeelsimport";
    static final String APPLICANTS = "/sollicitanten";

    private Personnel() {}

    static String address(PersonId employee) {
        return LIST + "/" + employee;
    }
}
