package nl.zorgvuldig.platform.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Something of which more must come.
///
/// @param id of the case, or of who the fact is about
/// @param about the pupil whose name whoever must act sees beside it; empty when it is about nobody in
///     particular, or nobody needs to be named
/// @param named whether the list of who must act names the pupil
/// @param label what it is called among others of its kind, as everybody who must act may read it: the
///     title of an event or a document; empty when the kind says enough
/// @param turns whose turn it is; several when more than one must act
public record OpenCase(UUID id, Optional<PupilId> about, boolean named, Optional<String> label, List<WorkTurn> turns) {
    public OpenCase {
        turns = List.copyOf(turns);
    }

    /// Whose turn it is now.
    public Stream<WorkTurn.Now> now() {
        return turns.stream().filter(WorkTurn.Now.class::isInstance).map(WorkTurn.Now.class::cast);
    }

    /// The same, with what it is called.
    public OpenCase labelled(String name) {
        return new OpenCase(id, about, named, Optional.of(name), turns);
    }

    /// The same, of which a list that others may look over the shoulder at does not name the pupil.
    public OpenCase discreet() {
        return new OpenCase(id, about, false, label, turns);
    }

    /// None when it is nobody's turn any more.
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
