package nl.zorgvuldig.conduct.lessons.web;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.conduct.lessons.LessonCounts;
import nl.zorgvuldig.conduct.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Groups with and without a lesson on social media this school year: a teacher's own, a head's
/// school, all for the board.
@Controller("socialMediaLessonController")
@RequestMapping(LessonOverviewController.ADDRESS)
class LessonOverviewController {
    static final String ADDRESS = "/medialessen";

    private final LessonCounts counts;
    private final LessonReaders readers;

    LessonOverviewController(LessonCounts counts, LessonReaders readers) {
        this.counts = counts;
        this.readers = readers;
    }

    @GetMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page lessons(SignedInUser who) {
        List<Group> groups = readers.groups(who);
        List<SchoolCount> schools = counts.list();
        if (groups.isEmpty() && schools.isEmpty()) {
            return refused("lessons.no.reader");
        }
        Map<GroupId, Integer> lessons = groups.isEmpty() ? Map.of() : counts.perGroup();
        return Page.of(
                "conduct/lessons/lessons",
                new LessonOverviewPage(
                        counts.year().toString(),
                        groups.stream()
                                .map(group -> new LessonOverviewPage.Row(group, lessons.getOrDefault(group.id(), 0)))
                                .toList(),
                        schools,
                        readers.board(who)));
    }

    static Page refused(String key) {
        return Page.refused(PUPILS_TAUGHT_SOCIAL_MEDIA, Sentence.of(key));
    }
}
