package nl.zorgvuldig.platform.policy;

import java.util.List;

/// What a door objects to, for a test in which it objects or does what it was asked.
public final class Rejections {
    private Rejections() {}

    /// None when it is done; fails with any other answer.
    public static List<Objection> of(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Rejected(List<Objection> objections) -> objections;
            case Outcome.Conflict<?> _, Outcome.FormReused<?> _, Outcome.NotFound<?> _ ->
                throw new AssertionError(outcome.toString());
        };
    }
}
