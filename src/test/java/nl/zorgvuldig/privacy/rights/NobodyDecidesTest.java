package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A head who is the only member of the board asks something about the own child: nobody else
/// decides, and who watches over data is told.
@Upholds({OTHER_FILES_WITH_DIRECTION, WHERE_TO_TURN})
class NobodyDecidesTest {
    private final RightsDesk desk = new RightsDesk(57);
    private final SignedInUser officer = desk.staff("fg");
    private final SignedInUser board = desk.staff("bestuur");

    @Test
    void when_nobody_can_decide_the_officer_is_told_and_again_when_the_term_gets_short() {
        List<String> before = desk.letters(officer.person());
        desk.heading(desk.first.person(), () -> {
            withoutBoard(() -> {
                RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
                assertThat(desk.key(board, desk.file(desk.first, id))).isEmpty();
                assertThat(desk.key(desk.head, desk.file(desk.first, id)))
                        .as("another head of the school")
                        .isEmpty();
                desk.remind(24);
            });
            RightId second = desk.asked(desk.first, RightKind.ERASURE);
            assertThat(desk.letters(board.person())).endsWith("rights-asked");
            assertThat(desk.key(board, desk.file(desk.first, second))).isPresent();
        });
        List<String> told = desk.letters(officer.person());
        assertThat(told.subList(before.size(), told.size()))
                .as("at once, and with the reminder")
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly("rights-nobody");
    }

    private void withoutBoard(Runnable what) {
        LocalDate today = desk.demo.clock().today();
        until(today.minusDays(1));
        try {
            what.run();
        } finally {
            until(LocalDate.of(9999, 12, 31));
        }
    }

    private void until(LocalDate last) {
        desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "update school.function_held set valid_until = :last where board = :board and person = :person and function = 'board'")
                .param("last", last)
                .param("board", desk.demo.board().value())
                .param("person", board.person().value())
                .update();
    }
}
