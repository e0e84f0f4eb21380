package nl.zorgvuldig.lessons;

import static nl.zorgvuldig.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What can stand on the board's list of subjects.
@Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
class SubjectRulesTest {
    private static final Subject OFFERED = subject("Foto’s", Subject.State.OFFERED);
    private static final Subject ENDED = subject("Chatten", Subject.State.ENDED);

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

    private static Subject subject(String title, Subject.State state) {
        return new Subject(new SubjectId(UUID.randomUUID()), title, "Doel", state);
    }

    private static List<String> said(Optional<SubjectId> replaces, String title, String aim) {
        return new SubjectRules(List.of(ENDED, OFFERED))
                .objections(replaces, title, aim).stream()
                        .map(one -> one.field() + " " + one.because().key())
                        .toList();
    }
}
