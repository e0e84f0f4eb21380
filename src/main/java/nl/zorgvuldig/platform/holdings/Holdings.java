package nl.zorgvuldig.platform.holdings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Declaration of the personal data of a module: which columns and why, what a data subject gets to
/// read, and what is destroyed when. [DeclaredHoldings] carries it out.
///
/// ```java
/// Holdings.keptFor("dossier.purpose.guidance", PUBLIC_TASK, "PUPIL_DOSSIER", DOSSIER)
///         .table("dossier.entry_version")
///         .columns(PUPIL, DataKind.GUIDANCE, "kind", "sealed_text")
///         .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author")
///         .exportsPupil(pupil -> PersonalDataExport.of(store.everything(pupil), this::plain))
///         .exportsPerson(store::writtenBy)
///         .destroysOfPupil(DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
/// ```
public final class Holdings {
    private final List<DataHolding> columns = new ArrayList<>();
    private final List<Exporting> exports = new ArrayList<>();
    private final List<Destruction> destructions = new ArrayList<>();
    private Reason reason;
    private String table = "";

    private Holdings(Reason reason) {
        this.reason = reason;
    }

    private record Reason(String purpose, LegalBasis basis, String retention, RetentionPurpose keeping) {}

    record Exporting(Predicate<DataSubject> whose, Function<DataSubject, PersonalDataExport> read) {}

    /// @param files deleted before the rows, so that after an interruption they are found again by
    ///     the rows
    record Destruction(
            Predicate<DataSubject> whose,
            Set<RetentionPurpose> with,
            boolean maintenance,
            Function<DataSubject, RemovedRows> rows,
            List<Files<?>> files) {}

    /// @param find called inside a unit of work
    /// @param delete deletes one of them, called outside a unit of work
    record Files<F>(Function<DataSubject, ? extends Collection<F>> find, Consumer<F> delete) {}

    /// Why and how long the following tables are kept: as in [DataHolding].
    public static Holdings keptFor(String purpose, LegalBasis basis, String retention, RetentionPurpose keeping) {
        return new Holdings(new Reason(purpose, basis, retention, keeping));
    }

    /// As [#keptFor], for following columns with another reason.
    public Holdings alsoFor(String purpose, LegalBasis basis, String retention, RetentionPurpose keeping) {
        reason = new Reason(purpose, basis, retention, keeping);
        return this;
    }

    /// @param name schema and table, as in SQL, of the following columns
    public Holdings table(String name) {
        table = name;
        return this;
    }

    /// Columns of the last table.
    public Holdings columns(SubjectKind subject, DataKind kind, String... names) {
        for (String name : names) {
            columns.add(new DataHolding(
                    table, name, kind, subject, reason.purpose, reason.basis, reason.retention, reason.keeping));
        }
        return this;
    }

    /// Declares what a pupil gets to read.
    ///
    /// @param read called inside a unit of work of the system account, which may read under
    ///     [Act#MAINTAIN]
    public Holdings exportsPupil(Function<PupilId, PersonalDataExport> read) {
        return exports(
                subject -> subject.kind() == SubjectKind.PUPIL, subject -> read.apply(new PupilId(subject.id())));
    }

    /// Declares what everybody else gets to read.
    ///
    /// @param read as for a pupil
    public Holdings exportsPerson(Function<PersonId, PersonalDataExport> read) {
        return exports(
                subject -> subject.kind() != SubjectKind.PUPIL, subject -> read.apply(new PersonId(subject.id())));
    }

    /// Declares what anybody with an account gets to read, pupils too.
    ///
    /// @param read as for a pupil
    public Holdings exportsAnyone(Function<PersonId, PersonalDataExport> read) {
        return exports(_ -> true, subject -> read.apply(new PersonId(subject.id())));
    }

    /// Declares an export. Data sealed under different keys needs an export for each key: an export
    /// whose key is gone is left out. No unit of work begins in it.
    ///
    /// @param read as for a pupil
    public Holdings exports(Predicate<DataSubject> whose, Function<DataSubject, PersonalDataExport> read) {
        exports.add(new Exporting(whose, read));
        return this;
    }

    /// Declares what is destroyed of a pupil.
    ///
    /// @param delete called inside one unit of work under [Act#DESTROY]
    public Holdings destroysOfPupil(RetentionPurpose with, Function<PupilId, RemovedRows> delete) {
        return destroysOfPupil(EnumSet.of(with), delete);
    }

    /// As above, with each of several retention purposes.
    public Holdings destroysOfPupil(Set<RetentionPurpose> with, Function<PupilId, RemovedRows> delete) {
        return destroys(
                subject -> subject.kind() == SubjectKind.PUPIL,
                with,
                subject -> delete.apply(new PupilId(subject.id())));
    }

    /// Declares what is destroyed with somebody's account, a pupil's too.
    ///
    /// @param delete called inside one unit of work under [Act#DESTROY]
    public Holdings destroysWithAccount(Function<PersonId, RemovedRows> delete) {
        return destroys(
                _ -> true, EnumSet.of(RetentionPurpose.ACCOUNT), subject -> delete.apply(new PersonId(subject.id())));
    }

    /// @param delete called inside one unit of work under [Act#DESTROY]
    public Holdings destroys(
            Predicate<DataSubject> whose, Set<RetentionPurpose> with, Function<DataSubject, RemovedRows> delete) {
        destructions.add(new Destruction(whose, with, false, delete, List.of()));
        return this;
    }

    /// Deletes the last declared rows under [Act#MAINTAIN]: they belong to the system account.
    public Holdings asMaintenance() {
        Destruction last = destructions.removeLast();
        destructions.add(new Destruction(last.whose, last.with, true, last.rows, last.files));
        return this;
    }

    /// Declares files that are deleted before the last declared rows.
    ///
    /// @param find called inside a unit of work under the same act
    /// @param delete deletes one of them
    public <F> Holdings filesFirst(Function<DataSubject, ? extends Collection<F>> find, Consumer<F> delete) {
        Destruction last = destructions.removeLast();
        List<Files<?>> files = new ArrayList<>(last.files);
        files.add(new Files<>(find, delete));
        destructions.add(new Destruction(last.whose, last.with, last.maintenance, last.rows, files));
        return this;
    }

    List<DataHolding> columns() {
        return List.copyOf(columns);
    }

    List<Exporting> exports() {
        return exports;
    }

    List<Destruction> destructions() {
        return destructions;
    }
}
