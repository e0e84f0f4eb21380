package nl.zorgvuldig.expertise;

import java.util.List;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to change the register.
public sealed interface Registered {
    record Done(PersonId expert) implements Registered {}

    /// Something is wrong with it; nothing was stored.
    record Objected(List<Objection> objections) implements Registered {}

    /// The same form was sent before with something else in it.
    record UsedBefore() implements Registered {}

    /// There is no such expert in the register, or not any more.
    record NotThere() implements Registered {}
}
