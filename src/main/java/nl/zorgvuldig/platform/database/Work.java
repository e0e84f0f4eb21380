package nl.zorgvuldig.platform.database;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SubjectScope;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Unit of work: a transaction in which the database knows who is acting under which act. A unit
/// inside another joins it and keeps the outer act; since row security is closed by default, a
/// wrong act can only show less.
public final class Work {
    private static final ScopedValue<Reads> APART = ScopedValue.newInstance();

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final TransactionTemplate apart;

    public Work(PlatformTransactionManager transactions) {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setReadOnly(true);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Reads; the database refuses a write inside it.
    ///
    /// @throws IllegalStateException when nobody is acting
    public <T> T read(Act act, Supplier<T> work) {
        return Acting.current().with(act).call(() -> reading.execute(status -> work.get()));
    }

    /// Reads in a transaction of its own, even inside another unit: what the program reads for
    /// itself must not depend on what the surrounding unit may see. Inside such a transaction that
    /// sees exactly the same it joins that.
    public <T> T readApart(Act act, Supplier<T> work) {
        Acting acting = Acting.current().with(act);
        Reads reads = new Reads(acting, SubjectScope.pupil());
        return APART.isBound() && APART.get().equals(reads)
                ? acting.call(work)
                : ScopedValue.where(APART, reads).call(() -> acting.call(() -> apart.execute(status -> work.get())));
    }

    private record Reads(Acting acting, Optional<PupilId> about) {}

    /// Writes all or nothing.
    ///
    /// @throws IllegalStateException when nobody is acting
    public <T> T write(Act act, Supplier<T> work) {
        return Acting.current().with(act).call(() -> writing.execute(status -> work.get()));
    }

    /// As [#write], without a result.
    public void change(Act act, Runnable work) {
        Acting.current().with(act).run(() -> writing.executeWithoutResult(status -> work.run()));
    }

    /// As [#write], for work that only the first of several at once may do.
    ///
    /// @throws OvertakenException when somebody else was first; nothing is stored
    public <T> T writeFirst(Act act, Supplier<T> work) {
        try {
            return write(act, work);
        } catch (DataAccessException failed) {
            throw OvertakenException.of(failed)
                    .map(RuntimeException.class::cast)
                    .orElse(failed);
        }
    }

    /// As [#writeFirst], for a caller who can answer with what was stored instead.
    ///
    /// @param meanwhile reads again and answers; it never reports success without having checked
    public <T> T once(Act act, Supplier<T> work, Function<OvertakenException, T> meanwhile) {
        try {
            return writeFirst(act, work);
        } catch (OvertakenException somebodyWasFirst) {
            return meanwhile.apply(somebodyWasFirst);
        }
    }

    /// As [#writeFirst], without a result.
    public void changeFirst(Act act, Runnable work) {
        writeFirst(act, () -> {
            work.run();
            return true;
        });
    }
}
