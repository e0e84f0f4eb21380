package nl.zorgvuldig.school.enrolment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.database.SharedCache;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import org.springframework.stereotype.Component;

/// Names of a school's pupils, decrypted once and cached, because the database stores them sealed
/// and cannot sort or search them. Callers ask only for pupils they already know they may see.
@Component
final class PupilNames {
    static final String TOPIC = "enrolment.names";

    private record Shelf(BoardId board, SchoolId school) {
        @Override
        public String toString() {
            return board + "/" + school;
        }
    }

    private final PupilRegisterStore store;
    private final Work work;
    private final SharedCache<Shelf, Map<PupilId, PersonName>> names;

    PupilNames(PupilRegisterStore store, Work work, Signals signals, Clock clock) {
        this.store = store;
        this.work = work;
        this.names = new SharedCache<>(signals, clock, TOPIC, this::read);
        signals.listen("vault.destroyed", key -> names.clear());
    }

    Optional<PersonName> find(SchoolId keeper, PupilId pupil) {
        return Optional.ofNullable(of(keeper).get(pupil));
    }

    Map<PupilId, PersonName> of(SchoolId keeper) {
        return names.get(new Shelf(Acting.current().board(), keeper));
    }

    void forget(SchoolId keeper) {
        names.forget(new Shelf(Acting.current().board(), keeper));
    }

    /// Normalises text for searching: without capitals and diacritics, so that `ozlem` finds Özlem.
    static String folded(String text) {
        return NameLetters.plain(text).strip();
    }

    private Map<PupilId, PersonName> read(Shelf shelf) {
        Acting program = new Acting(
                shelf.board, PersonId.PROGRAM, Act.MAINTAIN, Acting.current().day());
        return program.call(() -> work.readApart(Act.MAINTAIN, () -> Map.copyOf(store.namesKeptBy(shelf.school))));
    }
}
