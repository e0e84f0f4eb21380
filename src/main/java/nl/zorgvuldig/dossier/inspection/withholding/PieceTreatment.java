package nl.zorgvuldig.dossier.inspection.withholding;

import java.util.Optional;

/// How an item of a dossier is treated in an inspection or in a copy.
public sealed interface PieceTreatment {
    record Shown() implements PieceTreatment {}

    /// The head's text replaces it. `toString` gives `[sealed]`.
    record Masked(WithholdingGround ground, String text) implements PieceTreatment {
        @Override
        public String toString() {
            return "Masked[" + ground + ", [sealed]]";
        }
    }

    record Withheld(WithholdingGround ground) implements PieceTreatment {}

    /// Why it is not shown as it is; empty when it is.
    default Optional<WithholdingGround> because() {
        return switch (this) {
            case Shown _ -> Optional.empty();
            case Masked masked -> Optional.of(masked.ground());
            case Withheld withheld -> Optional.of(withheld.ground());
        };
    }

    default String code() {
        return switch (this) {
            case Shown _ -> "shown";
            case Masked _ -> "masked";
            case Withheld _ -> "withheld";
        };
    }
}
