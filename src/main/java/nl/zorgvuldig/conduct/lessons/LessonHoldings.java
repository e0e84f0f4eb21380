package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Staff who gave or recorded a lesson, and board members who added a subject. Ids only: a lesson
/// stays with the group, and names nobody once the account is destroyed.
@Component
final class LessonHoldings extends DeclaredHoldings {
    private final LessonStore lessons;
    private final LessonSubjectStore subjects;

    LessonHoldings(LessonStore lessons, LessonSubjectStore subjects, SystemWork program) {
        super(program);
        this.lessons = lessons;
        this.subjects = subjects;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("lessons.purpose", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(LessonStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "taught_by", "recorded_by", "withdrawn_by")
                .table(LessonSubjectStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "added_by", "ended_by")
                .exportsAnyone(person -> PersonalDataExport.of(lessons.listBy(person), LessonHoldings::given)
                        .with(PersonalDataExport.of(subjects.listAddedBy(person), subject -> added(subject, person))));
    }

    private static PersonalDataExport.Row given(SocialMediaLesson lesson) {
        return PersonalDataExport.Row.of(LessonStore.TABLE)
                .with("id", lesson.id().toString())
                .with("held_on", lesson.heldOn().toString())
                .with("recorded_by", lesson.recordedBy().toString());
    }

    private static PersonalDataExport.Row added(LessonSubject subject, PersonId person) {
        return PersonalDataExport.Row.of(LessonSubjectStore.TABLE)
                .with("title", subject.title())
                .with("added_by", person.toString());
    }
}
