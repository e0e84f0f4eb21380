package nl.zorgvuldig.dossier.record.confidentiality;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.web.Form;

/// Form field that makes something confidential from the start.
public final class ConfidentialityField {
    static final String FIELD = "confidential";

    private ConfidentialityField() {}

    public static Confidentiality in(Form form) {
        return form.has(FIELD, Confidentiality.CONFIDENTIAL.code())
                ? Confidentiality.CONFIDENTIAL
                : Confidentiality.ORDINARY;
    }

    /// Whether the field is shown to this writer; storing it checks again.
    public static boolean offered(AccessRelation writer, Form form) {
        return writer == AccessRelation.SCHOOL
                || writer == AccessRelation.HEAD
                || form.mistake(FIELD).isPresent();
    }
}
