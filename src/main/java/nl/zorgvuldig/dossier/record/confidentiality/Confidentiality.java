package nl.zorgvuldig.dossier.record.confidentiality;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.Codes;

/// Confidentiality level of an entry or a document.
public enum Confidentiality {
    /// Visible to all who may open the dossier.
    ORDINARY,
    /// Visible to support coordinator, head and board; to all others it does not exist.
    CONFIDENTIAL;

    /// Whether somebody with this relation to the pupil sees it.
    public boolean opensTo(AccessRelation reader) {
        return ConfidentialityRules.opens(this, reader);
    }

    public String code() {
        return Codes.of(this);
    }
}
