package nl.zorgvuldig.dossier;

import nl.zorgvuldig.kernel.Codes;

/// For whom an entry or a document is there.
public enum Confidentiality {
    /// For all who may open the dossier.
    ORDINARY,
    /// For support coordinator, head and board; for all others it does not exist.
    CONFIDENTIAL;

    public String code() {
        return Codes.of(this);
    }
}
