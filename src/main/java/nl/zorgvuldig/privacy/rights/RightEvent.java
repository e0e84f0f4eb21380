package nl.zorgvuldig.privacy.rights;

import java.time.LocalDate;
import java.util.Optional;

/// What happens to a request. Prints without words.
public sealed interface RightEvent {
    /// By who asked.
    record Withdrawn() implements RightEvent {}

    /// Who asks was looked at, and whether they may.
    record Checked(RequesterIdentityCheck how) implements RightEvent {}

    /// More time, with the reason.
    record Extended(String reason) implements RightEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// @param ground for what is not done; empty when all of it is
    /// @param reason for who asked
    record Decided(RightsDecision outcome, Optional<RightRefusalGround> ground, String reason) implements RightEvent {
        @Override
        public String toString() {
            return "Decided[" + outcome + ", [sealed]]";
        }
    }

    /// What was decided is done.
    ///
    /// @param words what was done, for who asked
    record Done(String words) implements RightEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// What stood still is free again from a day on; who asked hears it before (AVG art.
    /// 18(3)).
    record Lifted(LocalDate from, String reason) implements RightEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// For the log and messages.
    default String code() {
        return switch (this) {
            case Withdrawn _ -> "withdrawn";
            case Checked(RequesterIdentityCheck how) ->
                how == RequesterIdentityCheck.FAILED ? "unconfirmed" : "checked";
            case Extended _ -> "extended";
            case Decided decided -> decided.outcome().code();
            case Done _ -> "done";
            case Lifted _ -> "lifted";
        };
    }

    /// What is said to who asked.
    default Optional<String> said() {
        return switch (this) {
            case Withdrawn _, Checked _ -> Optional.empty();
            case Extended(String reason) -> Optional.of(reason);
            case Decided decided -> Optional.of(decided.reason());
            case Done(String words) -> Optional.of(words);
            case Lifted(LocalDate _, String reason) -> Optional.of(reason);
        };
    }
}
