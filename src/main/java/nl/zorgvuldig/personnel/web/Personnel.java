package nl.zorgvuldig.personnel.web;

import java.util.List;
import nl.zorgvuldig.access.OfficeDecision;
import nl.zorgvuldig.access.Refused;
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

    private static final List<Contact> TO_TURN_TO = List.of(Contact.PERSONNEL_OFFICE, Contact.DATA_PROTECTION_OFFICER);

    private Personnel() {}

    static String address(PersonId employee) {
        return LIST + "/" + employee;
    }

    static Page refused(Refused<PersonId> no) {
        return no.page(TO_TURN_TO);
    }

    static Page refused(OfficeDecision.Refused no) {
        return Page.refused(no.clause(), no.because(), TO_TURN_TO);
    }
}
