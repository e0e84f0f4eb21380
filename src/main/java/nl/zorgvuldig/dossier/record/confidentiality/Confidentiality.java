package nl.zorgvuldig.dossier.record.confidentiality;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.Codes;

/// For whom an entry or a document is there.
public enum Confidentiality {
    /// For all who may open the dossier.
    ORDINARY,
    /// For support coordinator, head and board; for all others it does not exist.
    CONFIDENTIAL;

    /// Whether somebody with this relation to the pupil sees it.
    public boolean opensTo(AccessRelation reader) {
        return ConfidentialityRules.opens(this, reader);
    }

    public String code() {
        return Codes.of(this);
    }
}
