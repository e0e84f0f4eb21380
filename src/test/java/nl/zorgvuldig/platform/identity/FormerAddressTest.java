package nl.zorgvuldig.platform.identity;

import static nl.zorgvuldig.platform.identity.federation.TestPeople.newAddress;
import static nl.zorgvuldig.platform.identity.federation.TestPeople.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// By the address that an account lost its person is known again.
@Upholds(Clause.CONFIDENTIALITY)
class FormerAddressTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Accounts accounts = TestPeople.accounts(signals, clock);
    private final BoardId board = TestDatabase.newBoard();

    private enum Event {
        OPENED_WITH_ONE,
        OPENED_WITH_OTHER,
        OPENED_WITHOUT,
        CLOSED
    }

    @AfterEach
    void close() {
        signals.close();
    }

    private Acting program() {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
    }

    private static List<List<Event>> ways(int steps) {
        List<List<Event>> ways = List.of(List.of());
        for (int step = 0; step < steps; step++) {
            List<List<Event>> longer = new ArrayList<>();
            for (List<Event> way : ways) {
                for (Event next : Event.values()) {
                    List<Event> more = new ArrayList<>(way);
                    more.add(next);
                    longer.add(more);
                }
            }
            ways = longer;
        }
        return ways;
    }

    @Test
    void whatever_came_before_it_is_known_who_lost_another_address() {
        for (List<Event> way : ways(4)) {
            follow(way);
        }
    }

    private void follow(List<Event> way) {
        NewAccount noor = teacher("Noor", "Bakker");
        String text = newAddress();
        String other = newAddress();
        Optional<String> is = Optional.empty();
        Optional<String> lost = Optional.empty();
        for (Event event : way) {
            Optional<String> next =
                    switch (event) {
                        case OPENED_WITH_ONE -> Optional.of(text);
                        case OPENED_WITH_OTHER -> Optional.of(other);
                        case OPENED_WITHOUT, CLOSED -> Optional.empty();
                    };
            program().run(() -> {
                if (event == Event.CLOSED) {
                    accounts.close(noor.person());
                } else {
                    accounts.open(next.map(noor::withEmail).orElse(noor));
                }
            });
            if (next.isPresent()) {
                lost = Optional.empty();
            } else if (is.isPresent()) {
                lost = is;
            }
            is = next;
        }
        for (String wanted : List.of(text, other, text.toUpperCase(Locale.ROOT))) {
            boolean another = lost.filter(was -> !was.equalsIgnoreCase(wanted)).isPresent();
            assertThat(program().call(() -> accounts.findOthers(Map.of(noor.person(), wanted))))
                    .as(way + " " + wanted.equals(text))
                    .isEqualTo(another ? Set.of(noor.person()) : Set.of());
        }
    }
}
