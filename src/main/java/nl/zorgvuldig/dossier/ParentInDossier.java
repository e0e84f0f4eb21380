package nl.zorgvuldig.dossier;

import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.kernel.PersonName;

/// A parent or guardian as the dossier shows them. A secret address is left out for all but head
/// and board. Prints as `[sealed]`.
public record ParentInDossier(
        PersonName name, GuardianRelation relation, Authority authority, Contact contact, boolean addressWithheld) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
