package nl.zorgvuldig.dossier.inspection.withholding;

import java.util.Arrays;

/// Which pieces of a request the list shows.
enum PieceFilter {
    ALL("alles"),
    /// The head must decide about it before anything is made or planned.
    TO_DECIDE("beslissen"),
    /// Another child or another parent is named in it, or perhaps.
    THIRD_PARTIES("anderen"),
    /// It is not shown as it is.
    WITHHELD("niet");

    private final String code;

    PieceFilter(String code) {
        this.code = code;
    }

    /// In addresses and in message keys.
    String code() {
        return code;
    }

    /// Everything, for a code that is no filter.
    static PieceFilter of(String code) {
        return Arrays.stream(values())
                .filter(filter -> filter.code.equals(code))
                .findFirst()
                .orElse(ALL);
    }

    boolean accepts(PreparedPiece piece, DisclosureBlockerRules.Finding finding) {
        return switch (this) {
            case ALL -> true;
            case TO_DECIDE -> finding.open();
            case THIRD_PARTIES ->
                switch (finding.mention()) {
                    case PARENT, CHILD, PERHAPS -> true;
                    case NOBODY -> false;
                };
            case WITHHELD -> !(piece.showing() instanceof PieceTreatment.Shown);
        };
    }
}
