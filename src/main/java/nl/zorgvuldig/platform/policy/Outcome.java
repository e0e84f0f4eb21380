package nl.zorgvuldig.platform.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Outcome of a request to change something. Something was stored only with [Done]. A method with
/// other outcomes than these has a type of its own.
///
/// @param <T> what was made, or [Nothing]
public sealed interface Outcome<T> {
    /// It is stored, now or when the same form was sent before.
    record Done<T>(T made) implements Outcome<T> {}

    /// It cannot be done as requested.
    record Rejected<T>(List<Objection> objections) implements Outcome<T> {
        public Rejected {
            objections = List.copyOf(objections);
        }
    }

    /// It was changed since the page was opened: somebody else was first.
    record Conflict<T>() implements Outcome<T> {}

    /// The same form was sent before with something else in it.
    record FormReused<T>() implements Outcome<T> {}

    /// The object does not exist, or is not accessible to the person who asks.
    record NotFound<T>() implements Outcome<T> {}

    /// Content of [Done] when there is no result to continue with.
    enum Nothing {
        NOTHING
    }

    static <T> Outcome<T> done(T made) {
        return new Done<>(made);
    }

    static Outcome<Nothing> done() {
        return new Done<>(Nothing.NOTHING);
    }

    static <T> Outcome<T> rejected(List<Objection> objections) {
        return new Rejected<>(objections);
    }

    static <T> Outcome<T> rejected(Objection objection) {
        return new Rejected<>(List.of(objection));
    }

    static <T> Outcome<T> rejected(String field, Sentence because) {
        return rejected(new Objection(field, because));
    }

    static <T> Outcome<T> conflict() {
        return new Conflict<>();
    }

    static <T> Outcome<T> formReused() {
        return new FormReused<>();
    }

    static <T> Outcome<T> notFound() {
        return new NotFound<>();
    }

    /// The outcome when the key of what a form makes is taken, or row security refuses it: done,
    /// when the same is stored there.
    ///
    /// @param there what is stored under that key, as far as the person who asks may see it
    static <E, T> Outcome<T> repeated(Optional<E> there, Predicate<? super E> same, T made) {
        if (there.isEmpty()) {
            return conflict();
        }
        return there.filter(same).isPresent() ? done(made) : formReused();
    }

    /// The same outcome with another result.
    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return flatMap(made -> new Done<>(change.apply(made)));
    }

    /// The outcome of the next step when this one is done; otherwise this outcome.
    default <U> Outcome<U> flatMap(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(T made) -> next.apply(made);
            case Rejected<T>(List<Objection> objections) -> new Rejected<>(objections);
            case Conflict<T> _ -> new Conflict<>();
            case FormReused<T> _ -> new FormReused<>();
            case NotFound<T> _ -> new NotFound<>();
        };
    }
}
