package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.conduct.lessons.GroupLessons.LessonInput;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NamesInText;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;

/// Rules for recording a lesson to a group. It is never about one pupil: it contains no pupil's
/// name.
///
/// @param teachers who can have given it: the guides of the group today
/// @param pupils names of the pupils in the group
record LessonRules(
        Group group,
        Set<PersonId> teachers,
        List<LessonSubject> subjects,
        Collection<PersonName> pupils,
        LocalDate today) {
    /// Maximum number of characters.
    static final int LONGEST = 200;

    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    List<Objection> objections(LessonInput wish) {
        return Stream.of(heldOn(wish), subject(wish), material(wish), taught(wish))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> heldOn(LessonInput wish) {
        if (wish.heldOn().isAfter(today)) {
            return no("heldOn", "lessons.no.future");
        }
        return group.year().period().contains(wish.heldOn())
                ? Optional.empty()
                : no("heldOn", "lessons.no.year", group.year().toString());
    }

    private Optional<Objection> subject(LessonInput wish) {
        return wish.subject()
                        .filter(id -> subjects.stream()
                                .filter(subject -> subject.state() == LessonSubject.State.OFFERED)
                                .anyMatch(subject -> subject.id().equals(id)))
                        .isPresent()
                ? Optional.empty()
                : no("subject", "lessons.no.subject");
    }

    private Optional<Objection> material(LessonInput wish) {
        String text = wish.material();
        return FreeText.filled("material", text, LONGEST, Sentence.of("lessons.no.material", LONGEST))
                .or(() -> FreeText.number("material", text))
                .or(() -> NamesInText.whole(pupils, text) || NamesInText.given(pupils, text)
                        ? no("material", "lessons.no.name")
                        : Optional.empty());
    }

    private Optional<Objection> taught(LessonInput wish) {
        if (wish.taught().isEmpty()) {
            return no("taught", "lessons.no.taught");
        }
        return switch (wish.taught().get()) {
            case LessonTeacher.ByGuest _ -> Optional.empty();
            case LessonTeacher.ByStaff(PersonId person) ->
                teachers.contains(person) ? Optional.empty() : no("taught", "lessons.no.taught");
        };
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
