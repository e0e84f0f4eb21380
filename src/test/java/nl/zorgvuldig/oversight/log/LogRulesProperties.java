package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.Ruling;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who sees the log of the whole board, and through what.
@Upholds(CONFIDENTIALITY)
class LogRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void who_watches_and_the_board_see_it_on_their_days_and_nobody_else(
            @ForAll StaffFunction function, @ForAll @IntRange(min = -1, max = 1) int day) {
        FunctionHeld held = held(function, day);
        Ruling decision = new LogRules(List.of(held), TODAY).decide();
        if (day == 0 && function == StaffFunction.DATA_PROTECTION_OFFICER) {
            assertThat(decision)
                    .isEqualTo(granted(held, CONFIDENTIALITY, Relation.PROTECTION, "access.because.protection"));
        } else if (day == 0 && function == StaffFunction.BOARD) {
            assertThat(decision)
                    .isEqualTo(granted(held, DOSSIER_FOR_GUIDES_AND_AUTHORITY, Relation.BOARD, "access.because.board"));
        } else {
            assertThat(decision).isEqualTo(new Ruling.Denied(CONFIDENTIALITY, Sentence.of("oversight.no.log")));
        }
    }

    @Property(tries = 20)
    void who_is_both_is_there_as_who_watches(@ForAll boolean boardFirst) {
        FunctionHeld board = held(StaffFunction.BOARD, 0);
        FunctionHeld watches = held(StaffFunction.DATA_PROTECTION_OFFICER, 0);
        List<FunctionHeld> both = boardFirst ? List.of(board, watches) : List.of(watches, board);
        assertThat(new LogRules(both, TODAY).decide().clause()).isEqualTo(CONFIDENTIALITY);
    }

    private static Ruling granted(FunctionHeld held, Clause clause, Relation relation, String key) {
        return new Ruling.Allowed(clause, relation, Optional.of(held.id()), Sentence.of(key, held.period()));
    }

    private static FunctionHeld held(StaffFunction function, int day) {
        return new FunctionHeld(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                function,
                Optional.empty(),
                new Period(TODAY.plusDays(day), TODAY.plusDays(day)));
    }
}
