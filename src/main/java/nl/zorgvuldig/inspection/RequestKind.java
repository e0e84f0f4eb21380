package nl.zorgvuldig.inspection;

import nl.zorgvuldig.kernel.Codes;

/// What somebody asks for.
public enum RequestKind {
    /// To inspect the dossier, under supervision.
    INSPECTION;

    public String code() {
        return Codes.of(this);
    }
}
