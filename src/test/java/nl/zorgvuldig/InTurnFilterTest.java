package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void of_stories_one_is_told_in_each_run_and_each_of_them_in_as_many_runs_as_there_are() {
        List<String> all = List.of("first", "second", "third");
        for (long seed : List.of(0L, 1L, 16_777_213L)) {
            List<String> told = LongStream.range(seed, seed + 3)
                    .mapToObj(one -> all.stream()
                            .filter(name -> InTurnFilter.told(SomeStory.class, name, one))
                            .toList())
                    .flatMap(List::stream)
                    .toList();
            assertThat(told).containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(InTurnFilter.told(InTurnFilterTest.class, "anything", 1)).isTrue();
    }

    static final class SomeStory {
        @Test
        void first() {}

        @Test
        void second() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void third(int ignored) {}

        void helper() {}
    }
}
