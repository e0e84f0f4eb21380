package nl.zorgvuldig.oversight.clauses;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds the name of the board whose policy is being read.
@Component
public class PolicyBoardName {
    private final ObjectProvider<Boards> boards;
    private final ObjectProvider<Schools> schools;

    PolicyBoardName(ObjectProvider<Boards> boards, ObjectProvider<Schools> schools) {
        this.boards = boards;
        this.schools = schools;
    }

    /// For a signed-in reader their board; for others the only board. Empty when there are
    /// several, or none yet.
    public Optional<String> find() {
        Optional<Schools> names = Optional.ofNullable(schools.getIfAvailable());
        return Acting.someone()
                ? names.flatMap(Schools::findBoardName)
                : names.flatMap(all -> onlyBoard()
                        .flatMap(board -> boards.getObject().program(board).call(all::findBoardName)));
    }

    private Optional<BoardId> onlyBoard() {
        List<BoardId> all =
                Optional.ofNullable(boards.getIfAvailable()).map(Boards::all).orElse(List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
