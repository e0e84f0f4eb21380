package nl.zorgvuldig.images.albums.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.kernel.Shutdown;
import org.junit.jupiter.api.Test;

class BestEffortTest {
    private final List<Integer> done = new ArrayList<>();
    private final BestEffort apart = new BestEffort();

    @Test
    void what_fails_does_not_keep_the_next_from_being_done_and_is_said_at_the_end() {
        for (int each = 0; each < 5; each++) {
            int number = each;
            apart.run(() -> doing(number));
        }

        assertThat(done).containsExactly(0, 2, 4);
        assertThatThrownBy(apart::end).hasMessage("1");
    }

    @Test
    void when_the_program_is_about_to_stop_the_rest_waits() {
        Shutdown.run(() -> done.size() == 2, () -> {
            for (int each = 0; each < 10; each += 2) {
                int number = each;
                apart.run(() -> doing(number));
            }
        });

        assertThat(done).containsExactly(0, 2);
        apart.end();
    }

    private void doing(int number) {
        if (number % 2 == 1) {
            throw new IllegalStateException(Integer.toString(number));
        }
        done.add(number);
    }
}
