package nl.zorgvuldig.access.control;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Key to one thing, for one act, usable once. Only [AccessControl] makes keys, after the audit
/// event is committed.
///
/// @param <T> what it opens
public final class Granted<T> implements AccessDecision<T> {
    private final PersonId person;
    private final T target;
    private final Act act;
    private final AccessRuling.Allowed ruling;
    private final AtomicBoolean used = new AtomicBoolean();

    Granted(PersonId person, T target, Act act, AccessRuling.Allowed ruling) {
        this.person = person;
        this.target = target;
        this.act = act;
        this.ruling = ruling;
    }

    /// The same answer, which grants no access: used to show a form.
    Granted<T> toLook() {
        Granted<T> shown = new Granted<>(person, target, act, ruling);
        shown.used.set(true);
        return shown;
    }

    /// Uses up the key.
    ///
    /// @return what it opens
    /// @throws IllegalStateException when the key is for another act, or was used before
    public T use(Act wanted) {
        if (act != wanted || !used.compareAndSet(false, true)) {
            throw new IllegalStateException("this key is for " + act + ", once");
        }
        return target;
    }

    /// The person who asked.
    public PersonId person() {
        return person;
    }

    public T target() {
        return target;
    }

    public AccessRelation relation() {
        return ruling.relation();
    }

    /// The group, function or assignment that the relation depends on.
    public Optional<UUID> via() {
        return ruling.via();
    }

    @Override
    public Clause clause() {
        return ruling.clause();
    }

    @Override
    public Sentence because() {
        return ruling.because();
    }
}
