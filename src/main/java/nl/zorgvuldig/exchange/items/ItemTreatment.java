package nl.zorgvuldig.exchange.items;

import java.util.Optional;

/// Treatment of a chosen item.
public sealed interface ItemTreatment {
    /// As it is, provided that the program finds nobody else in it.
    record Picked() implements ItemTreatment {}

    /// As it is; somebody read it and approved it.
    record Whole() implements ItemTreatment {}

    /// Replaced by these words. Prints as `[sealed]`.
    record Masked(String text) implements ItemTreatment {
        @Override
        public String toString() {
            return "Masked[sealed]";
        }
    }

    /// Left out.
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

    /// Describes the treatment of an item to readers who do not see it.
    final class TreatmentWording {
        private TreatmentWording() {}

        /// The end of a message key: whether it is disclosed as it is or masked.
        public static String told(DisclosureItem item) {
            return item.treatment() instanceof ItemTreatment.Masked ? "masked" : "whole";
        }
    }
}
