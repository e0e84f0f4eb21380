package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// The head is told over which pupils nobody is known to have authority, until it is written down.
@Upholds(PARENT_DATA_IN_DOSSIER)
class AuthorityTodayTest {
    private final ConsentBoard board = new ConsentBoard();

    @Test
    void the_head_finds_it_until_somebody_has_authority_and_nobody_else_does() {
        assertThat(waiting(board.head)).isEmpty();
        board.authority(board.pupil, board.mother, ParentalAuthority.UNKNOWN, Period.since(board.today));
        assertThat(waiting(board.head)).as("the father has it still").isEmpty();
        board.authority(board.pupil, board.father, ParentalAuthority.NONE, Period.since(board.today));
        assertThat(waiting(board.head)).containsExactly(board.pupil);
        assertThat(waiting(board.bestuur)).isEmpty();
        assertThat(waiting(new PersonId(UUID.randomUUID()))).isEmpty();
        board.authority(board.pupil, board.father, ParentalAuthority.SOLE, Period.since(board.today));
        assertThat(waiting(board.head)).isEmpty();
    }

    @Test
    void each_pupil_stands_there() {
        List<PupilId> pupils = new ArrayList<>();
        for (int more = 0; more < 6; more++) {
            pupils.add(board.enrol(board.today.minusYears(8)));
        }
        assertThat(waiting(board.head)).containsExactlyInAnyOrderElementsOf(pupils);
    }

    @Test
    void it_is_about_who_is_at_school_today() {
        PupilId later = board.enrol(board.today.minusYears(4), board.today.plusDays(1));
        board.guardian(later, board.mother, GuardianRelation.MOTHER, ParentalAuthority.UNKNOWN);
        assertThat(waiting(board.head)).isEmpty();
        assertThat(board.as(
                        board.head,
                        () -> board.part(Guardians.class)
                                .listWithoutAuthority(List.of(board.school.id()), board.today.plusDays(1))))
                .containsExactly(later);
    }

    @Test
    void over_who_is_of_age_nobody_has_authority_and_the_head_is_not_asked() {
        PupilId grown = board.enrol(board.today.minusYears(18));
        PupilId almost = board.enrol(board.today.minusYears(18).plusDays(1));
        assertThat(waiting(board.head)).containsExactly(almost).doesNotContain(grown);
        assertThat(counted()).isEqualTo("1 of 3");
    }

    /// How many pupils of the school the figure counts.
    private String counted() {
        return board.asProgram(() -> board.program.parts(Figures.class).stream()
                .filter(figures -> figures.codes().contains("authority_unknown"))
                .flatMap(figures -> figures.count(board.today).stream())
                .map(figure -> figure.count() + " of " + figure.of())
                .collect(Collectors.joining(", ")));
    }

    private List<PupilId> waiting(PersonId person) {
        return board.as(
                person,
                () -> board.program.part(WorkList.class).list(person, board.today).stream()
                        .filter(item -> item.kind().equals("authority"))
                        .flatMap(item -> item.about().stream())
                        .toList());
    }
}
