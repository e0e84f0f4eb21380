package nl.zorgvuldig.filming;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import org.springframework.stereotype.Component;

/// Takes over requests of before this program was in use. Only the program itself can.
@Component
public final class EarlierFilmings {
    private final FilmingStore store;
    private final WarnedStore filmed;
    private final FilmingGroup group;
    private final Work work;

    EarlierFilmings(FilmingStore store, WarnedStore filmed, FilmingGroup group, Work work) {
        this.store = store;
        this.filmed = filmed;
        this.group = group;
        this.work = work;
    }

    public void takeOver(FilmingRequest one) {
        Instant decided = one.decidedAt().orElse(one.askedAt());
        work.change(Act.MAINTAIN, () -> {
            store.add(
                    one.id(),
                    one.guardian(),
                    one.school(),
                    new FilmingWish(one.pupil(), one.group(), one.day(), one.what()),
                    one.askedAt());
            if (one.state() == FilmingState.ASKED) {
                return;
            }
            store.move(
                    store.find(one.id()).orElseThrow(),
                    one.state(),
                    Optional.of(one.words()).filter(words -> !words.isEmpty()),
                    decided);
            if (one.state().used()) {
                group.listMay(one).forEach(pupil -> filmed.add(one.id(), pupil, decided));
            }
        });
    }
}
