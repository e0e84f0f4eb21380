package nl.zorgvuldig.conduct.lessons;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Figure on groups without a lesson on social media this school year.
@Component
final class LessonFigures implements Figures {
    private final LessonCounts counts;

    LessonFigures(LessonCounts counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of("groups_without_lesson");
    }

    @Override
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    public List<Figure> count(LocalDate today) {
        PlaceCounts places = new PlaceCounts();
        for (LessonCounts.SchoolCount count : counts.listAll(Act.MAINTAIN)) {
            places.add(count.school(), count.without().size(), count.groups(), without(today));
        }
        return places.figures(PUPILS_TAUGHT_SOCIAL_MEDIA, "groups_without_lesson", "/medialessen");
    }

    /// At risk from March on, when the head is reminded: the summer comes near.
    static Standing without(LocalDate today) {
        LessonReminderRules rules = new LessonReminderRules(1, today);
        if (rules.decide() == LessonReminderRules.Reminding.NOTHING) {
            return Standing.UPHELD;
        }
        return today.isAfter(rules.lastDay()) ? Standing.BROKEN : Standing.AT_RISK;
    }
}
