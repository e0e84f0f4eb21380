package nl.zorgvuldig.images.albums.retention;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Figure on pictures whose people are not yet named: they are destroyed after seven days.
@Component
final class PictureFigures implements Figures {
    private static final String PICTURES = """
            select a.group_id, count(*) as kept, count(*) filter (where p.state in ('new', 'open')) as unmarked,
                   count(*) filter (where p.state in ('new', 'open') and p.finish_by <= :tomorrow) as near,
                   count(*) filter (where p.state in ('new', 'open') and p.finish_by < :today) as late
            from media.picture p
            join media.album a on a.board = :board and a.id = p.album
            where p.board = :board and p.state in ('new', 'open', 'marked') group by a.group_id""";

    private final BoardJdbc jdbc;
    private final Schools schools;
    private final Work work;

    PictureFigures(BoardJdbc jdbc, Schools schools, Work work) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.work = work;
    }

    private record OfGroup(GroupId group, long kept, long unmarked, long near, long late) {
        Standing standing() {
            if (late > 0) {
                return Standing.BROKEN;
            }
            return near > 0 ? Standing.AT_RISK : Standing.UPHELD;
        }
    }

    @Override
    public Set<String> codes() {
        return Set.of("pictures_unmarked");
    }

    @Override
    @Upholds(RECORDING_AFTER_CONSENT)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        for (OfGroup ofGroup : work.read(Act.MAINTAIN, () -> list(today))) {
            schools.findGroup(ofGroup.group())
                    .ifPresent(group ->
                            counts.add(group.school(), ofGroup.unmarked(), ofGroup.kept(), ofGroup.standing()));
        }
        return counts.figures(RECORDING_AFTER_CONSENT, "pictures_unmarked", "/albums");
    }

    private List<OfGroup> list(LocalDate today) {
        return jdbc.sql(PICTURES)
                .param("today", today)
                .param("tomorrow", today.plusDays(1))
                .query((row, n) -> new OfGroup(
                        new GroupId(Rows.uuid(row, "group_id")),
                        row.getLong("kept"),
                        row.getLong("unmarked"),
                        row.getLong("near"),
                        row.getLong("late")))
                .list();
    }
}
