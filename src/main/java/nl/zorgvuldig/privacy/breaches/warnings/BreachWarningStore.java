package nl.zorgvuldig.privacy.breaches.warnings;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarningRules.WarningKind;
import org.springframework.stereotype.Component;

/// Stores which warnings were sent.
@Component
public final class BreachWarningStore {
    private static final String LIST = "select breach, kind from breaches.warning where board = :board";
    private static final String TAKE = """
            insert into breaches.warning (board, breach, kind, sent_at) values (:board, :breach, :kind, :at)
            on conflict (board, breach, kind) do nothing""";
    private static final String DELETE = "delete from breaches.warning where board = :board and breach = :breach";

    private final BoardJdbc jdbc;

    BreachWarningStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Map<BreachId, Set<WarningKind>> list() {
        Map<BreachId, Set<WarningKind>> all = new HashMap<>();
        jdbc.sql(LIST).query(row -> {
            all.computeIfAbsent(new BreachId(Rows.uuid(row, "breach")), _ -> EnumSet.noneOf(WarningKind.class))
                    .add(Codes.read(WarningKind.class, Rows.text(row, "kind")));
        });
        return all;
    }

    /// Claims a warning: returns 1 for the caller that got it and must send, else 0.
    int take(BreachId breach, WarningKind kind, Instant at) {
        return jdbc.sql(TAKE)
                .param("breach", breach.value())
                .param("kind", Codes.of(kind))
                .param("at", Rows.timestamp(at))
                .update();
    }

    public int delete(BreachId breach) {
        return jdbc.sql(DELETE).param("breach", breach.value()).update();
    }
}
