package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.Codes;

/// Kind of data subject request. Inspecting a dossier, copying it and adding a viewpoint have
/// pages of their own and are not requests here.
public enum RightKind {
    /// Everything that is kept about somebody, with its source and retention term.
    ACCESS("AVG art. 15"),
    RECTIFICATION("AVG art. 16"),
    ERASURE("AVG art. 17"),
    /// Restriction: data is kept, and nothing more is done with it.
    RESTRICTION("AVG art. 18"),
    /// The data that the person provided, in a portable form.
    PORTABILITY("AVG art. 20"),
    OBJECTION("AVG art. 21"),
    /// Important facts about a child, for a parent without authority.
    INFORMATION("BW art. 1:377c");

    private final String article;

    RightKind(String article) {
        this.article = article;
    }

    /// The article, as a letter cites it.
    public String article() {
        return article;
    }

    public String code() {
        return Codes.of(this);
    }
}
