package nl.zorgvuldig.exchange.items;

import java.util.Optional;

/// What happens with a piece that was picked.
public sealed interface ItemTreatment {
    /// It goes as it is, as far as the program finds nobody else in it.
    record Picked() implements ItemTreatment {}

    /// Somebody read it and said that it goes as it is.
    record Whole() implements ItemTreatment {}

    /// These words stand in its place. Prints as `[sealed]`.
    record Masked(String text) implements ItemTreatment {
        @Override
        public String toString() {
            return "Masked[sealed]";
        }
    }

    /// It does not go.
    record LeftOut() implements ItemTreatment {}

    default String code() {
        return switch (this) {
            case Picked _ -> "picked";
            case Whole _ -> "whole";
            case Masked _ -> "masked";
            case LeftOut _ -> "left_out";
        };
    }

    default Optional<String> words() {
        return this instanceof Masked masked ? Optional.of(masked.text()) : Optional.empty();
    }

    static ItemTreatment of(String code, Optional<String> text) {
        return switch (code) {
            case "picked" -> new Picked();
            case "whole" -> new Whole();
            case "masked" -> new Masked(text.orElseThrow());
            case "left_out" -> new LeftOut();
            default -> throw new IllegalArgumentException("no treatment " + code);
        };
    }

    /// How a piece is told of to who does not see it.
    final class TreatmentWording {
        private TreatmentWording() {}

        /// The end of a message key: whether it goes as it is, or with words in its place.
        public static String told(DisclosureItem item) {
            return item.treatment() instanceof ItemTreatment.Masked ? "masked" : "whole";
        }
    }
}
