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

/// The unit of work: a transaction in which the database knows who is acting and with which aim. A
/// unit inside another joins it and keeps the outer aim; since row security is closed by default, a
/// wrong aim can only show less.
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

    /// Reads; a write inside it is refused by the database.
    ///
    /// @throws IllegalStateException when nobody is acting
    public <T> T read(Act act, Supplier<T> work) {
        return Acting.current().with(act).call(() -> reading.execute(status -> work.get()));
    }

    /// Reads in a transaction of its own, even inside another unit: what the program reads for
    /// itself must not depend on what the unit around it may see. Inside one of its own that sees
    /// exactly the same it joins that.
    public <T> T readApart(Act act, Supplier<T> work) {
        Acting acting = Acting.current().with(act);
        Reads reads = new Reads(acting, SubjectScope.pupil());
        return APART.isBound() && APART.get().equals(reads)
                ? acting.call(work)
                : ScopedValue.where(APART, reads).call(() -> acting.call(() -> apart.execute(status -> work.get())));
    }

    private record Reads(Acting acting, Optional<PupilId> about) {}

    /// All or nothing.
    ///
    /// @throws IllegalStateException when nobody is acting
    public <T> T write(Act act, Supplier<T> work) {
        return Acting.current().with(act).call(() -> writing.execute(status -> work.get()));
    }

    /// All or nothing, without an answer.
    public void change(Act act, Runnable work) {
        Acting.current().with(act).run(() -> writing.executeWithoutResult(status -> work.run()));
    }

    /// As [#write], for what of several at once only the first may do.
    ///
    /// @throws OvertakenException when somebody else was first; nothing is kept
    public <T> T writeFirst(Act act, Supplier<T> work) {
        try {
            return write(act, work);
        } catch (DataAccessException failed) {
            throw OvertakenException.of(failed)
                    .map(RuntimeException.class::cast)
                    .orElse(failed);
        }
    }

    /// As [#writeFirst], for who can say what stands there instead.
    ///
    /// @param meanwhile reads again and answers; it never says that it is done without having looked
    public <T> T once(Act act, Supplier<T> work, Function<OvertakenException, T> meanwhile) {
        try {
            return writeFirst(act, work);
        } catch (OvertakenException somebodyWasFirst) {
            return meanwhile.apply(somebodyWasFirst);
        }
    }

    /// As [#writeFirst], without an answer.
    public void changeFirst(Act act, Runnable work) {
        writeFirst(act, () -> {
            work.run();
            return true;
        });
    }
}
