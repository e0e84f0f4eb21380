package nl.zorgvuldig.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Finds by name who keeps the register: whoever watches over data.
@Component
final class RegisterTurns {
    private static final List<Turns.Link> KEEPERS =
            List.of(Turns.Link.of(Holder.of(StaffFunction.DATA_PROTECTION_OFFICER)));

    private final Turns turns;

    RegisterTurns(Turns turns) {
        this.turns = turns;
    }

    Stream<OpenCase> open(UUID subject, Waiting waiting, LocalDate today) {
        return OpenCase.of(subject, Turns.of(waiting, keeper -> turns.inLine(keeper, KEEPERS, Set.of(), today)));
    }
}
