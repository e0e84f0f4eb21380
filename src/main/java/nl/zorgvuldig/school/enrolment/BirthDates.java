package nl.zorgvuldig.school.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.SharedCache;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.guardians.Representation;
import org.springframework.stereotype.Component;

/// Birth dates of a school's pupils, decrypted once and cached: for rules that depend on a pupil's
/// age, never for display.
@Component
public final class BirthDates {
    private record Shelf(BoardId board, SchoolId school) {
        @Override
        public String toString() {
            return board + "/" + school;
        }
    }

    private final PupilRegisterStore store;
    private final Work work;
    private final SharedCache<Shelf, Map<PupilId, LocalDate>> dates;

    BirthDates(PupilRegisterStore store, Work work, Signals signals, Clock clock) {
        this.store = store;
        this.work = work;
        // cleared together with the names, which change on the same occasions
        this.dates = new SharedCache<>(signals, clock, PupilNames.TOPIC, this::read);
        signals.listen("vault.destroyed", key -> dates.clear());
    }

    /// Birth dates of all pupils whose dossier the school keeps; pupils without a known birth date
    /// are absent.
    public Map<PupilId, LocalDate> of(SchoolId keeper) {
        return dates.get(new Shelf(Acting.current().board(), keeper));
    }

    /// The pupils of these dossiers who are of age on a day ([Representation#ofAge]).
    public Set<PupilId> listOfAge(Collection<SchoolId> keepers, LocalDate day) {
        return keepers.stream()
                .flatMap(keeper -> of(keeper).entrySet().stream())
                .filter(born -> Representation.ofAge(Optional.of(born.getValue()), day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<PupilId, LocalDate> read(Shelf shelf) {
        Acting program = new Acting(
                shelf.board, PersonId.PROGRAM, Act.MAINTAIN, Acting.current().day());
        return program.call(() -> work.readApart(Act.MAINTAIN, () -> Map.copyOf(store.birthDatesKeptBy(shelf.school))));
    }
}
