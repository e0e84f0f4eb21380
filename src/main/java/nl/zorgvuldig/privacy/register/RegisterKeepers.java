package nl.zorgvuldig.privacy.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Finds who must act on the register: the data protection officer.
@Component
public final class RegisterKeepers {
    private static final List<WorkTurnFinder.Link> KEEPERS =
            List.of(WorkTurnFinder.Link.of(FunctionHolder.of(StaffFunction.DATA_PROTECTION_OFFICER)));

    private final WorkTurnFinder turns;

    RegisterKeepers(WorkTurnFinder turns) {
        this.turns = turns;
    }

    public Stream<OpenCase> open(UUID subject, AwaitedAction waiting, LocalDate today) {
        return OpenCase.of(
                subject, WorkTurnFinder.of(waiting, keeper -> turns.inLine(keeper, KEEPERS, Set.of(), today)));
    }
}
