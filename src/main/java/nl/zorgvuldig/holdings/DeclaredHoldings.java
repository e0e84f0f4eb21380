package nl.zorgvuldig.holdings;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;

/// What a module keeps about persons, from what it declares. A subject gets nothing of what no key opens any more.
public abstract class DeclaredHoldings implements HoldsPersonalData {
    private final ProgramWork program;

    protected DeclaredHoldings(ProgramWork program) {
        this.program = program;
    }

    /// Always the same.
    protected abstract Holdings declare();

    @Override
    public final List<Holding> describe() {
        return declare().columns();
    }

    @Override
    public final Export export(Subject subject) {
        Export all = Export.nothing();
        for (Holdings.Exporting one : declare().exports()) {
            if (one.whose().test(subject)) {
                all = all.with(export(one, subject));
            }
        }
        return all;
    }

    private Export export(Holdings.Exporting one, Subject subject) {
        return program.read(subject.board(), Act.MAINTAIN, () -> {
            try {
                return one.read().apply(subject);
            } catch (KeyDestroyed closedForEver) {
                return Export.nothing();
            }
        });
    }

    @Override
    public final Removed destroy(Subject subject, Keeping keeping) {
        Removed removed = Removed.nothing();
        for (Holdings.Destruction one : declare().destructions()) {
            if (one.whose().test(subject) && one.with().contains(keeping)) {
                one.files().forEach(files -> delete(one, files, subject));
                removed = removed.with(program.write(
                        subject.board(), act(one), () -> one.rows().apply(subject)));
            }
        }
        return removed;
    }

    /// What is read later, as the content of a file in a copy.
    protected final <T> T asProgram(BoardId board, Supplier<T> what) {
        return program.call(board, what);
    }

    private static Act act(Holdings.Destruction one) {
        return one.maintenance() ? Act.MAINTAIN : Act.DESTROY;
    }

    private <F> void delete(Holdings.Destruction one, Holdings.Files<F> files, Subject subject) {
        Collection<F> found =
                program.read(subject.board(), act(one), () -> files.find().apply(subject));
        Consumer<F> delete = files.delete();
        program.call(subject.board(), () -> {
            found.forEach(delete);
            return found;
        });
    }
}
