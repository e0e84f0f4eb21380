package nl.zorgvuldig.dossier.web;

import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.web.Form;

/// The field with which something is confidential from the start.
final class Confidential {
    static final String FIELD = "confidential";

    private Confidential() {}

    static Confidentiality in(Form form) {
        return form.has(FIELD, Confidentiality.CONFIDENTIAL.code())
                ? Confidentiality.CONFIDENTIAL
                : Confidentiality.ORDINARY;
    }

    /// Whether the field is shown to this writer; the door asks again.
    static boolean offered(Relation writer, Form form) {
        return writer == Relation.SCHOOL
                || writer == Relation.HEAD
                || form.mistake(FIELD).isPresent();
    }
}
