package nl.zorgvuldig.platform.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The answer to a wish to change something. Only with [Done] was anything kept. A door that has
/// more to answer than this has a type of its own.
///
/// @param <T> what was made, or [Nothing]
public sealed interface Outcome<T> {
    /// It is kept, now or when the same form was sent before.
    record Done<T>(T made) implements Outcome<T> {}

    /// It cannot be as it was asked.
    record Rejected<T>(List<Objection> objections) implements Outcome<T> {
        public Rejected {
            objections = List.copyOf(objections);
        }
    }

    /// It was changed since the page was opened: somebody else was first.
    record Conflict<T>() implements Outcome<T> {}

    /// The same form was sent before with something else in it.
    record FormReused<T>() implements Outcome<T> {}

    /// What it is about is not there, or is not for who asks.
    record NotFound<T>() implements Outcome<T> {}

    /// What [Done] holds when nothing was made that anybody goes on with.
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

    /// The answer when the key of what a form makes is taken, or row security refuses it: done, when the
    /// same stands there.
    ///
    /// @param there what stands under that key, as far as who asks may see it
    static <E, T> Outcome<T> repeated(Optional<E> there, Predicate<? super E> same, T made) {
        if (there.isEmpty()) {
            return conflict();
        }
        return there.filter(same).isPresent() ? done(made) : formReused();
    }

    /// The same answer about something else.
    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return flatMap(made -> new Done<>(change.apply(made)));
    }

    /// What comes of the next step when this one is done; this answer when it is not.
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
