package nl.zorgvuldig.inspection;

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

    default String code() {
        return switch (this) {
            case Shown _ -> "shown";
            case Masked _ -> "masked";
            case Withheld _ -> "withheld";
        };
    }
}
