package nl.zorgvuldig.lessons;

import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who of the staff gave or wrote down a lesson, and who of the board laid down a subject. Only
/// ids: a lesson stays with the group, and names nobody once the account is gone.
@Component
final class LessonHoldings extends DeclaredHoldings {
    private final LessonStore lessons;
    private final SubjectStore subjects;

    LessonHoldings(LessonStore lessons, SubjectStore subjects, ProgramWork program) {
        super(program);
        this.lessons = lessons;
        this.subjects = subjects;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("lessons.purpose", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(LessonStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "taught_by", "recorded_by", "withdrawn_by")
                .table(SubjectStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "added_by", "ended_by")
                .exportsAnyone(person -> Export.of(lessons.listBy(person), LessonHoldings::given)
                        .with(Export.of(subjects.listAddedBy(person), subject -> added(subject, person))));
    }

    private static Export.Row given(Lesson lesson) {
        return Export.Row.of(LessonStore.TABLE)
                .with("id", lesson.id().toString())
                .with("held_on", lesson.heldOn().toString())
                .with("recorded_by", lesson.recordedBy().toString());
    }

    private static Export.Row added(Subject subject, PersonId person) {
        return Export.Row.of(SubjectStore.TABLE).with("title", subject.title()).with("added_by", person.toString());
    }
}
