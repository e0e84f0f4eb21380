package nl.zorgvuldig.casework;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Something of which more must come.
///
/// @param id of the case, or of who the fact is about
/// @param turns whose turn it is; several when more than one must act
public record OpenCase(UUID id, List<Turn> turns) {
    public OpenCase {
        turns = List.copyOf(turns);
    }

    /// None when it is nobody's turn any more.
    public static Stream<OpenCase> of(UUID id, List<Turn> turns) {
        return turns.isEmpty() ? Stream.empty() : Stream.of(new OpenCase(id, turns));
    }
}
