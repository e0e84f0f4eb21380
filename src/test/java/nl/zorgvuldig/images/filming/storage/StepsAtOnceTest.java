package nl.zorgvuldig.images.filming.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.images.filming.FilmingDesk;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingState;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who act with the same request before them, one does: at the doors [FilmingDecisions] and
/// [FilmingRequests], and the program in [FilmingAutomation].
@Upholds(Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class StepsAtOnceTest {
    @ParameterizedTest
    @EnumSource
    void a_request_refused_and_taken_back_at_once_is_one_of_the_two(TwoAtOnce way) {
        FilmingDesk desk = new FilmingDesk(8);
        FilmingFile file = desk.asked(desk.first().plusDays(35));
        List<Boolean> done =
                way.on(FilmingStore.TABLE, () -> desk.withdraw(desk.parent, file), () -> refuse(desk, file));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(desk.lines(file, "withdrawn") + desk.lines(file, "refused")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_refused_twice_at_once_is_refused_once_and_said_once(TwoAtOnce way) {
        FilmingDesk desk = new FilmingDesk(8);
        FilmingFile file = desk.asked(desk.first().plusDays(42));
        int before = mails(desk, desk.parent, "er een toets");
        assertThat(way.on(FilmingStore.TABLE, () -> refuse(desk, file), () -> refuse(desk, file)))
                .containsExactlyInAnyOrder(true, false);
        assertThat(desk.lines(file, "refused")).isEqualTo(1);
        assertThat(mails(desk, desk.parent, "er een toets")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_twice_at_once_is_taken_back_once_and_both_hear_that_it_is(TwoAtOnce way) {
        FilmingDesk desk = new FilmingDesk(8);
        FilmingFile file = desk.permitted(desk.first().plusDays(28));
        int before = mails(desk, desk.head, "trok de vraag in");
        Supplier<Boolean> back = () -> desk.withdraw(desk.parent, file);
        assertThat(way.on(FilmingStore.TABLE, back, back)).containsExactly(true, true);
        assertThat(desk.find(desk.head, file.id()).orElseThrow().history()).hasSize(2);
        assertThat(desk.lines(file, "withdrawn")).isEqualTo(1);
        assertThat(mails(desk, desk.head, "trok de vraag in")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_is_taken_back_while_it_lapses_is_one_of_the_two(TwoAtOnce way) {
        FilmingDesk desk = new FilmingDesk(7);
        LocalDate day = desk.first();
        FilmingFile file = desk.asked(day);
        int before = mails(desk, desk.parent, "geen besluit");
        List<Boolean> done = way.on(FilmingStore.TABLE, () -> desk.withdraw(desk.parent, file), () -> {
            desk.runOn(day);
            return true;
        });
        boolean withdrawn = done.getFirst();
        assertThat(desk.find(desk.head, file.id()).map(FilmingFile::state))
                .contains(withdrawn ? FilmingState.WITHDRAWN : FilmingState.LAPSED);
        assertThat(desk.lines(file, "withdrawn")).isEqualTo(withdrawn ? 1 : 0);
        assertThat(desk.lines(file, "lapsed")).isEqualTo(withdrawn ? 0 : 1);
        assertThat(mails(desk, desk.parent, "geen besluit")).isEqualTo(before + (withdrawn ? 0 : 1));
    }

    private static int mails(FilmingDesk desk, SignedInUser who, String words) {
        return (int)
                desk.mail(who).stream().filter(body -> body.contains(words)).count();
    }

    private static boolean refuse(FilmingDesk desk, FilmingFile file) {
        return desk.decide(desk.head, filmings -> filmings.refuse(file.id(), "Die ochtend is er een toets."))
                instanceof Outcome.Done<?>;
    }
}
