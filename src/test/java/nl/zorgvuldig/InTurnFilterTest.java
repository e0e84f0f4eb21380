package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InTurnFilterTest {
    @Test
    void everything_has_its_turn_in_three_runs_that_follow() {
        for (String name : List.of("a.FirstTest", "a.SecondTest", "b.ThirdStory", "")) {
            for (long seed : List.of(0L, 1L, 16_777_213L)) {
                assertThat(LongStream.range(seed, seed + 3).filter(one -> InTurnFilter.inTurn(name, one)))
                        .as("%s from %d", name, seed)
                        .hasSize(1);
            }
        }
    }
}
