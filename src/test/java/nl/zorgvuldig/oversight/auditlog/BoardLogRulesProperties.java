package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who sees the log of the whole board, and through what.
@Upholds(CONFIDENTIALITY)
class BoardLogRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void who_watches_and_the_board_see_it_on_their_days_and_nobody_else(
            @ForAll StaffFunction function, @ForAll @IntRange(min = -1, max = 1) int day) {
        HeldFunction held = held(function, day);
        AccessRuling decision = new BoardLogRules(List.of(held), TODAY).decide();
        if (day == 0 && function == StaffFunction.DATA_PROTECTION_OFFICER) {
            assertThat(decision)
                    .isEqualTo(granted(held, CONFIDENTIALITY, AccessRelation.PROTECTION, "access.because.protection"));
        } else if (day == 0 && function == StaffFunction.BOARD) {
            assertThat(decision)
                    .isEqualTo(granted(
                            held, DOSSIER_FOR_GUIDES_AND_AUTHORITY, AccessRelation.BOARD, "access.because.board"));
        } else {
            assertThat(decision).isEqualTo(new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of("oversight.no.log")));
        }
    }

    @Property(tries = 20)
    void who_is_both_is_there_as_who_watches(@ForAll boolean boardFirst) {
        HeldFunction board = held(StaffFunction.BOARD, 0);
        HeldFunction watches = held(StaffFunction.DATA_PROTECTION_OFFICER, 0);
        List<HeldFunction> both = boardFirst ? List.of(board, watches) : List.of(watches, board);
        assertThat(new BoardLogRules(both, TODAY).decide().clause()).isEqualTo(CONFIDENTIALITY);
    }

    private static AccessRuling granted(HeldFunction held, Clause clause, AccessRelation relation, String key) {
        return new AccessRuling.Allowed(clause, relation, Optional.of(held.id()), Sentence.of(key, held.period()));
    }

    private static HeldFunction held(StaffFunction function, int day) {
        return new HeldFunction(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                function,
                Optional.empty(),
                new Period(TODAY.plusDays(day), TODAY.plusDays(day)));
    }
}
