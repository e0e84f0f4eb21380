package nl.zorgvuldig.platform.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Open case, in which somebody still has to act.
///
/// @param id of the case, or of the person the fact is about
/// @param about the pupil whose name is shown to the person who must act; empty when it is about
///     nobody in particular, or nobody needs to be named
/// @param named whether the work list of the person who must act names the pupil
/// @param label name among others of its kind, readable by everybody who must act: the title of an
///     event or a document; empty when the kind says enough
/// @param turns whose turn it is; several when more than one must act
public record OpenCase(UUID id, Optional<PupilId> about, boolean named, Optional<String> label, List<WorkTurn> turns) {
    public OpenCase {
        turns = List.copyOf(turns);
    }

    /// Whose turn it is now.
    public Stream<WorkTurn.Now> now() {
        return turns.stream().filter(WorkTurn.Now.class::isInstance).map(WorkTurn.Now.class::cast);
    }

    /// The same case, with a label.
    public OpenCase labelled(String name) {
        return new OpenCase(id, about, named, Optional.of(name), turns);
    }

    /// The same case, without the pupil's name in the list, which others may see over the shoulder.
    public OpenCase discreet() {
        return new OpenCase(id, about, false, label, turns);
    }

    /// Empty when it is nobody's turn any more.
    public static Stream<OpenCase> of(UUID id, List<WorkTurn> turns) {
        return of(id, Optional.empty(), turns);
    }

    /// The same, about a pupil.
    public static Stream<OpenCase> of(UUID id, PupilId about, List<WorkTurn> turns) {
        return of(id, Optional.of(about), turns);
    }

    /// The same, about a pupil or nobody in particular.
    public static Stream<OpenCase> of(UUID id, Optional<PupilId> about, List<WorkTurn> turns) {
        return turns.isEmpty() ? Stream.empty() : Stream.of(new OpenCase(id, about, true, Optional.empty(), turns));
    }
}
