package nl.zorgvuldig.platform.holdings;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Base for a module's personal data holder, driven by its declaration. Data that no key opens any
/// more is left out of the export.
public abstract class DeclaredHoldings implements PersonalDataHolder {
    private final SystemWork program;

    protected DeclaredHoldings(SystemWork program) {
        this.program = program;
    }

    /// The declaration; always the same.
    protected abstract Holdings declare();

    @Override
    public final List<DataHolding> describe() {
        return declare().columns();
    }

    @Override
    public final PersonalDataExport export(DataSubject subject) {
        PersonalDataExport all = PersonalDataExport.nothing();
        for (Holdings.Exporting exporting : declare().exports()) {
            if (exporting.whose().test(subject)) {
                all = all.with(export(exporting, subject));
            }
        }
        return all;
    }

    private PersonalDataExport export(Holdings.Exporting exporting, DataSubject subject) {
        return program.read(subject.board(), Act.MAINTAIN, () -> {
            try {
                return exporting.read().apply(subject);
            } catch (KeyDestroyed closedForEver) {
                return PersonalDataExport.nothing();
            }
        });
    }

    @Override
    public final RemovedRows destroy(DataSubject subject, RetentionPurpose keeping) {
        RemovedRows removed = RemovedRows.nothing();
        for (Holdings.Destruction destruction : declare().destructions()) {
            if (destruction.whose().test(subject) && destruction.with().contains(keeping)) {
                destruction.files().forEach(files -> delete(destruction, files, subject));
                removed = removed.with(program.write(
                        subject.board(),
                        act(destruction),
                        () -> destruction.rows().apply(subject)));
            }
        }
        return removed;
    }

    /// Reads as the system account what is read later, such as the content of a file in an export.
    protected final <T> T asProgram(BoardId board, Supplier<T> what) {
        return program.call(board, what);
    }

    private static Act act(Holdings.Destruction destruction) {
        return destruction.maintenance() ? Act.MAINTAIN : Act.DESTROY;
    }

    private <F> void delete(Holdings.Destruction destruction, Holdings.Files<F> files, DataSubject subject) {
        Collection<F> found = program.read(
                subject.board(), act(destruction), () -> files.find().apply(subject));
        Consumer<F> delete = files.delete();
        program.call(subject.board(), () -> {
            found.forEach(delete);
            return found;
        });
    }
}
