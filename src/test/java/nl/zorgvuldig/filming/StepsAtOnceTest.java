package nl.zorgvuldig.filming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same request before them, one does ([FilmingRequests]).
@Upholds(Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class StepsAtOnceTest {
    @ParameterizedTest
    @EnumSource
    void a_request_refused_and_taken_back_at_once_is_one_of_the_two(TwoAtOnce way) {
        FilmingDesk desk = new FilmingDesk(8);
        FilmingRequest request = desk.asked(desk.first().plusDays(35));
        List<Boolean> done =
                way.on(FilmingStore.TABLE, () -> desk.withdraw(desk.parent, request), () -> refuse(desk, request));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        FilmingRequest again = desk.asked(desk.first().plusDays(42));
        assertThat(way.on(FilmingStore.TABLE, () -> refuse(desk, again), () -> refuse(desk, again)))
                .containsExactlyInAnyOrder(true, false);
    }

    private static boolean refuse(FilmingDesk desk, FilmingRequest request) {
        return desk.decide(desk.head, one -> one.refuse(request.id(), "Die ochtend is er een toets."))
                instanceof Outcome.Done<?>;
    }
}
