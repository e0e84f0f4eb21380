package nl.zorgvuldig.consent.answers;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's own opinion on who reads answers and who adds them, whatever the program asks.
class AnswerSecurityTest {
    private final ConsentBoard board = new ConsentBoard();
    private final Work work = board.part(Work.class);
    private final JdbcClient jdbc = board.part(JdbcClient.class);

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_parent_reads_their_own_answers_and_never_the_others() {
        board.answers(board.mother, board.pupil, board.answer(ConsentChoice.GRANTED));
        board.answers(board.father, board.pupil, board.answer(ConsentChoice.REFUSED));

        for (Act act : AllActs.list()) {
            assertThat(seenBy(board.mother, act)).isSubsetOf(Set.of(board.mother.value()));
            assertThat(seenBy(board.father, act)).isSubsetOf(Set.of(board.father.value()));
            assertThat(seenBy(new PersonId(UUID.randomUUID()), act)).isEmpty();
            assertThat(seenBy(board.bestuur, act)).isEmpty();
        }
        assertThat(seenBy(board.mother, ConsentActs.ANSWER)).containsExactly(board.mother.value());
        assertThat(seenBy(board.head, ConsentActs.ANSWER)).hasSize(2);
        assertThat(seenBy(board.head, Act.BROWSE)).isEmpty();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void nobody_answers_for_another_or_without_authority() {
        ConsentAnswerStore store = board.part(ConsentAnswerStore.class);
        ConsentAnswer hers = ((AnswerResult.Done)
                        board.answers(board.mother, board.pupil, board.answer(ConsentChoice.GRANTED)))
                .stored()
                .getFirst();
        ConsentAnswer again = copy(hers, board.mother);

        assertThatThrownBy(() -> add(store, board.father, again)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> add(store, board.head, again)).isInstanceOf(DataAccessException.class);
        add(store, board.mother, again);

        board.authority(board.pupil, board.mother, ParentalAuthority.NONE, Period.since(board.today));
        assertThatThrownBy(() -> add(store, board.mother, copy(hers, board.mother)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void an_answer_is_never_changed() {
        board.answers(board.mother, board.pupil, board.answer(ConsentChoice.REFUSED));

        assertThatThrownBy(() -> board.asProgram(() -> work.write(
                        Act.MAINTAIN,
                        () -> jdbc.sql("update consent.answer set choice = 'granted'")
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    private void add(ConsentAnswerStore store, PersonId person, ConsentAnswer answer) {
        board.as(person, () -> {
            work.change(ConsentActs.ANSWER, () -> store.add(answer, Optional.empty()));
            return true;
        });
    }

    private static ConsentAnswer copy(ConsentAnswer answer, PersonId recordedBy) {
        return new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                answer.pupil(),
                answer.subject(),
                answer.version(),
                answer.language(),
                answer.choice(),
                answer.person(),
                answer.capacity(),
                answer.route(),
                answer.givenAt(),
                answer.recordedAt(),
                recordedBy,
                answer.validity(),
                answer.corrects());
    }

    private List<UUID> seenBy(PersonId person, Act act) {
        return board.as(
                person,
                () -> work.read(
                        act,
                        () -> jdbc.sql("select distinct person from consent.answer where board = :board")
                                .param("board", board.board.value())
                                .query(UUID.class)
                                .list()));
    }
}
