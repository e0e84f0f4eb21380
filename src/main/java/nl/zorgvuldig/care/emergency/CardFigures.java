package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Number of children at school without an emergency card, for whom somebody in a hurry finds none.
/// A card is not obligatory.
@Component
final class CardFigures implements Figures {
    private static final String CARDS = "select distinct pupil from emergency.call_version where board = :board";

    private final BoardJdbc jdbc;
    private final Pupils pupils;
    private final Work work;

    CardFigures(BoardJdbc jdbc, Pupils pupils, Work work) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("children_without_card");
    }

    @Override
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public List<Figure> count(LocalDate today) {
        Set<UUID> cards = work.read(Act.MAINTAIN, this::list);
        PlaceCounts counts = new PlaceCounts();
        pupils.attending(today)
                .forEach((pupil, school) ->
                        counts.add(school, cards.contains(pupil.value()) ? 0 : 1, 1, Standing.UPHELD));
        return counts.figures(NECESSARY_FOR_GUIDANCE, "children_without_card", "/noodkaarten");
    }

    private Set<UUID> list() {
        return Set.copyOf(jdbc.sql(CARDS).query(UUID.class).list());
    }
}
