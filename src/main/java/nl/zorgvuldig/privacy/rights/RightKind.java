package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.Codes;

/// What somebody asks about data. Inspecting a dossier, a copy of it, and adding how one sees it
/// have pages of their own and are no request here.
public enum RightKind {
    /// Everything that is kept about somebody, with where it comes from and how long it stays.
    ACCESS("AVG art. 15"),
    RECTIFICATION("AVG art. 16"),
    ERASURE("AVG art. 17"),
    /// Data stand still: they are kept, and nothing more is done with them.
    RESTRICTION("AVG art. 18"),
    /// The data one gave, to take elsewhere.
    PORTABILITY("AVG art. 20"),
    OBJECTION("AVG art. 21"),
    /// Important facts about a child, for the parent without authority.
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
