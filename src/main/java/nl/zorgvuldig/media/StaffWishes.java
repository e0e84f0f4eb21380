package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

/// What employees said about pictures of themselves; of who said nothing, nothing is known and they
/// are to be asked. Facts in, answer out.
///
/// @param said the last answer of each
public record StaffWishes(Map<PersonId, StaffSaid> said) {
    /// Nobody said anything.
    public static final StaffWishes NONE = new StaffWishes(Map.of());

    public StaffWishes {
        said = Map.copyOf(said);
    }

    /// Those who object to being recognisable in what is kept.
    Set<PersonId> objecting() {
        return said.entrySet().stream()
                .filter(one -> one.getValue() == StaffSaid.NO)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The faces of employees that are made unrecognisable before a picture is kept.
    @Upholds(RECORDING_AFTER_CONSENT)
    Collection<Face> outOfWhatIsKept(Collection<Face> faces) {
        return faces.stream()
                .filter(
                        face ->
                                face.sharpEmployee()
                                        .filter(one -> said.get(one) == StaffSaid.NO)
                                        .isPresent())
                .toList();
    }

    /// Whether a face is that of an employee who does not want to be seen outside the school.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean inside(Face face) {
        return face.sharpEmployee().filter(this::inside).isPresent();
    }

    /// Whether an employee does not want to be seen outside the school; who said nothing, did not
    /// say so.
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean inside(PersonId person) {
        return switch (of(person).orElse(StaffSaid.YES)) {
            case YES -> false;
            case INSIDE, NO -> true;
        };
    }

    /// Empty for who has not said anything.
    public Optional<StaffSaid> of(PersonId person) {
        return Optional.ofNullable(said.get(person));
    }
}
