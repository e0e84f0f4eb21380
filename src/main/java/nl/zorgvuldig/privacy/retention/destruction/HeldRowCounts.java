package nl.zorgvuldig.privacy.retention.destruction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import org.springframework.stereotype.Component;

/// Counts the rows about pupils that the holders declare; never reads their content.
@Component
class HeldRowCounts {
    private static final String COUNT = "select %2$s as pupil, count(*) as rows from %1$s"
            + " where board = :board and %2$s = any (:pupils) group by %2$s";

    /// Records the state of the destruction itself, so it stays until the destruction is
    /// completed.
    private static final String OF_THE_RUN = DestructionStore.TABLE;

    private final List<PersonalDataHolder> holders;
    private final BoardJdbc jdbc;
    private final Boards boards;
    private final Work work;

    HeldRowCounts(List<PersonalDataHolder> holders, BoardJdbc jdbc, Boards boards, Work work) {
        this.holders = List.copyOf(holders);
        this.jdbc = jdbc;
        this.boards = boards;
        this.work = work;
    }

    private record Table(String name, String column, String code, String purpose) {}

    List<HeldRowCount> of(PupilId pupil, PupilDataPart part) {
        return of(List.of(pupil), part).getOrDefault(pupil, List.of());
    }

    /// The counts per pupil, without empty tables.
    Map<PupilId, List<HeldRowCount>> of(Collection<PupilId> pupils, PupilDataPart part) {
        if (pupils.isEmpty()) {
            return Map.of();
        }
        BoardId board = Acting.current().board();
        return boards.program(board).call(() -> work.readApart(Act.MAINTAIN, () -> count(pupils, part)));
    }

    private Map<PupilId, List<HeldRowCount>> count(Collection<PupilId> pupils, PupilDataPart part) {
        UUID[] ids = pupils.stream().map(PupilId::value).toArray(UUID[]::new);
        Map<PupilId, List<HeldRowCount>> counts = new HashMap<>();
        for (Table table : tables(part)) {
            jdbc.sql(COUNT.formatted(table.name, table.column))
                    .param("pupils", ids)
                    .query(row -> {
                        counts.computeIfAbsent(new PupilId(Rows.uuid(row, "pupil")), _ -> new ArrayList<>())
                                .add(new HeldRowCount(table.name, table.code, table.purpose, row.getInt("rows")));
                    });
        }
        return counts;
    }

    /// Tables of a part whose rows refer to a pupil by id.
    private List<Table> tables(PupilDataPart part) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (PersonalDataHolder holder : holders) {
            for (DataHolding holding : holder.describe()) {
                if (holding.keeping() == part.keeping()
                        && holding.subject() == SubjectKind.PUPIL
                        && !holding.table().equals(OF_THE_RUN)
                        && names(holding)) {
                    tables.putIfAbsent(
                            holding.table(),
                            new Table(holding.table(), holding.column(), holding.retention(), holding.purpose()));
                }
            }
        }
        return List.copyOf(tables.values());
    }

    private static boolean names(DataHolding holding) {
        return holding.column().equals("pupil")
                || holding.column().equals("id") && holding.table().endsWith(".pupil");
    }
}
