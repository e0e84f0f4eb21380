package nl.zorgvuldig.inspection;

import java.util.Optional;

/// What happens with one piece of a dossier in an inspection or in a copy.
public sealed interface Showing {
    record Shown() implements Showing {}

    /// A text of the head's stands in its place. Prints as `[sealed]`.
    record Masked(Ground ground, String text) implements Showing {
        @Override
        public String toString() {
            return "Masked[" + ground + ", [sealed]]";
        }
    }

    record Withheld(Ground ground) implements Showing {}

    /// Why it is not shown as it is; empty when it is.
    default Optional<Ground> because() {
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
