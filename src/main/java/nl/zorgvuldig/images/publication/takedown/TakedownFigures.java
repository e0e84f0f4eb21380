package nl.zorgvuldig.images.publication.takedown;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Figure on copies that must be taken down elsewhere because a consent ended.
@Component
final class TakedownFigures implements Figures {
    private static final String CALLED = """
            select picture, call_by < :today as late from publication.copy
            where board = :board and called_at is not null and done_at is null""";

    private final BoardJdbc jdbc;
    private final MarkedPictures pictures;
    private final Schools schools;
    private final Work work;

    TakedownFigures(BoardJdbc jdbc, MarkedPictures pictures, Schools schools, Work work) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.schools = schools;
        this.work = work;
    }

    private record Called(PictureId picture, Standing standing) {}

    @Override
    public Set<String> codes() {
        return Set.of("take_downs_open");
    }

    @Override
    @Upholds(PROMOTION_AFTER_CONSENT)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        for (Called called : work.read(Act.MAINTAIN, () -> list(today))) {
            counts.add(school(called.picture()), 1, 1, called.standing());
        }
        return counts.figures(PROMOTION_AFTER_CONSENT, "take_downs_open", "/publicaties");
    }

    private Optional<SchoolId> school(PictureId picture) {
        return pictures.findGroup(picture).flatMap(schools::findGroup).map(Group::school);
    }

    private List<Called> list(LocalDate today) {
        return jdbc.sql(CALLED)
                .param("today", today)
                .query((row, n) -> new Called(
                        new PictureId(Rows.uuid(row, "picture")),
                        row.getBoolean("late") ? Standing.BROKEN : Standing.AT_RISK))
                .list();
    }
}
