package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the school answers to who asked something about a pupil says nothing of how to reach the
/// other parent.
@Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class SaidOfRightsTest {
    private static List<String> reaching(DemoPeople.Guardian other) {
        return List.of(
                "Bel de andere ouder op " + other.phone() + ".",
                "Mail ook naar " + other.email().orElseThrow() + ".");
    }

    private static RightEvent decided(String reason) {
        return new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), reason);
    }

    @Test
    void not_why_it_takes_longer_nor_what_was_decided_nor_what_was_done() {
        RightsDesk desk = new RightsDesk(59);
        String own = "Wij bellen u op " + desk.family.first().phone() + ".";
        RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
        desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        for (String words : reaching(desk.family.second())) {
            objects(desk, desk.head, id, "delay", new RightEvent.Extended(words));
            objects(desk, desk.head, id, "reason", decided(words));
        }
        assertThat(desk.take(desk.head, id, decided(own))).isEqualTo(Outcome.done());
        for (String words : reaching(desk.family.second())) {
            objects(desk, desk.head, id, "words", new RightEvent.Done(words));
        }
        assertThat(desk.take(desk.head, id, new RightEvent.Done(own))).isEqualTo(Outcome.done());
    }

    /// The board opens no dossier for it.
    @Test
    void nor_by_the_board_when_it_decides() {
        RightsDesk desk = new RightsDesk(60);
        desk.heading(desk.first.person(), () -> {
            SignedInUser board = desk.staff("bestuur");
            RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
            desk.take(board, id, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
            for (String words : reaching(desk.family.second())) {
                objects(desk, board, id, "reason", decided(words));
            }
            assertThat(desk.take(board, id, decided("Goed."))).isEqualTo(Outcome.done());
        });
    }

    /// "The address you mean is hers": said in answer to a question about themselves.
    @Test
    void nor_to_a_parent_who_asked_about_themselves() {
        RightsDesk desk = new RightsDesk(59);
        SignedInUser board = desk.staff("bestuur");
        RightId id = desk.askedOfSelf(desk.second, RightKind.RECTIFICATION);
        desk.take(board, id, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        for (String words : reaching(desk.family.first())) {
            objects(desk, board, id, "reason", decided(words));
        }
        assertThat(desk.take(
                        board,
                        id,
                        decided("Wij bellen u op " + desk.family.second().phone() + ".")))
                .isEqualTo(Outcome.done());
    }

    private static void objects(RightsDesk desk, SignedInUser keeper, RightId id, String field, RightEvent what) {
        int steps = desk.file(keeper, id).history().size();
        assertThat(fields(desk.take(keeper, id, what)))
                .as("%s: %s", field, what.said())
                .containsExactly(field);
        assertThat(desk.file(keeper, id).history()).hasSize(steps);
    }

    private static List<String> fields(Outcome<Nothing> decided) {
        return decided instanceof Outcome.Rejected<Nothing>(var objections)
                ? objections.stream().map(Objection::field).toList()
                : List.of();
    }
}
