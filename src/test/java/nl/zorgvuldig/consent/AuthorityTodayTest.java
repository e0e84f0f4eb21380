package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The head is told over which pupils nobody is known to have authority, until it is written down.
@Upholds(PARENT_DATA_IN_DOSSIER)
class AuthorityTodayTest {
    private static final String ONE = "consent.today.authority.one";
    private static final String MANY = "consent.today.authority.many";

    private final ConsentBoard board = new ConsentBoard();

    @Test
    void the_head_finds_it_until_somebody_has_authority_and_nobody_else_does() {
        assertThat(notes(board.head)).isEmpty();
        board.authority(board.pupil, board.mother, Authority.UNKNOWN, Period.since(board.today));
        assertThat(notes(board.head)).as("the father has it still").isEmpty();
        board.authority(board.pupil, board.father, Authority.NONE, Period.since(board.today));
        assertThat(notes(board.head)).singleElement().satisfies(note -> {
            assertThat(note.what().key()).isEqualTo(ONE);
            assertThat(note.path()).isEqualTo("/leerlingen/" + board.pupil + "/gezag");
        });
        assertThat(notes(board.bestuur)).isEmpty();
        assertThat(notes(new PersonId(UUID.randomUUID()))).isEmpty();
        board.authority(board.pupil, board.father, Authority.SOLE, Period.since(board.today));
        assertThat(notes(board.head)).isEmpty();
    }

    @Test
    void more_pupils_are_counted_and_each_of_the_first_five_has_its_way() {
        for (int more = 0; more < 6; more++) {
            board.enrol(board.today.minusYears(8));
        }
        assertThat(notes(board.head)).extracting(note -> note.what().key()).containsExactly(MANY, ONE, ONE, ONE, ONE);
        assertThat(notes(board.head).getFirst().what().gaps()).contains(6);
        assertThat(notes(board.head)).extracting(TodayNote.Note::path).doesNotHaveDuplicates();
    }

    @Test
    void it_is_about_who_is_at_school_today() {
        PupilId later = board.enrol(board.today.minusYears(4), board.today.plusDays(1));
        board.guardian(later, board.mother, GuardianRelation.MOTHER, Authority.UNKNOWN);
        assertThat(notes(board.head)).isEmpty();
        assertThat(board.as(
                        board.head,
                        () -> board.part(Guardians.class)
                                .listWithoutAuthority(List.of(board.school.id()), board.today.plusDays(1))))
                .containsExactly(later);
    }

    private List<TodayNote.Note> notes(PersonId person) {
        SignedIn who = new SignedIn(board.board, person, AccountKind.STAFF);
        return board.as(
                person,
                () -> board.program.parts(TodayNote.class).stream()
                        .flatMap(one -> one.of(who).stream())
                        .filter(note -> note.what().key().startsWith("consent.today.authority"))
                        .toList());
    }
}
