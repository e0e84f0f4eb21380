package nl.zorgvuldig.holdings;

import java.util.Set;

/// Columns of personnel dossiers that say nothing about a person, as in [HoldingsSchemaTest].
final class StaffColumns {
    static final Set<String> BESIDE =
            Set.of(
                    "personnel.piece.format",
                    "personnel.piece.keeping",
                    "personnel.piece.pages",
                    "personnel.piece.size",
                    "personnel.viewpoint.keeping");

    private StaffColumns() {}
}
