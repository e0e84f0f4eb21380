package nl.zorgvuldig.personnel.web;

import java.util.List;
import nl.zorgvuldig.access.OfficeDecision;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Page;

/// Addresses of these pages, and the refusal they share: one turns to the personnel office, not to
/// the head of a school.
final class Personnel {
    static final String LIST = "/personeelsdossiers";
    static final String OWN = "/mijn-personeelsdossier";
    static final String IMPORT = "/personeelsimport";
    static final String APPLICANTS = "/sollicitanten";

    private Personnel() {}

    static String address(PersonId employee) {
        return LIST + "/" + employee;
    }

    static Page refused(OfficeDecision.Refused no) {
        return Page.refused(
                no.clause(), no.because(), List.of(Contact.PERSONNEL_OFFICE, Contact.DATA_PROTECTION_OFFICER));
    }
}
