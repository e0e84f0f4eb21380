package nl.zorgvuldig.conduct.lessons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;

/// Rules for the board's list of subjects.
///
/// @param subjects all subjects, ended ones included
record LessonSubjectRules(List<LessonSubject> subjects) {
    /// Maximum number of characters.
    static final int LONGEST = 120;

    /// @param replaces the subject that is replaced, if any
    List<Objection> objections(Optional<LessonSubjectId> replaces, String title, String aim) {
        return Stream.of(title(replaces, title), aim(aim))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> title(Optional<LessonSubjectId> replaces, String title) {
        return FreeText.filled("title", title, LONGEST, sentence("lessons.no.title"))
                .or(() -> subjects.stream()
                        .filter(subject -> subject.state() == LessonSubject.State.OFFERED)
                        .filter(subject -> !replaces.equals(Optional.of(subject.id())))
                        .filter(subject -> subject.title().equalsIgnoreCase(title))
                        .findFirst()
                        .map(_ -> new Objection("title", sentence("lessons.no.twice"))));
    }

    private static Optional<Objection> aim(String aim) {
        return FreeText.filled("aim", aim, LONGEST, sentence("lessons.no.aim"));
    }

    private static Sentence sentence(String key) {
        return Sentence.of(key, LONGEST);
    }
}
