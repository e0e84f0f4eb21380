package nl.zorgvuldig.images.filming;

import java.time.Instant;
import nl.zorgvuldig.images.filming.storage.FilmedChildrenStore;
import nl.zorgvuldig.images.filming.storage.FilmingStore;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import org.springframework.stereotype.Component;

/// Takes over film requests from before this program was in use. Only for the system account.
@Component
public final class EarlierFilmings {
    private final FilmingStore store;
    private final FilmedChildrenStore filmed;
    private final FilmingGroup group;
    private final Work work;

    EarlierFilmings(FilmingStore store, FilmedChildrenStore filmed, FilmingGroup group, Work work) {
        this.store = store;
        this.filmed = filmed;
        this.group = group;
        this.work = work;
    }

    public void takeOver(FilmingFile file) {
        work.change(Act.MAINTAIN, () -> {
            store.add(file.request());
            FilmingFile now = FilmingFile.of(file.request());
            for (RecordedEvent<FilmingEvent> recorded : file.history()) {
                store.add(now, recorded);
                now = now.with(recorded);
            }
            if (file.state().used()) {
                Instant permitted =
                        file.last(FilmingEvent.Permitted.class).orElseThrow().at();
                group.listMay(file.request()).forEach(pupil -> filmed.add(file.id(), pupil, permitted));
            }
        });
    }
}
