package nl.zorgvuldig.lessons;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who of the staff gave or wrote down a lesson, and who of the board laid down a subject. Only
/// ids: a lesson stays with the group, and names nobody once the account is gone.
@Component
final class LessonHoldings implements HoldsPersonalData {
    private final LessonStore lessons;
    private final SubjectStore subjects;
    private final Work work;
    private final Boards boards;

    LessonHoldings(LessonStore lessons, SubjectStore subjects, Work work, Boards boards) {
        this.lessons = lessons;
        this.subjects = subjects;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(LessonStore.TABLE, "taught_by"),
                holding(LessonStore.TABLE, "recorded_by"),
                holding(LessonStore.TABLE, "withdrawn_by"),
                holding(SubjectStore.TABLE, "added_by"),
                holding(SubjectStore.TABLE, "ended_by"));
    }

    private static Holding holding(String table, String column) {
        return new Holding(
                table,
                column,
                DataKind.ACTIVITY,
                SubjectKind.STAFF,
                "lessons.purpose",
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(person)));
    }

    private Export exportNow(PersonId person) {
        Stream<Export.Row> given = lessons.listBy(person).stream()
                .map(one -> new Export.Row(LessonStore.TABLE, Map.of())
                        .with("id", one.id().toString())
                        .with("held_on", one.heldOn().toString())
                        .with("recorded_by", one.recordedBy().toString()));
        Stream<Export.Row> added = subjects.listAddedBy(person).stream()
                .map(one -> new Export.Row(SubjectStore.TABLE, Map.of())
                        .with("title", one.title())
                        .with("added_by", person.toString()));
        return new Export(Stream.concat(given, added).toList());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return Removed.nothing();
    }
}
