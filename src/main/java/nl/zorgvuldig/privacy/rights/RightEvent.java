package nl.zorgvuldig.privacy.rights;

import java.time.LocalDate;
import java.util.Optional;

/// Event of a request. Prints without its words.
public sealed interface RightEvent {
    /// Withdrawn by the requester.
    record Withdrawn() implements RightEvent {}

    /// The requester's identity and entitlement were checked.
    record Checked(RequesterIdentityCheck how) implements RightEvent {}

    /// The term was extended, with the reason.
    record Extended(String reason) implements RightEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// @param ground for what is refused; empty when all of it is granted
    /// @param reason for the requester
    record Decided(RightsDecision outcome, Optional<RightRefusalGround> ground, String reason) implements RightEvent {
        @Override
        public String toString() {
            return "Decided[" + outcome + ", [sealed]]";
        }
    }

    /// The decision was carried out.
    ///
    /// @param words what was done, for the requester
    record Done(String words) implements RightEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A restriction ends on a day; the requester is told before (AVG art. 18(3)).
    record Lifted(LocalDate from, String reason) implements RightEvent {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Code for the log and messages.
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

    /// What a letter or a page calls it, as the end of a message key.
    default String heading(RightKind kind) {
        return switch (this) {
            case Done _ ->
                switch (kind) {
                    case ERASURE -> "erased";
                    case RECTIFICATION -> "rectified";
                    case ACCESS, RESTRICTION, PORTABILITY, OBJECTION, INFORMATION -> code();
                };
            case Withdrawn _, Checked _, Extended _, Decided _, Lifted _ -> code();
        };
    }

    /// The text for the requester.
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
