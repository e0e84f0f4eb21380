package nl.zorgvuldig.exchange;

import java.util.Optional;

/// What happens with a piece that was picked.
public sealed interface Treatment {
    /// It goes as it is, as far as the program finds nobody else in it.
    record Picked() implements Treatment {}

    /// Somebody read it and said that it goes as it is.
    record Whole() implements Treatment {}

    /// These words stand in its place. Prints as `[sealed]`.
    record Masked(String text) implements Treatment {
        @Override
        public String toString() {
            return "Masked[sealed]";
        }
    }

    /// It does not go.
    record LeftOut() implements Treatment {}

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

    static Treatment of(String code, Optional<String> text) {
        return switch (code) {
            case "picked" -> new Picked();
            case "whole" -> new Whole();
            case "masked" -> new Masked(text.orElseThrow());
            case "left_out" -> new LeftOut();
            default -> throw new IllegalArgumentException("no treatment " + code);
        };
    }
}
