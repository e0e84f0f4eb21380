package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What can stand on the board's list of subjects.
@Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
class LessonSubjectRulesTest {
    private static final LessonSubject OFFERED = subject("Foto’s", LessonSubject.State.OFFERED);
    private static final LessonSubject ENDED = subject("Chatten", LessonSubject.State.ENDED);

    @Test
    void a_title_and_an_aim_are_there_and_not_too_long() {
        assertThat(said(Optional.empty(), "", " ")).containsExactly("title lessons.no.title", "aim lessons.no.aim");
        assertThat(said(Optional.empty(), "t".repeat(120), "a".repeat(120))).isEmpty();
        assertThat(said(Optional.empty(), "t".repeat(121), "a".repeat(121)))
                .containsExactly("title lessons.no.title", "aim lessons.no.aim");
    }

    @Test
    void what_is_offered_stands_on_it_once_unless_it_makes_place() {
        assertThat(said(Optional.empty(), "FOTO’S", "Doel")).containsExactly("title lessons.no.twice");
        assertThat(said(Optional.of(ENDED.id()), "Foto’s", "Doel")).containsExactly("title lessons.no.twice");
        assertThat(said(Optional.of(OFFERED.id()), "Foto’s", "Doel")).isEmpty();
        assertThat(said(Optional.empty(), "Chatten", "Doel")).isEmpty();
    }

    private static LessonSubject subject(String title, LessonSubject.State state) {
        return new LessonSubject(new LessonSubjectId(UUID.randomUUID()), title, "Doel", state);
    }

    private static List<String> said(Optional<LessonSubjectId> replaces, String title, String aim) {
        return new LessonSubjectRules(List.of(ENDED, OFFERED))
                .objections(replaces, title, aim).stream()
                        .map(objection ->
                                objection.field() + " " + objection.because().key())
                        .toList();
    }
}
